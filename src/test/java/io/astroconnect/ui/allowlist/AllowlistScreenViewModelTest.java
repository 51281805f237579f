package io.astroconnect.ui.allowlist;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.allowlist.ServiceId;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.net.Ipv4;
import io.astroconnect.ui.Office;
import io.astroconnect.ui.fx.Look;
import io.astroconnect.ui.fx.Tone;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is chosen or typed, the statement follows it, and no other customer's words do. */
class AllowlistScreenViewModelTest {
  @TempDir private Path home;
  private final List<String> opened = new ArrayList<>();
  private Office office;
  private AllowlistScreenViewModel model;

  @BeforeEach
  void open() throws Exception {
    office = new Office(home);
    model =
        new AllowlistScreenViewModel(
            office.allowlists,
            office.catalogue,
            office.runner,
            office.live,
            office.words,
            office.announcer,
            (screen, argument) -> opened.add(screen + " " + argument),
            new TrackingViewModel(
                office.tracking,
                office.runner,
                office.live,
                office.words,
                office.announcer,
                "mia"));
  }

  @AfterEach
  void close() throws Exception {
    office.close();
  }

  private StatementPage page() {
    return Objects.requireNonNull(model.pageProperty().get());
  }

  private String write() {
    return page().sheet(Tab.STATEMENT).blocks().stream()
        .filter(block -> block.nodeId().equals("allowlist-statement"))
        .findFirst()
        .orElseThrow()
        .text();
  }

  private Cluster open(String name) {
    Cluster cluster = office.cluster(name);
    model.open(cluster.id().value());
    return cluster;
  }

  private void choose(String service) {
    model.services().stream().filter(row -> row.id().equals(service)).forEach(model::choose);
  }

  @Test
  void beforeAClusterIsChosenThereIsNoStatement() {
    assertThat(model.pageProperty().get()).isNull();
    assertThat(model.clusters()).hasSizeGreaterThanOrEqualTo(6);
    assertThat(model.services())
        .extracting(ServiceRow::id)
        .hasSize(23)
        .startsWith("snowflake", "databricks");
  }

  @Test
  void everyAddressOfBothSetsStandsInTheStatement() {
    Cluster halden = open("halden-prod-euc1");
    assertThat(halden.recoveryIps()).isNotEmpty();
    for (Ipv4 address : halden.addresses()) {
      assertThat(write()).contains("'" + address + "'");
      assertThat(page().sheet(Tab.STATEMENT).all()).contains("'" + address + "'");
    }
    choose("databricks");
    for (Ipv4 address : halden.addresses()) {
      assertThat(write()).contains("\"" + address + "/32\"");
    }
    assertThat(page().notes())
        .extracting(StatementPage.Remark::sentence)
        .anyMatch(note -> note.contains("recovery set"));
  }

  @Test
  void theAddressesStandThereByRegionAndAreCopiedOneALine() {
    Cluster halden = open("halden-prod-euc1");
    List<ClusterChoice.AddressSet> sets =
        Objects.requireNonNull(model.clusterProperty().get()).sets();
    assertThat(sets).hasSize(2);
    assertThat(sets.getFirst().title()).isEqualTo(halden.region() + " · in use");
    assertThat(sets.getLast().title()).isEqualTo(halden.recoveryRegion() + " · recovery set");
    assertThat(sets.getFirst().copied().lines())
        .containsExactlyElementsOf(halden.egressIps().stream().map(Ipv4::toString).toList());
  }

  @Test
  void whatTheCustomerToldReplacesThePlaceholder() {
    open("halden-prod-euc1");
    assertThat(write()).contains("<POLICY>");
    model.type("policy", " CORP_POLICY ");
    assertThat(write()).contains("ALTER NETWORK POLICY CORP_POLICY").doesNotContain("<POLICY>");
    model.type("policy", "");
    assertThat(write()).contains("<POLICY>");
  }

