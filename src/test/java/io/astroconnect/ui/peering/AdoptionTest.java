package io.astroconnect.ui.peering;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.cloud.sandbox.SandboxTrouble;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.checklist.StepState;
import io.astroconnect.model.peering.aws.AwsPeeringIntent;
import io.astroconnect.model.peering.aws.VpcPeeringConnectionId;
import io.astroconnect.service.peering.PeeringView;
import io.astroconnect.task.Progress;
import io.astroconnect.ui.Office;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands already is found and taken over, after asking, and never asked for twice. */
class AdoptionTest {
  private static final String ARCHIVE = "pcx-0b52f8a6c1d97e340";

  @TempDir private Path home;
  private Office office;
  private Customers customers;
  private NewPeeringViewModel form;
  private int questions;

  @BeforeEach
  void open() throws Exception {
    office = new Office(home);
    customers = new Customers(office);
    form = Forms.of(office);
    form.adopting().setQuestion(() -> questions++);
  }

  @AfterEach
  void close() throws Exception {
    office.close();
  }

  private FormResult result() {
    return Objects.requireNonNull(form.resultProperty().get());
  }

  private FormLine check(String id) {
    return result().checks().stream()
        .filter(line -> line.nodeId().equals("new-peering-check-" + id))
        .findFirst()
        .orElseThrow();
  }

  private long called(String action) {
    return office.customers.calls().getOrDefault(action, 0L);
  }

  @Test
  void aRequestOfTheirsStopsOursAndIsOffered() {
    VpcPeeringConnectionId theirs = customers.asks(customers.meridian());
    Forms.fill(form, customers.meridian());
    assertThat(form.readyProperty().get()).isFalse();
    assertThat(check("live").look().word()).isEqualTo("Stop");
    assertThat(check("live").adopts()).isEqualTo(theirs.value());
  }

  @Test
  void aRequestOfTheirsIsTakenOverAfterAskingAndAccepted() {
    VpcPeeringConnectionId theirs = customers.asks(customers.meridian());
    Forms.fill(form, customers.meridian());
    form.adopting().adopt(check("live").adopts());
    assertThat(questions).isEqualTo(1);
    assertThat(form.buttonProperty().get()).isEqualTo("Adopt " + theirs);
    assertThat(check("live").why()).contains("is taken over");
    assertThat(check("live").adopts()).isEmpty();
    assertThat(result().taken())
        .contains(theirs.value(), "pending-acceptance", "10.80.0.0/16, 10.81.0.0/16");
    assertThat(result().calls())
        .extracting(NextAction.CallLine::operation)
        .containsExactly("AcceptVpcPeeringConnection");

    form.send();
    assertThat(office.failures).isEmpty();
    PeeringView taken = office.peerings.views().getFirst();
    assertThat(taken.checklist().connectionId()).isEqualTo(theirs.value());
    assertThat(office.opened).containsExactly("peering " + taken.id());
    assertThat(called("AcceptVpcPeeringConnection")).isEqualTo(1);
    assertThat(called("CreateVpcPeeringConnection")).isZero();
    assertThat(form.input().aws.adoptedProperty().get()).isNull();
  }

  @Test
  void anotherTargetForgetsWhatWasToBeTakenOver() {
    VpcPeeringConnectionId theirs = customers.asks(customers.meridian());
    Forms.fill(form, customers.meridian());
    form.adopting().adopt(theirs.value());
    form.input().aws.vpc.textProperty().set("vpc-0fedcba9876543210");
    assertThat(form.input().aws.adoptedProperty().get()).isNull();
    assertThat(form.buttonProperty().get()).startsWith("Send request to");
  }

  @Test
  void theMindCanBeChanged() {
    VpcPeeringConnectionId theirs = customers.asks(customers.meridian());
    Forms.fill(form, customers.meridian());
    form.adopting().adopt(theirs.value());
    form.adopting().stop();
    assertThat(check("live").adopts()).isEqualTo(theirs.value());
    assertThat(form.readyProperty().get()).isFalse();
    assertThat(questions).isEqualTo(1);
  }

  @Test
  void nobodyIsAskedWhileSomethingElseStandsInTheWay() {
    VpcPeeringConnectionId theirs = customers.asks(customers.meridian());
    Forms.fill(form, customers.meridian());
    Forms.range(form, 0, "172.20.0.0/20");
    form.adopting().adopt(theirs.value());
    assertThat(questions).isZero();
    assertThat(form.readyProperty().get()).isFalse();
    Forms.range(form, 0, "10.80.0.0/16");
    assertThat(form.readyProperty().get()).isTrue();
    assertThat(questions).isZero();
  }

  @Test
  void theClustersOtherPeeringsAreListedWithWhoAsked() {
    VpcPeeringConnectionId theirs = customers.asks(office.halden());
    form.begin(office.cluster("halden-prod-euc1").id().value());
    Unmanaged unmanaged = form.unmanaged();
    assertThat(unmanaged.titleProperty().get())
        .isEqualTo("2 peerings of this VPC are not managed here");
    assertThat(unmanaged.rows())
        .extracting(Unmanaged.Row::id)
        .as("theirs first")
        .containsExactly(theirs.value(), ARCHIVE);
    assertThat(unmanaged.rows())
        .filteredOn(row -> row.id().equals(theirs.value()))
        .singleElement()
        .extracting(Unmanaged.Row::what)
        .asString()
        .startsWith("They asked, pending-acceptance · " + Office.FREIGHT_VPC);
  }

