package io.astroconnect.ui.allowlist;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.net.Ipv4;
import io.astroconnect.ui.Office;
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
            (screen, argument) -> opened.add(screen + " " + argument));
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
        .anyMatch(sentence -> sentence.contains("gateway endpoint"))
        .anyMatch(sentence -> sentence.contains("documentation of Amazon S3"));
    assertThat(model.formProperty().get().cases())
        .extracting(Form.Choice::id)
        .containsExactly("vpc");
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
}
