package io.astroconnect.ui.peering;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.practice.Deed;
import io.astroconnect.service.peering.PeeringView;
import io.astroconnect.ui.Office;
import io.astroconnect.ui.peering.NextAction.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands can be changed and taken away: first what that does is shown, then it is done. */
class AmendTest {
  @TempDir private Path home;
  private final List<Outlook> outlooks = new ArrayList<>();
  private Office office;
  private PeeringScreenViewModel model;
  private PeeringView standing;

  @BeforeEach
  void open() throws Exception {
    office = new Office(home);
    model = Forms.screen(office, Forms.of(office));
    standing = new Standing(office).connected();
    model.open(standing.id().value());
  }

  @AfterEach
  void close() throws Exception {
    office.close();
  }

  private PeeringDetail detail() {
    return Objects.requireNonNull(model.detailProperty().get());
  }

  private ChangeForm form() {
    return model.changeForm().orElseThrow();
  }

  private Outlook review(ChangeForm form) {
    model.outlook(form.view(), form.wanted().orElseThrow(), outlooks::add);
    assertThat(office.failures).isEmpty();
    return outlooks.getLast();
  }

  private long routes() {
    return office.peerings.view(standing.id()).checklist().steps().stream()
        .filter(step -> step.id().kind().equals("route"))
        .count();
  }

  @Test
  void theFormHoldsWhatIsAskedForAndSaysThatNothingIsChanged() {
    ChangeForm form = form();
    assertThat(form.input().ranges.values()).isEqualTo(standing.cidrs());
    assertThat(form.obstacleProperty().get()).isEqualTo("Nothing is changed yet.");
    form.input().aws.dnsProperty().set(false);
    assertThat(form.obstacleProperty().get()).isEmpty();
    form.input().ranges.rows().getFirst().textProperty().set("10.99.0.0/33");
    assertThat(form.obstacleProperty().get()).contains("from /0 to /32");
    form.input().ranges.rows().getFirst().textProperty().set(" ");
    assertThat(form.obstacleProperty().get()).contains("missing");
    assertThat(form.wanted()).isEmpty();
  }

  @Test
  void aRoleOfAnotherAccountIsRefusedInTheField() {
    ChangeForm form = form();
    form.input().aws.role.textProperty().set("arn:aws:iam::111122223333:role/PeerRole");
    assertThat(form.obstacleProperty().get()).contains("111122223333");
  }

  @Test
  void aRangeThatIsAddedIsRoutedAndOneThatIsTakenOutGoes() {
    long before = routes();
    ChangeForm form = form();
    form.input().ranges.fill(List.of(Cidr.parse("10.99.128.0/17")));
    Outlook outlook = review(form);
    assertThat(outlook.now())
        .extracting(Outlook.Line::operation)
        .contains("DeleteRoute")
        .doesNotContain("DeleteVpcPeeringConnection");
    assertThat(routes()).isEqualTo(before);
    assertThat(office.customers.calls()).doesNotContainKey("DeleteRoute");

    model.amend(outlook);
    assertThat(office.customers.calls()).containsEntry("DeleteRoute", before);
    assertThat(office.peerings.view(standing.id()).cidrs())
        .containsExactly(Cidr.parse("10.99.128.0/17"));
    assertThat(routes()).isEqualTo(before);
  }

  @Test
  void withoutDnsOurOptionIsSwitchedOff() {
    ChangeForm form = form();
    form.input().aws.dnsProperty().set(false);
    model.amend(review(form));
    assertThat(office.failures).isEmpty();
    assertThat(detail().ours().steps())
        .extracting(line -> line.id().kind())
        .doesNotContain("vpc-dns", "dns-requester");
    assertThat(detail().look().word()).isEqualTo("Connected");
  }

  @Test
  void aZoneIsAddedAsAStepOfTheirsFirst() {
    ChangeForm form = form();
    form.input().aws.zones.rows().getFirst().textProperty().set("Z0423910F7K2LMQ");
    Outlook outlook = review(form);
    assertThat(outlook.now()).isEmpty();
    assertThat(outlook.theirs()).containsExactly("Use hosted zone Z0423910F7K2LMQ");
    model.amend(outlook);
    assertThat(
            office
                .peerings
                .view(standing.id())
                .checklist()
                .step(new StepId("zone/Z0423910F7K2LMQ")))
        .isPresent();
  }

