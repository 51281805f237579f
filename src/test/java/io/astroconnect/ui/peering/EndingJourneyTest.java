package io.astroconnect.ui.peering;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.practice.Deed;
import io.astroconnect.service.peering.PeeringView;
import io.astroconnect.task.Progress;
import io.astroconnect.ui.Office;
import io.astroconnect.ui.fx.FxThread;
import io.astroconnect.ui.fx.Hand;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However a peering ends or goes astray: by mouse and keyboard to where it should be. */
class EndingJourneyTest {
  @TempDir private Path home;
  private PeeringWindow window;
  private Office office;
  private Hand robot;

  @BeforeEach
  void open() throws Exception {
    window = new PeeringWindow(home);
    office = window.office;
    robot = window.robot;
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  @Test
  void removed() throws Exception {
    PeeringView connected = window.standing.connected();
    window.show(connected, "Connected");
    window.remove();
    PeeringWindow.await(
        () ->
            assertThat(window.read("#peering-plan"))
                .contains("Then: Delete the peering")
                .contains("No undo."));
    assertThat(String.join("", window.painted(".dialog-card"))).contains(" · ticket INC-1");
    assertThat(office.customers.calls()).doesNotContainKey("DeleteRoute");
    robot.clickOn("#peering-plan-go");
    office.customers.advance(Duration.ofMinutes(1));
    window.state(connected, "Removed");
    assertThat(office.customers.calls())
        .containsEntry("DeleteRoute", 3L)
        .containsEntry("DeleteVpcPeeringConnection", 1L);
    assertThat(window.model.rows()).hasSize(1);
    assertThat(window.says("#peering-primary")).startsWith("Send new request to");
    assertThat(office.failures).isEmpty();
  }

  @Test
  void keptAfterAll() throws Exception {
    PeeringView connected = window.standing.connected();
    window.show(connected, "Connected");
    window.remove();
    PeeringWindow.await(
        () -> assertThat(window.read("#peering-plan")).contains("Delete the peering"));
    robot.push(KeyCode.ESCAPE);
    PeeringWindow.await(() -> assertThat(window.asking()).isFalse());
    assertThat(office.peerings.view(connected.id()).intent().removal()).isFalse();
  }

  @Test
  void driftedAndMended() throws Exception {
    PeeringView connected = window.standing.connected();
    window.show(connected, "Connected");
    office.customers.perform(new Deed.DropRoute(connected.checklist().connectionId()));
    window.state(connected, "Drifted");
    assertThat(drifted()).contains("The route was there and is gone.", "not since");
    assertThat(window.says("#peering-primary")).startsWith("Mend 1 route in ");
    robot.clickOn("#peering-primary").clickOn("#peering-ask-go");
    window.state(connected, "Connected");
    assertThat(office.failures).isEmpty();
  }

  @Test
  void ledToAnEarlierPeeringOfOursAndMended() throws Exception {
    PeeringView asked = waiting();
    office.customers.reject(asked.checklist().connectionId());
    window.state(asked, "Rejected");
    office.peerings.reissue(asked.id(), Progress.none());
    office.customers.advance(Duration.ofSeconds(2));
    PeeringView connected =
        window.standing.accepted(window.standing.await(asked, ConnectionState.WAITING));
    window.state(connected, "Connected");
    office.customers.perform(new Deed.Blackhole(connected.checklist().connectionId()));
    window.state(connected, "Drifted");
    assertThat(drifted()).contains("an earlier peering of ours that has ended", "not since");
    assertThat(window.says("#peering-primary")).startsWith("Mend 1 route in ");
    robot.clickOn("#peering-primary").clickOn("#peering-ask-go");
    window.state(connected, "Connected");
    assertThat(office.customers.calls()).containsEntry("ReplaceRoute", 1L);
    assertThat(office.failures).isEmpty();
  }

  @Test
  void ledToWhatIsNotOursIsShownAndLeftToAPerson() throws Exception {
    PeeringView connected = window.standing.connected();
    String pcx = connected.checklist().connectionId();
    window.show(connected, "Connected");
    String[] said = office.customers.perform(new Deed.Blackhole(pcx)).split(" ", -1);
    window.state(connected, "Drifted");
    assertThat(drifted()).contains("drops everything", said[2], "by hand", "not since");
    assertThat(window.says("#peering-primary"))
        .isEqualTo(office.words.text("screen.peering.observe"));
    for (int route = 0; route < 3; route++) {
      office.customers.perform(new Deed.DropRoute(pcx));
    }
    PeeringWindow.await(
        () -> {
          office.peerings.observe(connected.id());
          FxThread.run(() -> office.changes.forEach(Runnable::run));
          assertThat(window.says("#peering-primary")).startsWith("Mend 3 routes in ");
        });
    robot.clickOn("#peering-primary").clickOn("#peering-ask-go");
    window.state(connected, "Connected");
    assertThat(office.customers.calls()).doesNotContainKey("ReplaceRoute");
  }

  @Test
  void expiredAndSentAnew() throws Exception {
    PeeringView asked = waiting();
    office.customers.advance(Duration.ofDays(8));
    window.state(asked, "Expired");
    robot.clickOn("#peering-primary").clickOn("#peering-ask-go");
    office.customers.advance(Duration.ofSeconds(2));
    window.state(asked, "Waiting");
    assertThat(office.peerings.view(asked.id()).checklist().connectionId())
        .isNotEqualTo(asked.checklist().connectionId());
    assertThat(office.failures).isEmpty();
  }

  @Test
  void rejectedChangedAndSentAnew() throws Exception {
    PeeringView asked = waiting();
    office.customers.reject(asked.checklist().connectionId());
    window.state(asked, "Rejected");
    robot.clickOn("#peering-other-1");
    PeeringWindow.await(() -> assertThat(window.node("#new-peering-cidr-0").isVisible()).isTrue());
    robot.clickOn("#new-peering-cidr-0").push(KeyCode.CONTROL, KeyCode.A).write("10.98.0.0/16");
    PeeringWindow.await(
        () ->
            assertThat(robot.lookup("#new-peering-cidr-0").queryAs(TextField.class).getText())
                .isEqualTo("10.98.0.0/16"));
    PeeringWindow.await(() -> assertThat(window.node("#new-peering-send").isDisabled()).isFalse());
    robot.clickOn("#new-peering-send").clickOn("#peering-ask-go");
    PeeringWindow.await(() -> assertThat(office.opened).isNotEmpty());
    FxThread.run(() -> window.view.shown(office.opened.getFirst().substring("peering ".length())));
    office.customers.advance(Duration.ofSeconds(2));
    window.state(asked, "Waiting");
    PeeringView anew = office.peerings.view(asked.id());
    assertThat(anew.cidrs()).hasToString("[10.98.0.0/16]");
    assertThat(anew.intent().round()).isEqualTo(2);
  }

  @Test
  void changedInItsDialog() throws Exception {
    PeeringView connected = window.standing.connected();
    window.show(connected, "Connected");
    FxThread.run(
        () -> robot.lookup("#peering-more").<MenuButton>query().getItems().getFirst().fire());
    PeeringWindow.await(
        () -> assertThat(window.node("#peering-change-review").isDisabled()).isTrue());
    robot.clickOn("#peering-change-dns");
    PeeringWindow.await(
        () -> assertThat(window.node("#peering-change-review").isDisabled()).isFalse());
    robot.clickOn("#peering-change-review");
    PeeringWindow.await(
        () -> assertThat(window.read("#peering-plan")).contains("Turn off DNS, our side"));
    robot.clickOn("#peering-plan-go");
    window.state(connected, "Connected");
    assertThat(office.peerings.view(connected.id()).intent().dns()).isFalse();
    assertThat(office.failures).isEmpty();
  }

  @Test
  void whoTakesAWordBackIsAsked() throws Exception {
    PeeringView connected = window.standing.connected();
    window.show(connected, "Connected");
    robot.clickOn("Take back");
    PeeringWindow.await(() -> assertThat(window.node("#peering-untold-by").isVisible()).isTrue());
    assertThat(robot.lookup("#peering-untold-by").queryAs(TextField.class).getText()).isNotBlank();
    robot.clickOn("#peering-untold-by").push(KeyCode.CONTROL, KeyCode.A).write("Ana");
    robot.clickOn("#peering-untold-go");
    window.state(connected, "Waiting");
  }

  private PeeringView waiting() throws InterruptedException {
    PeeringView asked = office.peerings.start(window.customers.unknown(), "", Progress.none());
    office.customers.advance(Duration.ofSeconds(2));
    PeeringView waiting = window.standing.await(asked, ConnectionState.WAITING);
    window.show(waiting, "Waiting");
    return waiting;
  }

  /** What the row of the drifted step says; its id has dots, which no selector takes. */
  private String drifted() {
    String row =
        Objects.requireNonNull(window.model.detailProperty().get()).ours().steps().stream()
            .filter(line -> line.look().word().equals("Drifted"))
            .map(StepLine::nodeId)
            .findFirst()
            .orElseThrow();
    Node found = robot.lookup((Node node) -> row.equals(node.getId())).query();
    return Objects.requireNonNull(found.getAccessibleText());
  }
}