  @Test
  void anotherCaseHasOtherFieldsAndSteps() {
    open("halden-prod-euc1");
    assertThat(model.formProperty().get().fields())
        .extracting(Form.Line::id)
        .containsExactly("schema", "policy", "user");
    model.choose(model.formProperty().get().cases().get(1));
    assertThat(model.formProperty().get().fields())
        .extracting(Form.Line::id)
        .containsExactly("schema", "user");
    assertThat(write()).contains("CREATE NETWORK POLICY").doesNotContain("ALTER");
    assertThat(page().sheet(Tab.STATEMENT).blocks())
        .filteredOn(StatementPage.Block::folded)
        .hasSize(1);
  }

  @Test
  void whatCannotBeTakenIsMarkedAndNeverWritten() {
    open("halden-prod-euc1");
    model.type("policy", "CORP\u202ePOLICY");
    assertThat(model.formProperty().get().fields().get(1).wrong()).contains("one line");
    assertThat(model.formProperty().get().fields().get(1).typed()).isEqualTo("CORP\u202ePOLICY");
    assertThat(write()).contains("<POLICY>").doesNotContain("CORP");
    assertThat(office.failures).isEmpty();
  }

  @Test
  void oneCustomersWordsAreNoOthers() {
    open("halden-prod-euc1");
    model.type("policy", "HALDEN_POLICY");
    open("orchid-prod-usw2");
    assertThat(page().sheet(Tab.STATEMENT).all()).doesNotContain("HALDEN_POLICY");
    open("halden-prod-euc1");
    assertThat(page().sheet(Tab.STATEMENT).all()).contains("HALDEN_POLICY");
    assertThat(model.formProperty().get().fields().get(1).typed()).isEqualTo("HALDEN_POLICY");
  }

  @Test
  void privateEgressSaysWhyThereIsNoneAndOffersAPeering() {
    Cluster cluster =
        office.catalogue.clusters().stream().filter(Cluster::privateEgress).findFirst().get();
    open("halden-prod-euc1");
    model.open(cluster.id().value());
    assertThat(model.pageProperty().get()).isNull();
    assertThat(model.formProperty().get()).isEqualTo(Form.NONE);
    assertThat(Objects.requireNonNull(model.refusalProperty().get()).sentence())
        .contains("private egress");
    model.goOn();
    assertThat(opened).containsExactly("peering new:" + cluster.id());
    open("halden-prod-euc1");
    assertThat(model.refusalProperty().get()).isNull();
  }

  @Test
  void aServiceIsFoundByIdNameAndWhatPeopleSay() {
    for (String typed : List.of("snowflake", " SNOW ", "dwh sql data")) {
      model.search(typed);
      assertThat(model.found()).extracting(ServiceRow::id).as(typed).contains("snowflake");
    }
    model.search("pg_hba");
    assertThat(model.found()).extracting(ServiceRow::id).containsExactly("postgresql");
    model.chooseFound();
    assertThat(Objects.requireNonNull(model.serviceProperty().get()).id()).isEqualTo("postgresql");
    model.search("no such thing");
    assertThat(model.found()).isEmpty();
    model.search("");
    assertThat(model.found()).hasSize(23);
  }

  @Test
  void theConnectionHoldsPlaceholdersWhereSecretsGo() {
    open("halden-prod-euc1");
    model.type("user", "AIRFLOW");
    StatementPage.Sheet sheet = page().sheet(Tab.AIRFLOW);
    assertThat(sheet.blocks()).hasSize(4);
    assertThat(sheet.all())
        .startsWith("AIRFLOW_CONN_SNOWFLAKE_DEFAULT=")
        .contains("\"login\": \"AIRFLOW\"", "<PASSWORD>");
    choose("salesforce");
    assertThat(page().sheet(Tab.AIRFLOW).blocks()).isEmpty();
    assertThat(page().sheet(Tab.AIRFLOW).remark()).contains("not known for sure");
  }

  @Test
  void whatIsNotVerifiedOrCannotWorkIsSaidAboveTheStatement() {
    open("halden-prod-euc1");
    assertThat(page().notices()).isEmpty();
    choose("s3");
    assertThat(page().notices())
        .extracting(StatementPage.Remark::sentence)
        .anyMatch(sentence -> sentence.contains("gateway endpoint"));
    assertThat(model.formProperty().get().cases())
        .extracting(Form.Choice::id)
        .containsExactly("vpc");
    choose("fivetran");
    assertThat(page().notices())
        .extracting(StatementPage.Remark::sentence)
        .anyMatch(sentence -> sentence.contains("documentation of Fivetran"));
  }