  @Test
  void whatAnotherPeerHasStopsTheChange() {
    ChangeForm form = form();
    form.input().ranges.fill(List.of(Cidr.parse("172.20.0.0/21")));
    assertThat(review(form).stops()).anySatisfy(stop -> assertThat(stop).contains("overlaps"));
  }

  @Test
  void aRangeThatTheirVpcDoesNotHaveStopsTheChange() {
    ChangeForm form = form();
    form.input().ranges.fill(List.of(Cidr.parse("10.99.0.0/16"), Cidr.parse("10.97.0.0/16")));
    assertThat(review(form).stops())
        .singleElement()
        .asString()
        .contains("10.97.0.0/16 is not part of the customer’s VPC, which has 10.99.0.0/16");
  }

  @Test
  void theRemovalSaysWhatGoesInWhichOrderAndEndsRemovedWithItsHistory() {
    long before = routes();
    model.removal(outlooks::add);
    Outlook outlook = outlooks.getLast();
    assertThat(outlook.now().stream().filter(line -> line.operation().equals("DeleteRoute")))
        .hasSize((int) before);
    assertThat(outlook.later()).endsWith("Delete the peering");
    assertThat(office.customers.calls()).doesNotContainKey("DeleteRoute");

    model.amend(outlook);
    assertThat(office.failures).isEmpty();
    office.customers.advance(Duration.ofMinutes(5));
    new Standing(office).await(standing, ConnectionState.REMOVED);
    model.read();
    assertThat(detail().look().word()).isEqualTo("Removed");
    assertThat(model.rows()).hasSize(1);
    assertThat(detail().peering()).isEqualTo(standing.checklist().connectionId());
    assertThat(detail().may()).isEqualTo(new PeeringDetail.May(false, false));
    assertThat(detail().next().ways())
        .extracting(NextAction.Way::kind)
        .containsExactly(Kind.REISSUE);
    model.removal(outlooks::add);
    assertThat(outlooks).hasSize(1);
  }

  @Test
  void aRemovedOneIsAskedForAnewOnTheSameTerms() throws Exception {
    ChangeForm form = form();
    form.input().aws.zones.rows().getFirst().textProperty().set("Z0423910F7K2LMQ");
    model.amend(review(form));
    model.removal(model::amend);
    office.customers.advance(Duration.ofMinutes(5));
    new Standing(office).await(standing, ConnectionState.REMOVED);
    model.read();
    model.reissue();
    assertThat(office.failures).isEmpty();
    PeeringView anew = office.peerings.view(standing.id());
    assertThat(anew.intent().removal()).isFalse();
    assertThat(anew.intent().round()).isEqualTo(2);
    assertThat(anew.aws().terms().zones()).hasSize(1);
    assertThat(anew.checklist().connectionId()).isNotEqualTo(standing.checklist().connectionId());
  }

  @Test
  void oneThatTheyDeletedIsSentAnewOrLetGo() {
    office.customers.perform(new Deed.DeletePeering(standing.checklist().connectionId()));
    new Standing(office).await(standing, ConnectionState.REMOVED);
    model.read();
    assertThat(detail().next().sentence()).contains("The peering is deleted", "not since");
    assertThat(detail().next().ways())
        .extracting(NextAction.Way::kind)
        .containsExactly(Kind.REISSUE, Kind.CHANGE, Kind.REMOVE);
    assertThat(office.peerings.drifted()).hasSize(1);
    office.customers.advance(Duration.ofMinutes(1)); // AWS deletes for a while
    model.removal(model::amend);
    new Standing(office).await(standing, ConnectionState.REMOVED);
    model.read();
    assertThat(office.failures).isEmpty();
    assertThat(office.peerings.drifted()).isEmpty();
    assertThat(detail().look().word()).isEqualTo("Removed");
  }

  @Test
  void aLockedWorkspaceIsLeftAsItIs() {
    office.guard.lock();
    model.removal(model::amend);
    assertThat(office.failures).containsExactly(office.words.text("screen.peering.locked"));
    assertThat(office.peerings.view(standing.id()).intent().removal()).isFalse();
  }
}
