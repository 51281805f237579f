package io.astroconnect.ui.peering;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.cloud.gcp.GcpPeerNetworks;
import io.astroconnect.model.identity.ProjectId;
import io.astroconnect.model.peering.gcp.Exchange;
import io.astroconnect.model.peering.gcp.NetworkName;
import io.astroconnect.model.peering.gcp.PeerNetwork;
import io.astroconnect.model.peering.gcp.StackType;
import io.astroconnect.model.practice.Deed;
import io.astroconnect.service.peering.PeeringView;
import io.astroconnect.ui.Office;
import io.astroconnect.ui.fx.FxThread;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import javafx.scene.control.MenuButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Peerings on Google Cloud from the form to their end: whoever adds the first half. */
class GoogleJourneyTest {
  private static final PeerNetwork OURS = network("astro-corvus-prod", "astro-corvus-vpc");
  private static final PeerNetwork THEIRS = network("corvus-dwh-prod", "vpc-shared");
  private static final String RANGE = "10.128.0.0/20";

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

  private static PeerNetwork network(String project, String name) {
    return new PeerNetwork(new ProjectId(project), new NetworkName(name));
  }

  private void fillIn() {
    String cluster = office.cluster("corvus-analytics").id().value();
    FxThread.run(() -> window.view.shown("new:" + cluster));
    PeeringWindow.await(
        () -> assertThat(window.node("#new-peering-project").isFocusTraversable()).isTrue());
    window.paste("#new-peering-project", " " + THEIRS.owner());
    window.paste("#new-peering-network", THEIRS.network());
    window.paste("#new-peering-cidr-0", RANGE);
  }

  private void customerAdds(String half) {
    office.customers.perform(new Deed.AddTheirHalf(half, List.of()));
  }

  @Test
  void oursFirstThenTheirsThenRemoved() {
    fillIn();
    PeeringWindow.await(
        () -> assertThat(window.node("#new-peering-plan-our-half").isVisible()).isTrue());
    assertThat(shown("#new-peering-account")).isFalse();
    assertThat(shown("#new-peering-dns")).isFalse();
    assertThat(shown("#new-peering-permissions")).isFalse();
    assertThat(window.says("#new-peering-send")).isEqualTo("Add our half to corvus-dwh-prod");
    window.send();

    PeeringView asked = window.opened();
    window.state(asked, "Waiting");
    String half = office.peerings.view(asked.id()).checklist().connectionId();
    assertThat(half).isEqualTo("astro-corvus-dwh-prod-vpc-shared");
    assertThat(window.model.detailProperty().get().handover())
        .contains("gcloud compute networks peerings create")
        .contains("--peer-project astro-corvus-prod");
    assertThat(window.node("#peering-step-their-half").getAccessibleText())
        .endsWith("Google says: Waiting for peer network to connect.");

    customerAdds(half);
    window.state(asked, "Connected");
    assertThat(office.peerings.view(asked.id()).recorded().told()).isEmpty();

    window.show(office.peerings.view(asked.id()), "Connected");
    window.remove();
    PeeringWindow.await(() -> assertThat(window.asking()).isTrue());
    assertThat(window.read("#peering-plan"))
        .contains(
            "networks.removePeering",
            "only while the customer’s half stays",
            "half stays and leads nowhere");
    window.press("#peering-plan-go");
    window.state(asked, "Removed");
    PeeringWindow.await(
        () ->
            assertThat(window.model.detailProperty().get().handover())
                .contains("gcloud compute networks peerings delete"));
    assertThat(office.failures).isEmpty();
  }

  private boolean shown(String id) {
    javafx.scene.Node node = window.node(id);
    while (node != null) {
      if (!node.isVisible()) {
        return false;
      }
      node = node.getParent();
    }
    return true;
  }

  @Test
  void theirsFirstThenOurs() {
    GcpPeerNetworks cloud = new GcpPeerNetworks(office.google, InstantSource.system());
    cloud.add(OURS, "once", THEIRS, Exchange.USUAL, _ -> {});
    customerAdds("once");
    cloud.remove(OURS, "once", _ -> {}); // theirs stays, and waits
    fillIn();
    window.send();
    PeeringView asked = window.opened();
    window.state(asked, "Connected");
    assertThat(window.model.detailProperty().get().next().ways()).isEmpty();
    assertThat(office.failures).isEmpty();
  }

  @Test
  void aHalfThatStandsIsTakenOverAndNotAddedTwice() {
    Exchange custom = new Exchange(true, false, false, true, StackType.IPV4_ONLY);
    new GcpPeerNetworks(office.google, InstantSource.system())
        .add(OURS, "by-hand", THEIRS, custom, _ -> {});
    String cluster = office.cluster("corvus-analytics").id().value();
    FxThread.run(() -> window.view.shown("new:" + cluster));
    PeeringWindow.await(
        () -> assertThat(window.node("#new-peering-adopt-by-hand").isVisible()).isTrue());
    window.press("#new-peering-adopt-by-hand");
    assertThat(window.typed("#new-peering-project")).isEqualTo("corvus-dwh-prod");
    window.paste("#new-peering-cidr-0", RANGE);
    PeeringWindow.await(
        () -> assertThat(window.says("#new-peering-send")).isEqualTo("Adopt by-hand"));
    window.send();
    PeeringView taken = window.opened();
    assertThat(taken.checklist().connectionId()).isEqualTo("by-hand");
    assertThat(taken.ifGoogle().orElseThrow().exchange()).isEqualTo(custom);
    window.state(taken, "Waiting");
    customerAdds("by-hand");
    window.state(
        taken, "Connected"); // a custom route of theirs that comes in tells of their options
    assertThat(office.failures).isEmpty();
  }

  @Test
  void whichRoutesAreExchangedIsChangedInItsDialog() {
    fillIn();
    window.send();
    PeeringView asked = window.opened();
    customerAdds(office.peerings.view(asked.id()).checklist().connectionId());
    window.state(asked, "Connected");
    window.show(office.peerings.view(asked.id()), "Connected");
    assertThat(window.model.detailProperty().get().may().change()).isTrue();
    FxThread.run(
        () ->
            window.robot.lookup("#peering-more").<MenuButton>query().getItems().getFirst().fire());
    PeeringWindow.await(
        () -> assertThat(window.node("#peering-change-review").isDisabled()).isTrue());
    window.robot.clickOn("#peering-change-import-custom");
    window.press("#peering-change-review");
    PeeringWindow.await(
        () -> assertThat(window.read("#peering-plan")).contains("networks.updatePeering"));
    window.press("#peering-plan-go");
    window.state(asked, "To confirm");
    assertThat(window.model.detailProperty().get().handover())
        .contains("peerings update")
        .contains("--export-custom-routes");
    window.told(asked);
    window.state(asked, "Connected");
    assertThat(office.failures).isEmpty();
  }
}