  @Test
  void eachServiceThatIsNotWhollyInItsDocumentationIsLabelledSo() {
    open("halden-prod-euc1");
    String label = office.words.text("screen.allowlist.not-verified");
    for (ServiceRow row : List.copyOf(model.services())) {
      model.choose(row);
      assertThat(page().notices().stream().anyMatch(one -> one.look().word().equals(label)))
          .as(row.title())
          .isEqualTo(!row.service().verified());
    }
  }

  /** Red, and its text is asked for; nothing else is. */
  @Test
  void whatEnforcesIsRedAndFolded() {
    open("halden-prod-euc1");
    boolean any = false;
    for (ServiceRow row : List.copyOf(model.services())) {
      model.choose(row);
      for (StatementPage.Block block : page().sheet(Tab.STATEMENT).blocks()) {
        Look effect = Objects.requireNonNull(block.effect());
        assertThat(effect.tone() == Tone.DANGER).as(row.title()).isEqualTo(block.folded());
        any |= block.folded();
      }
    }
    assertThat(any).isTrue();
  }

  @Test
  void anArgumentNamesTheServiceToo() {
    model.open(office.cluster("halden-prod-euc1").id() + "/databricks");
    assertThat(page().sheet(Tab.STATEMENT).copyAll())
        .isEqualTo("Copy all for Databricks workspace");
    model.open("");
    assertThat(page().sheet(Tab.STATEMENT).copyAll()).contains("Databricks");
  }

  @Test
  void whatIsNotThereIsSaid() {
    model.open("clx0000");
    model.open(office.cluster("halden-prod-euc1").id() + "/teradata");
    assertThat(office.failures).hasSize(2);
    assertThat(office.failures.getFirst()).contains("clx0000");
    assertThat(office.failures.getLast()).contains("snowflake").contains("teradata");
  }

  @Test
  void newAddressesOfTheClusterAreInTheStatementAtOnce() {
    Cluster halden = open("halden-prod-euc1");
    List<Ipv4> more = new ArrayList<>(halden.egressIps());
    more.add(Ipv4.parse("192.0.2.77"));
    office.save(
        new Cluster(
            halden.id(),
            halden.name(),
            halden.provider(),
            halden.type(),
            halden.account(),
            halden.region(),
            halden.vpc(),
            halden.cidrs(),
            more,
            halden.recoveryIps(),
            halden.recoveryRegion(),
            false,
            halden.customer()));
    model.type("policy", "CORP");
    office.changes.forEach(Runnable::run);
    assertThat(write()).contains("'192.0.2.77'", "CORP");
  }

  private Tracked tracked() {
    return Objects.requireNonNull(model.tracking().shownProperty().get());
  }

  private void changed() {
    office.changes.forEach(Runnable::run);
  }

  @Test
  void whatCameOfTheStatementFollowsWhatIsChosen() {
    String halden = office.cluster("halden-prod-euc1").id().value();
    model.open(halden + "/snowflake");
    assertThat(tracked().look()).isNull();
    assertThat(tracked().deeds()).containsExactly(Deed.ASKED, Deed.GIVEN);
    model.tracking().write(Deed.GIVEN, "Mia Lund", "INC-1");
    assertThat(Objects.requireNonNull(tracked().look()).word()).isEqualTo("To confirm");
    model.open(halden + "/databricks");
    assertThat(tracked().look()).isNull();
    model.open(halden + "/snowflake");
    model.tracking().write(Deed.CONFIRMED, "Ines", "");
    assertThat(tracked().steps())
        .extracting(Tracked.Line::deed)
        .containsExactly(null, Deed.TAKE_BACK);
    model.tracking().write(Deed.TAKE_BACK, "", "");
    assertThat(Objects.requireNonNull(tracked().look()).word()).isEqualTo("To confirm");
  }