  @Test
  void aClusterThatCannotBePeeredIsNotLookedAt() {
    form.begin(office.cluster("halden-prod-euc1").id().value());
    form.begin(office.cluster("corvus-analytics").id().value());
    assertThat(form.unmanaged().rows()).isEmpty();
    assertThat(form.unmanaged().titleProperty().get()).isEmpty();
  }

  @Test
  void whatCouldNotBeLookedAtIsSaid() {
    office.customers.trouble(
        SandboxTrouble.refusal("DescribeVpcPeeringConnections", "UnauthorizedOperation", 1));
    form.begin(office.cluster("halden-prod-euc1").id().value());
    assertThat(form.unmanaged().troubleProperty().get())
        .startsWith("Other peerings of this VPC were not looked at.")
        .contains("DescribeVpcPeeringConnections");
    form.checkAgain();
    assertThat(form.unmanaged().troubleProperty().get()).isEmpty();
    assertThat(form.unmanaged().rows()).hasSize(1);
  }

  @Test
  void oneOfTheListFillsInItsOtherSideAndIsTakenOver() {
    form.begin(office.cluster("halden-prod-euc1").id().value());
    form.adopting().adopt(form.unmanaged().rows().getFirst().peering());
    assertThat(questions).isEqualTo(1);
    assertThat(form.input().aws.vpc.textProperty().get()).isEqualTo("vpc-0b7730e15ac94d201");
    assertThat(form.input().aws.account.textProperty().get()).isEqualTo(Office.FREIGHT);
    assertThat(form.input().ranges.values()).hasToString("[10.40.0.0/16]");
    form.send();
    assertThat(office.failures).isEmpty();
    PeeringView taken = office.peerings.views().getFirst();
    assertThat(taken.checklist().connectionId()).isEqualTo(ARCHIVE);
    assertThat(taken.checklist().step(new StepId("dns-requester")).orElseThrow().state())
        .isEqualTo(StepState.DONE);
    assertThat(called("CreateVpcPeeringConnection")).isZero();
    form.begin(office.cluster("halden-prod-euc1").id().value());
    assertThat(form.unmanaged().rows()).isEmpty();
  }

  @Test
  void oneOfOursThatStandsIsTakenOverNotAskedForAgain() {
    form.begin(office.cluster("halden-prod-euc1").id().value());
    form.input().aws.account.textProperty().set(Office.FREIGHT);
    form.input().aws.region.textProperty().set("eu-central-1");
    form.input().aws.vpc.textProperty().set("vpc-0b7730e15ac94d201");
    Forms.range(form, 0, "10.40.0.0/16");
    assertThat(form.buttonProperty().get()).isEqualTo("Adopt " + ARCHIVE);
    assertThat(check("live").adopts()).isEqualTo(ARCHIVE);
    form.send();
    assertThat(called("CreateVpcPeeringConnection")).isZero();
    assertThat(office.peerings.views()).hasSize(1);
  }

  @Test
  void whatIsOursAlreadyIsNotOffered() throws Exception {
    AwsPeeringIntent halden = office.halden();
    office.peerings.start(halden, "", Progress.none());
    Forms.fill(form, halden);
    assertThat(check("live").adopts()).isEmpty();
    assertThat(form.unmanaged().rows()).extracting(Unmanaged.Row::id).containsExactly(ARCHIVE);
  }

  @Test
  void towardsAnotherServiceThanAwsNothingIsAskedByDryRun() {
    Forms.fill(office, form);
    int before = result().checks().size();
    form.askPermissions();
    assertThat(result().checks()).hasSize(before + 1);
    assertThat(result().checks().getLast().title()).isEqualTo("Permissions");
    assertThat(result().checks().getLast().why()).startsWith("Not asked: this is not AWS itself");
    assertThat(called("CreateVpcPeeringConnection")).isZero();
    assertThat(form.readyProperty().get()).isTrue();
    Forms.range(form, 0, "10.45.0.0/16");
    assertThat(result().checks()).noneMatch(line -> line.title().equals("Permissions"));
  }

  @Test
  void aRequestThatHomeNamedLeadsToTheQuestionAndOneThatIsGoneIsSaid() {
    VpcPeeringConnectionId theirs = customers.asks(customers.meridian());
    String cluster = customers.meridian().cluster().id().value();
    form.take(cluster + "/" + theirs);
    assertThat(questions).isEqualTo(1);
    assertThat(form.buttonProperty().get()).isEqualTo("Adopt " + theirs);
    assertThat(office.failures).isEmpty();
    form.take(cluster + "/pcx-0123456789abcdef0");
    assertThat(questions).isEqualTo(1);
    assertThat(office.failures).hasSize(1).first().asString().contains("no longer waits");
  }

  @Test
  void aClusterThatIsPutAwayIsOfferedOnlyIfItIsOpenedByName() {
    var cluster = office.cluster("halden-prod-euc1").id();
    office.catalogue.note(cluster, notes -> notes.withArchived(office.clock.instant()));
    office.changes.forEach(Runnable::run);
    assertThat(form.input().clusters())
        .extracting(ClusterChoice::id)
        .doesNotContain(cluster.value());
    form.begin(cluster.value());
    assertThat(form.input().clusters()).extracting(ClusterChoice::id).contains(cluster.value());
    assertThat(office.failures).isEmpty();
  }
}
