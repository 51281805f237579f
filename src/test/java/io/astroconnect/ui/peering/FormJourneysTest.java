package io.astroconnect.ui.peering;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.peering.aws.AccepterRole;
import io.astroconnect.model.peering.aws.AwsPeeringIntent;
import io.astroconnect.model.peering.aws.VpcPeeringConnectionId;
import io.astroconnect.model.practice.Deed;
import io.astroconnect.service.peering.PeeringView;
import io.astroconnect.ui.Office;
import io.astroconnect.ui.fx.FxThread;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the form to connected: theirs taken over, with zones, and by a role of the customer. */
class FormJourneysTest {
  private static final String LAKE = "Z05514420R8B1VC";
  private static final String ARCHIVE = "pcx-0b52f8a6c1d97e340";
  private static final String RESULTS = "Z06672093T4N7HX";

  @TempDir private Path home;
  private PeeringWindow window;
  private Office office;

  @BeforeEach
  void open() throws Exception {
    window = new PeeringWindow(home);
    office = window.office;
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  @Test
  void aRequestOfTheirsIsAdoptedAcceptedAndConnected() {
    AwsPeeringIntent intent = window.customers.meridian();
    VpcPeeringConnectionId theirs = window.customers.asks(intent);
    window.fillIn(intent);
    assertThat(window.node("#new-peering-send").isDisabled()).isTrue();
    window.press("#new-peering-check-live-adopt");
    PeeringWindow.await(() -> assertThat(window.asking()).isTrue());
    assertThat(window.says("#peering-ask-go")).isEqualTo("Adopt " + theirs);
    window.press("#peering-ask-go");

    PeeringView taken = window.opened();
    assertThat(taken.checklist().connectionId()).isEqualTo(theirs.value());
    office.customers.advance(Duration.ofSeconds(5));
    window.state(taken, "Ours to do");
    window.goOn();
    window.told(taken);
    window.state(taken, "Connected");
    assertThat(office.customers.calls())
        .doesNotContainKey("CreateVpcPeeringConnection")
        .containsEntry("AcceptVpcPeeringConnection", 1L)
        .containsEntry("ModifyVpcPeeringConnectionOptions", 1L);
    assertThat(office.failures).isEmpty();
  }

  @Test
  void oneOfOursThatNobodyManagedHereIsAdoptedWithItsRanges() {
    FxThread.run(() -> window.view.shown("new:" + office.cluster("halden-prod-euc1").id().value()));
    PeeringWindow.await(() -> assertThat(window.node("#new-peering-adopt-" + ARCHIVE)).isNotNull());
    window.press("#new-peering-adopt-" + ARCHIVE);
    PeeringWindow.await(() -> assertThat(window.asking()).isTrue());
    assertThat(window.says("#peering-ask-go")).isEqualTo("Adopt " + ARCHIVE);
    window.press("#peering-ask-go");

    PeeringView taken = window.opened();
    assertThat(taken.checklist().connectionId()).isEqualTo(ARCHIVE);
    assertThat(taken.cidrs()).hasToString("[10.40.0.0/16]");
    window.told(taken);
    window.state(taken, "Connected");
    assertThat(office.customers.calls())
        .doesNotContainKeys("CreateVpcPeeringConnection", "CreateRoute");
    assertThat(office.failures).isEmpty();
  }

  @Test
  void aHundredThatNobodyManagesHereDoNotPushTheFieldsAway() {
    Cluster halden = office.cluster("halden-prod-euc1");
    office.customers.perform(new Deed.Crowd(halden.vpc(), 120));
    String asked = office.customers.perform(new Deed.AskForPeering(halden.id().value(), ""));
    office.customers.advance(Duration.ofSeconds(2));
    FxThread.run(() -> window.view.shown("new:" + halden.id().value()));
    PeeringWindow.await(() -> assertThat(window.form.unmanaged().rows()).hasSizeGreaterThan(121));
    assertThat(window.form.unmanaged().rows().getFirst().id())
        .as("what they asked for waits for us")
        .isEqualTo(asked);
    window.press("#new-peering-unmanaged");
    PeeringWindow.await(
        () -> assertThat(window.node("#new-peering-adopt-" + asked).isVisible()).isTrue());
    PeeringWindow.await(
        () ->
            assertThat(top("#new-peering-account") - top("#new-peering-cluster")).isLessThan(350));
  }

  private double top(String id) {
    return window.node(id).localToScene(window.node(id).getBoundsInLocal()).getMinY();
  }

  @Test
  void twoRangesAndTwoZonesOverThreeRouteTablesEndConnected() {
    AwsPeeringIntent intent = window.customers.meridian();
    window.fillIn(intent);
    window.press("#new-peering-advanced");
    window.paste("#new-peering-zone-0", LAKE);
    window.press("#new-peering-zone-add");
    PeeringWindow.await(
        () -> assertThat(window.focused()).isSameAs(window.node("#new-peering-zone-1")));
    window.paste("#new-peering-zone-1", RESULTS);
    PeeringWindow.await(
        () -> assertThat(window.node("#new-peering-plan-zone_" + RESULTS)).isNotNull());
    window.send();

    PeeringView asked = window.opened();
    office.customers.advance(Duration.ofMinutes(1));
    window.state(asked, "Ours to do");
    window.goOn();
    assertThat(
            office.peerings.view(asked.id()).checklist().steps().stream()
                .filter(step -> step.id().kind().equals("route")))
        .hasSize(6);
    office.customers.perform(new Deed.AuthorizeZone(LAKE, intent.cluster().vpc()));
    office.customers.perform(new Deed.AuthorizeZone(RESULTS, intent.cluster().vpc()));
    window.told(asked);
    window.state(asked, "Ours to do");
    window.goOn();
    window.state(asked, "Connected");
    assertThat(office.customers.calls()).containsEntry("AssociateVPCWithHostedZone", 2L);
    assertThat(office.failures).isEmpty();
  }

  @Test
  void byARoleOfTheirsNothingIsLeftToTheCustomer() {
    AwsPeeringIntent intent = window.customers.lindqvist();
    AccepterRole role = intent.terms().roleIfAny().orElseThrow();
    window.fillIn(intent);
    window.press("#new-peering-advanced");
    window.paste("#new-peering-role", role.arn());
    PeeringWindow.await(() -> assertThat(window.node("#new-peering-send").isDisabled()).isTrue());
    window.paste("#new-peering-external-id", role.externalId());
    PeeringWindow.await(
        () -> assertThat(window.node("#new-peering-for-them").isVisible()).isTrue());
    window.press("#new-peering-send");
    assertThat(window.painted("#peering-ask-facts")).as("to the last letter").contains(role.arn());
    window.press("#peering-ask-go");

    PeeringView asked = window.opened();
    office.customers.advance(Duration.ofMinutes(1));
    window.state(asked, "Ours to do");
    window.goOn();
    office.customers.advance(Duration.ofMinutes(1));
    window.state(asked, "Ours to do");
    window.goOn();
    window.state(asked, "Connected");
    assertThat(office.peerings.view(asked.id()).recorded().told()).isEmpty();
    assertThat(office.peerings.view(asked.id()).checklist().step(new StepId("accept")))
        .hasValueSatisfying(step -> assertThat(step.forThem()).isTrue());
    assertThat(office.failures).isEmpty();
  }
}