  @Test
  void whatIsToBeChangedIsNamedInTheServicesOwnForm() {
    Cluster halden = office.cluster("halden-prod-euc1");
    model.open(halden.id() + "/databricks");
    model.tracking().write(Deed.GIVEN, "Mia", "");
    office.catalogue.leavesFrom(halden.id(), List.of(Ipv4.parse("203.0.113.7")));
    changed();
    assertThat(tracked().changes()).hasSize(2);
    assertThat(tracked().changes().getFirst().copied()).isEqualTo("203.0.113.7/32");
    assertThat(tracked().changes().getLast().copied().lines())
        .hasSameSizeAs(halden.egressIps())
        .allMatch(line -> line.endsWith("/32"));
    model.tracking().write(Deed.GIVEN, "Mia", "");
    assertThat(tracked().changes()).isEmpty();
  }

  @Test
  void theListOfAllIsFoundByStateClusterAndService() {
    Cluster halden = office.cluster("halden-prod-euc1");
    office.tracking.ask(halden, new ServiceId("snowflake"), "INC-20418");
    office.tracking.give(halden, new ServiceId("databricks"), "", "", "");
    changed();
    TrackingViewModel all = model.tracking();
    assertThat(all.found()).hasSize(2);
    all.search("halden INC-20418");
    assertThat(all.found()).extracting(TrackedRow::service).containsExactly("Snowflake");
    all.search("");
    all.list(TrackedRow.Among.CONFIRM);
    assertThat(all.found()).extracting(TrackedRow::service).containsExactly("Databricks workspace");
    assertThat(all.count(TrackedRow.Among.OURS)).isEqualTo(1);
    model.turn();
    model.open(all.found().getFirst());
    assertThat(model.overviewProperty().get()).isFalse();
    assertThat(Objects.requireNonNull(model.serviceProperty().get()).id()).isEqualTo("databricks");
  }

  @Test
  void nothingIsKeptWhereNothingCanBeGiven() {
    String quiet =
        office.catalogue.clusters().stream()
            .filter(cluster -> cluster.privateEgress())
            .findFirst()
            .orElseThrow()
            .id()
            .value();
    model.open(quiet + "/snowflake");
    assertThat(model.tracking().shownProperty().get()).isNull();
    model.open(office.cluster("halden-prod-euc1").id() + "/fivetran");
    assertThat(model.tracking().shownProperty().get()).isNull();
  }

  @Test
  void aLockedWorkspaceSaysSo() {
    model.open(office.cluster("halden-prod-euc1").id() + "/snowflake");
    office.guard.lock();
    model.tracking().write(Deed.GIVEN, "Mia", "");
    assertThat(office.failures).containsExactly(office.words.text("screen.allowlist.locked"));
    assertThat(tracked().look()).isNull();
  }

  @Test
  void ofAClusterThatIsPutAwayItIsSaidFirstAndNothingIsOfferedToBeGiven() {
    Cluster halden = open("halden-prod-euc1");
    choose("elastic");
    office.catalogue.note(halden.id(), notes -> notes.withArchived(office.clock.instant()));
    changed();
    model.type("region", "aws-eu-central-1");
    assertThat(page().notices()).extracting(notice -> notice.look().word()).startsWith("Put away");
    assertThat(tracked().deeds()).containsExactly(Deed.ASKED, Deed.GIVEN_ANYWAY);
    model.tracking().copied();
    assertThat(model.tracking().offeredProperty().get()).isFalse();
    model.tracking().write(Deed.GIVEN, "Mia", "");
    assertThat(office.failures).singleElement().asString().startsWith("This cluster was put away");
    model.tracking().write(Deed.GIVEN_ANYWAY, "Mia", "");
    assertThat(Objects.requireNonNull(tracked().look()).word()).isEqualTo("To confirm");
  }

  @Test
  void whatWeCannotSeeIsAQuestionToBeCopied() {
    open("halden-prod-euc1");
    model.tracking().write(Deed.GIVEN, "Mia", "");
    assertThat(tracked().steps()).extracting(Tracked.Line::asked).containsExactly(false, true);
    List<String> ready = new ArrayList<>();
    model.tracking().question(ready::add);
    assertThat(ready).singleElement().asString().contains("Is it done, and who did it?");
    assertThat(office.toasts).hasSize(1);
    model.tracking().write(Deed.CONFIRMED, "Ines", "");
    assertThat(tracked().steps()).extracting(Tracked.Line::asked).containsOnly(false);
  }
}
