package io.astroconnect.ui.clusters;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.allowlist.ServiceId;
import io.astroconnect.model.catalogue.Column;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.Notes;
import io.astroconnect.model.practice.Deed;
import io.astroconnect.service.peering.AddressDrift;
import io.astroconnect.service.peering.PeeringView;
import io.astroconnect.ui.Office;
import io.astroconnect.ui.clusters.ClustersViewModel.Among;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clusters are found by any part, and the chosen one says what a customer has to let in. */
class ClustersTest {
  @TempDir private Path home;
  private Office office;
  private ClustersViewModel model;
  private final List<String> opened = new ArrayList<>();

  @BeforeEach
  void open() throws Exception {
    office = new Office(home);
    model =
        new ClustersViewModel(
            office.catalogue,
            office.peerings,
            office.tracking,
            office.runner,
            office.live,
            office.words,
            office.clock,
            (screen, argument) -> opened.add(screen + " " + argument),
            office.announcer,
            Recent.inMemory(),
            home);
  }

  @AfterEach
  void close() throws Exception {
    office.close();
  }

  private ClusterDetail detail() {
    return Objects.requireNonNull(model.detailProperty().get());
  }

  private ClusterDetail detail(String name) {
    model.choose(office.cluster(name).id());
    return detail();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "halden-prod",
        "LDEN-PROD-EUC1",
        "clx3k9v2p00a101jz7h4q2m8d",
        "203.0.113.87",
        "198.51.100.141",
        "vpc-06b1e94d",
        "418027365910 prod",
        " halden  172.20.0.0/20 "
      })
  void aClusterIsFoundByAnyPartAndOpensWhenItIsTheOnlyOne(String part) {
    model.filterProperty().set(part);
    assertThat(model.shown()).hasSize(1);
    assertThat(detail().name()).isEqualTo("halden-prod-euc1");
  }

  @Test
  void anAddressThatChangedIsShownAndTakenOver() {
    PeeringView asked = office.peerings.draft(office.halden(), "");
    office.customers.perform(new Deed.ChangeAddress(asked.cluster().id().value()));
    office.peerings.observe(asked.id());
    office.changes.forEach(Runnable::run);
    ClusterDetail.Changed changed = detail(asked.cluster().name()).changed().orElseThrow();
    assertThat(changed.sentence()).contains("no longer have", "Give the customers");
    assertThat(changed.since()).startsWith("since ");
    List<AddressDrift> drifts = office.peerings.addressDrifts();

    model.takeOver();
    assertThat(office.failures).isEmpty();
    assertThat(office.cluster(asked.cluster().name()).egressIps())
        .isEqualTo(drifts.getFirst().change().inUse());
    assertThat(detail().changed()).isEmpty();
  }

  @Test
  void whatWasPinnedOrArchivedIsTakenBack() {
    ClusterDetail shown = detail("halden-prod-euc1");
    model.pin();
    model.archive();
    assertThat(notes(shown).pinned()).isTrue();
    assertThat(notes(shown).archived()).isPresent();
    office.undos.removeLast().takeBack();
    assertThat(notes(shown).archived()).isEmpty();
    office.undos.removeFirst().takeBack();
    assertThat(notes(shown).pinned()).isFalse();
    assertThat(office.failures).isEmpty();
  }

  @Test
  void whatWasTypedIsTakenBackUnlessSomebodyChangedItSince() {
    ClusterDetail shown = detail("halden-prod-euc1");
    Notes before = notes(shown);
    note("call Ana first");
    office.undos.removeLast().takeBack();
    assertThat(notes(shown)).isEqualTo(before);

    note("call Ana first");
    office.catalogue.note(shown.id(), notes -> notes.withText("call Bo"));
    office.undos.removeLast().takeBack();
    assertThat(notes(shown).text()).isEqualTo("call Bo");
    assertThat(office.toasts.getLast()).contains("changed since then");
  }

  private void note(String text) {
    model.edit();
    EditForm form = Objects.requireNonNull(model.editingProperty().get());
    form.text(Column.NOTE).set(text);
    model.save(form);
  }

  private Notes notes(ClusterDetail shown) {
    return office.catalogue.records().stream()
        .filter(each -> each.id().equals(shown.id()))
        .findFirst()
        .orElseThrow()
        .notes();
  }

  @Test
  void theWaysOnLeadToItsAllowlistAndReport() {
    ClusterDetail shown = detail("halden-prod-euc1");
    model.openAllowlist();
    model.openReport();
    assertThat(opened).containsExactly("allowlist " + shown.id(), "reports " + shown.id());
    assertThat(shown.changed()).isEmpty();
  }

  @Test
  void whatMatchesNothingNamesTheNearest() {
    model.filterProperty().set("brihgtwater");
    assertThat(model.shown()).isEmpty();
    assertThat(model.nothingProperty().get())
        .isEqualTo("No cluster matches “brihgtwater”. Nearest: brightwater-etl-use1.");
    model.filterProperty().set("?????????");
    assertThat(model.nothingProperty().get()).isEqualTo("No cluster matches “?????????”.");
    model.filterProperty().set("halden");
    model.amongProperty().set(Among.GCP);
    assertThat(model.nothingProperty().get())
        .isEqualTo("None of these matches “halden”. Among all clouds 2 do.");
    model.amongProperty().set(Among.AWS);
    assertThat(model.shown()).hasSize(2);
    assertThat(model.nothingProperty().get()).isEmpty();
  }

  @Test
  void mistakesAreCountedAnywhereInAWord() {
    assertThat(Nearest.mistakes("haldn", "halden-prod")).isEqualTo(1);
    assertThat(Nearest.mistakes("prod", "halden-prod")).isZero();
    assertThat(Nearest.mistakes("", "halden")).isZero();
    assertThat(Nearest.mistakes("xyz", "")).isEqualTo(3);
  }

  @Test
  void everyFormHoldsEveryAddressWithTheRecoverySet() {
    ClusterDetail.Addresses addresses = detail("kestrel-prod-euw1").addresses();
    assertThat(addresses.count()).isEqualTo(6);
    assertThat(addresses.groups())
        .extracting(ClusterDetail.Group::title)
        .containsExactly("eu-west-1 · in use", "eu-central-1 · recovery set");
    assertThat(addresses.note()).contains("all 6", "3 of the recovery set");
    Cluster cluster = office.cluster("kestrel-prod-euw1");
    assertThat(addresses.forms())
        .hasSize(4)
        .allSatisfy(
            form ->
                cluster
                    .addresses()
                    .forEach(address -> assertThat(form.text()).contains(address.toString())));
    assertThat(addresses.forms().get(2).text()).contains("198.51.100.52/32");
  }

  @Test
  void privateEgressSaysWhyThereIsNoAddress() {
    ClusterDetail.Addresses addresses = detail("kestrel-dev-euw1").addresses();
    assertThat(addresses.groups()).isEmpty();
    assertThat(addresses.none()).isEqualTo("Private egress: no public address. Offer peering.");
  }

  @Test
  void theRangesOfAGoogleClusterAreNamed() {
    assertThat(detail("corvus-analytics").facts())
        .anySatisfy(fact -> assertThat(fact.name() + fact.value()).isEqualTo("Pods100.64.0.0/16"))
        .anySatisfy(
            fact -> assertThat(fact.name() + fact.value()).isEqualTo("Projectastro-corvus-prod"));
    assertThat(detail().deployments())
        .extracting(ClusterDetail.Deployed::namespace)
        .contains("nuclear-scintillation-2748");
  }

  @Test
  void aPeeringIsOfferedOnlyWhereItCanBe() {
    assertThat(detail("tallow-shared-usc1").obstacle()).isNotEmpty();
    model.newPeering();
    assertThat(opened).isEmpty();
    assertThat(detail("corvus-analytics").peerable()).isTrue();
    assertThat(detail("halden-prod-euc1").peerable()).isTrue();
    model.newPeering();
    assertThat(opened).containsExactly("peering new:" + office.cluster("halden-prod-euc1").id());
  }

  @Test
  void connectionsAreCountedAndOpen() {
    var asked = office.peerings.draft(office.halden(), "");
    office.changes.forEach(Runnable::run);
    ClusterDetail.Connection line = detail("halden-prod-euc1").connections().getFirst();
    assertThat(line.ranges()).contains("10.44.0.0/16");
    model.filterProperty().set("halden-prod");
    assertThat(model.shown().getFirst().connections()).isEqualTo(1);
    model.open(line);
    assertThat(opened).containsExactly("peering " + asked.id());
  }

  @Test
  void anAllowlistStandsBesidePeeringsAndOpensItsStatement() {
    Cluster halden = office.cluster("halden-prod-euc1");
    office.tracking.give(halden, new ServiceId("snowflake"), "", "Mia", "");
    office.changes.forEach(Runnable::run);
    ClusterDetail.Connection line = detail("halden-prod-euc1").connections().getFirst();
    assertThat(line.look().word()).isEqualTo("To confirm");
    assertThat(line.ranges()).isEqualTo("Snowflake");
    model.open(line);
    assertThat(opened).containsExactly("allowlist " + halden.id() + "/snowflake");
  }

  @Test
  void anotherScreenOpensAClusterWhateverIsFiltered() {
    model.filterProperty().set("orchid");
    model.open(office.cluster("zephyr-core-use2").id().value());
    assertThat(detail().name()).isEqualTo("zephyr-core-use2");
    assertThat(model.shown()).hasSize(model.totalProperty().get());
    model.open("");
    assertThat(detail().name()).isEqualTo("zephyr-core-use2");
  }

  @Test
  void anAddedClusterIsKeptAndShown() {
    int before = model.totalProperty().get();
    model.add(office.cluster("halden-prod-euc1"));
    assertThat(model.totalProperty().get()).isEqualTo(before);
    assertThat(detail().name()).isEqualTo("halden-prod-euc1");
    assertThat(office.toasts).containsExactly("Added halden-prod-euc1");
  }
}
