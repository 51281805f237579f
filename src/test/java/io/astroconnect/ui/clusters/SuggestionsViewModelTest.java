package io.astroconnect.ui.clusters;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.cluster.CloudDifference;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterField;
import io.astroconnect.model.practice.Deed;
import io.astroconnect.service.peering.AddressDrift;
import io.astroconnect.ui.Office;
import io.astroconnect.ui.clusters.Suggestions.Candidate;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the cloud says of where a cluster runs, and what a person makes of it. */
class SuggestionsViewModelTest {
  private static final String VPC = "vpc-06b1e94d27fa3c508";

  @TempDir private Path home;
  private Office office;
  private SuggestionsViewModel model;

  @BeforeEach
  void open() throws Exception {
    office = new Office(home);
    model =
        new SuggestionsViewModel(office.suggestions, office.runner, office.words, office.announcer);
  }

  @AfterEach
  void close() throws Exception {
    office.close();
  }

  private Suggestions shown() {
    return model.shownProperty().get();
  }

  private Cluster forgotten() {
    Cluster halden = office.cluster("halden-prod-euc1");
    return office.catalogue.edit(halden.id(), known -> known.runningIn("", "")).cluster();
  }

  @Test
  void nothingIsAskedBeforeAPersonWantsIt() {
    model.of(forgotten());
    assertThat(shown().offered()).isTrue();
    assertThat(shown().candidates()).isEmpty();
    assertThat(shown().line()).startsWith("Compares");
  }

  @Test
  void aCandidateComesWithItsReasonsAndIsTakenOverByHand() {
    Cluster halden = forgotten();
    model.of(halden);
    model.look();

    Candidate first = shown().candidates().getFirst();
    assertThat(first.name()).isEqualTo(VPC);
    assertThat(first.place()).isEqualTo("418027365910 · eu-central-1");
    assertThat(first.reasons())
        .containsExactly(
            "a tag has the cluster’s id",
            "its NAT has the cluster’s addresses",
            "it has the cluster’s name",
            "it has the cluster’s range");
    assertThat(first.known()).isFalse();
    assertThat(office.cluster("halden-prod-euc1").vpc()).isEmpty();

    model.take(first.suggestion());
    assertThat(office.cluster("halden-prod-euc1").vpc()).isEqualTo(VPC);
    assertThat(office.catalogue.record(halden.id()).orElseThrow().byHand())
        .contains(ClusterField.VPC, ClusterField.ACCOUNT);
    assertThat(shown().candidates().getFirst().known()).isTrue();
    assertThat(office.toasts).containsExactly("halden-prod-euc1 runs in " + VPC + " from now on.");
  }

  @Test
  void anEndedSignInAndARefusalAreSaidInsteadOfNothingFound() {
    model.of(office.cluster("halden-prod-euc1"));
    office.customers.perform(new Deed.ExpireSignIn("418027365910"));
    model.look();
    assertThat(shown().candidates()).isEmpty();
    assertThat(shown().troubles()).singleElement().asString().contains("418027365910");
    assertThat(shown().line()).isEmpty();
  }

  @Test
  void aMissingPermissionIsSaidToo() {
    model.of(office.cluster("halden-prod-euc1"));
    office.customers.perform(new Deed.Deny("418027365910", "DescribeVpcs"));
    model.look();
    assertThat(shown().troubles()).singleElement().asString().contains("DescribeVpcs");
  }

  @Test
  void whereNothingFitsItSaysWhoWasAsked() {
    Cluster halden = office.cluster("halden-prod-euc1");
    model.of(
        office.catalogue.edit(halden.id(), known -> known.runningIn("529310846172", "")).cluster());
    model.look();
    assertThat(shown().line())
        .isEqualTo(
            "No network in eu-central-1 fits halden-prod-euc1. 1 account was asked. Name it by"
                + " Edit.");
  }

  @Test
  void addressesThatDifferInACloudAreNotedForAClusterWithoutPeerings() throws Exception {
    Cluster corvus = office.cluster("corvus-analytics");
    office.customers.perform(new Deed.ChangeAddress(corvus.id().value()));
    office.suggestions.lookAtAll();

    AddressDrift drift = drift(corvus);
    assertThat(drift.change().missing()).containsExactly(corvus.egressIps().getFirst());
    assertThat(drift.change().inUse()).hasSameSizeAs(corvus.egressIps());
    assertThat(office.catalogue.cloudDifferences().get(corvus.id()))
        .extracting(CloudDifference::field)
        .containsExactly(ClusterField.EGRESS_IPS);

    office.suggestions.lookAtAll();
    assertThat(drift(corvus).since()).isEqualTo(drift.since());
    office.catalogue.leavesFrom(corvus.id(), drift.change().inUse());
    assertThat(office.peerings.addressDrifts())
        .noneMatch(one -> one.cluster().id().equals(corvus.id()));
  }

  private AddressDrift drift(Cluster cluster) {
    return office.peerings.addressDrifts().stream()
        .filter(one -> one.cluster().id().equals(cluster.id()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aRangeThatDiffersIsFoundByLooking() {
    Cluster halden = office.cluster("halden-prod-euc1");
    Cluster typed =
        office
            .catalogue
            .edit(
                halden.id(),
                known ->
                    known.taking(Set.of(ClusterField.CIDRS), office.cluster("halden-dev-euc1")))
            .cluster();
    model.of(typed);
    model.look();
    assertThat(office.catalogue.cloudDifferences().get(halden.id()))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.field()).isEqualTo(ClusterField.CIDRS);
              assertThat(one.ours()).isEqualTo("172.20.16.0/21");
              assertThat(one.theirs()).startsWith("172.20.0.0/20");
            });
  }

  @Test
  void aCloudThatCannotBeAskedKeepsWhatWasSeenAndStopsNoOther() throws Exception {
    Cluster corvus = office.cluster("corvus-analytics");
    office.customers.perform(new Deed.ChangeAddress(corvus.id().value()));
    office.suggestions.lookAtAll();
    office.customers.perform(new Deed.ExpireSignIn(corvus.account()));
    office.suggestions.lookAtAll();
    assertThat(drift(corvus).change().missing()).isNotEmpty();
  }

  @Test
  void whatWasFoundForOneClusterIsNotShownForTheNext() {
    model.of(forgotten());
    model.look();
    model.of(office.cluster("kestrel-prod-euw1"));
    assertThat(shown().candidates()).isEmpty();
  }
}
