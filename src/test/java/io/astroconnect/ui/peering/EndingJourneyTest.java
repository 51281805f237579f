package io.astroconnect.ui.peering;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.practice.Deed;
import io.astroconnect.service.peering.PeeringView;
import io.astroconnect.task.Progress;
import io.astroconnect.ui.Office;
import io.astroconnect.ui.fx.DialogCard;
import io.astroconnect.ui.fx.Dialogs;
import io.astroconnect.ui.fx.FxThread;
import io.astroconnect.ui.fx.Hand;
import io.astroconnect.ui.fx.ModalHost;
import io.astroconnect.ui.fx.StateChip;
import io.astroconnect.ui.fx.Views;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However a peering ends or goes astray: by mouse and keyboard to where it should be. */
class EndingJourneyTest {
  @TempDir private Path home;
  private final AtomicReference<ModalHost> modal = new AtomicReference<>();
  private final Hand robot = new Hand();
  private Office office;
  private Standing standing;
  private NewPeeringViewModel form;
  private PeeringScreenViewModel model;
  private PeeringScreenView view;
  private Stage stage;

  @BeforeEach
  void open() throws Exception {
    office = new Office(home);
    standing = new Standing(office);
    form = Forms.of(office);
    model = Forms.screen(office, form);
    Views.Loaded<PeeringScreenView> loaded = FxThread.call(this::load);
    view = loaded.view();
    modal.set(FxThread.call(() -> new ModalHost(loaded.root())));
    stage = FxThread.show(modal.get());
    robot.targetWindow(stage);
  }

  private Views.Loaded<PeeringScreenView> load() {
    Dialogs dialogs = new InWindow(modal);
    Map<Class<?>, Supplier<?>> factories =
        Map.of(
            PeeringScreenView.class,
            () -> new PeeringScreenView(model, office.words, dialogs, office.clipboards),
            NewPeeringView.class,
            () -> new NewPeeringView(form, office.words, dialogs, office.clipboards));
    return new Views(factories, office.words.bundle()).load(PeeringScreenView.class);
  }

  /** Dialogs over the page, as the frame shows them. */
  private record InWindow(AtomicReference<ModalHost> host) implements Dialogs {
    @Override
    public DialogCard.Strip strip() {
      return new DialogCard.Strip("Sandbox", "", false);
    }

    @Override
    public void show(DialogCard card) {
      host.get().show(card);
    }

    @Override
    public void hide() {
      host.get().hide();
    }
  }

  @AfterEach
  void close() throws Exception {
    FxThread.close(stage);
    office.close();
  }

  @Test
  void removed() throws Exception {
    PeeringView connected = standing.connected();
    show(connected, "Connected");
    robot.push(KeyCode.DELETE);
    await(() -> assertThat(plan()).contains("Then: Delete the peering").contains("No undo."));
    assertThat(office.customers.calls()).doesNotContainKey("DeleteRoute");
    robot.clickOn("#peering-plan-go");
    office.customers.advance(Duration.ofMinutes(1));
    state(connected, "Removed");
    assertThat(office.customers.calls())
        .containsEntry("DeleteRoute", 3L)
        .containsEntry("DeleteVpcPeeringConnection", 1L);
    assertThat(model.rows()).hasSize(1);
    assertThat(text("#peering-primary")).startsWith("Send new request to");
    assertThat(office.failures).isEmpty();
  }

  @Test
  void keptAfterAll() throws Exception {
    PeeringView connected = standing.connected();
    show(connected, "Connected");
    robot.push(KeyCode.DELETE);
    await(() -> assertThat(plan()).contains("Delete the peering"));
    robot.push(KeyCode.ESCAPE);
    await(() -> assertThat(modal.get().isOpen()).isFalse());
    assertThat(office.peerings.view(connected.id()).intent().removal()).isFalse();
  }

  @Test
  void driftedAndMended() throws Exception {
    PeeringView connected = standing.connected();
    show(connected, "Connected");
    office.customers.perform(new Deed.DropRoute(connected.checklist().connectionId()));
    state(connected, "Drifted");
    assertThat(drifted()).contains("The route was there and is gone.", "not since");
    assertThat(text("#peering-primary")).startsWith("Mend 1 route in ");
    robot.clickOn("#peering-primary").clickOn("#peering-ask-go");
    state(connected, "Connected");
    assertThat(office.failures).isEmpty();
  }

  @Test
  void ledToAnEarlierPeeringOfOursAndMended() throws Exception {
    PeeringView asked = waiting();
    office.customers.reject(asked.checklist().connectionId());
    state(asked, "Rejected");
    office.peerings.reissue(asked.id(), Progress.none());
    office.customers.advance(Duration.ofSeconds(2));
    PeeringView connected = standing.accepted(standing.await(asked, ConnectionState.WAITING));
    state(connected, "Connected");
    office.customers.perform(new Deed.Blackhole(connected.checklist().connectionId()));
    state(connected, "Drifted");
    assertThat(drifted()).contains("an earlier peering of ours that has ended", "not since");
    assertThat(text("#peering-primary")).startsWith("Mend 1 route in ");
    robot.clickOn("#peering-primary").clickOn("#peering-ask-go");
    state(connected, "Connected");
    assertThat(office.customers.calls()).containsEntry("ReplaceRoute", 1L);
    assertThat(office.failures).isEmpty();
  }

  @Test
  void ledToWhatIsNotOursIsShownAndLeftToAPerson() throws Exception {
    PeeringView connected = standing.connected();
    String pcx = connected.checklist().connectionId();
    show(connected, "Connected");
    String[] said = office.customers.perform(new Deed.Blackhole(pcx)).split(" ", -1);
    state(connected, "Drifted");
    assertThat(drifted()).contains("drops everything", said[2], "by hand", "not since");
    assertThat(text("#peering-primary")).isEqualTo(office.words.text("screen.peering.observe"));
    for (int route = 0; route < 3; route++) {
      office.customers.perform(new Deed.DropRoute(pcx));
    }
    await(
        () -> {
          office.peerings.observe(connected.id());
          FxThread.run(() -> office.changes.forEach(Runnable::run));
          assertThat(text("#peering-primary")).startsWith("Mend 3 routes in ");
        });
    robot.clickOn("#peering-primary").clickOn("#peering-ask-go");
    state(connected, "Connected");
    assertThat(office.customers.calls()).doesNotContainKey("ReplaceRoute");
  }

  @Test
  void expiredAndSentAnew() throws Exception {
    PeeringView asked = waiting();
    office.customers.advance(Duration.ofDays(8));
    state(asked, "Expired");
    robot.clickOn("#peering-primary").clickOn("#peering-ask-go");
    office.customers.advance(Duration.ofSeconds(2));
    state(asked, "Waiting");
    assertThat(office.peerings.view(asked.id()).checklist().connectionId())
        .isNotEqualTo(asked.checklist().connectionId());
    assertThat(office.failures).isEmpty();
  }

  @Test
  void rejectedChangedAndSentAnew() throws Exception {
    PeeringView asked = waiting();
    office.customers.reject(asked.checklist().connectionId());
    state(asked, "Rejected");
    robot.clickOn("#peering-other-1");
    await(() -> assertThat(node("#new-peering-cidr-0").isVisible()).isTrue());
    robot.clickOn("#new-peering-cidr-0").push(KeyCode.CONTROL, KeyCode.A).write("10.98.0.0/16");
    await(
        () ->
            assertThat(robot.lookup("#new-peering-cidr-0").queryAs(TextField.class).getText())
                .isEqualTo("10.98.0.0/16"));
    await(() -> assertThat(node("#new-peering-send").isDisabled()).isFalse());
    robot.clickOn("#new-peering-send").clickOn("#peering-ask-go");
    await(() -> assertThat(office.opened).isNotEmpty());
    FxThread.run(() -> view.shown(office.opened.getFirst().substring("peering ".length())));
    office.customers.advance(Duration.ofSeconds(2));
    state(asked, "Waiting");
    PeeringView anew = office.peerings.view(asked.id());
    assertThat(anew.cidrs()).hasToString("[10.98.0.0/16]");
    assertThat(anew.intent().round()).isEqualTo(2);
  }

  @Test
  void changedInItsDialog() throws Exception {
    PeeringView connected = standing.connected();
    show(connected, "Connected");
    FxThread.run(
        () -> robot.lookup("#peering-more").<MenuButton>query().getItems().getFirst().fire());
    await(() -> assertThat(node("#peering-change-review").isDisabled()).isTrue());
    robot.clickOn("#peering-change-dns");
    await(() -> assertThat(node("#peering-change-review").isDisabled()).isFalse());
    robot.clickOn("#peering-change-review");
    await(() -> assertThat(plan()).contains("Turn off DNS, our side"));
    robot.clickOn("#peering-plan-go");
    state(connected, "Connected");
    assertThat(office.peerings.view(connected.id()).intent().dns()).isFalse();
    assertThat(office.failures).isEmpty();
  }

  private PeeringView waiting() throws InterruptedException {
    PeeringView asked = office.peerings.start(new Customers(office).unknown(), "", Progress.none());
    office.customers.advance(Duration.ofSeconds(2));
    PeeringView waiting = standing.await(asked, ConnectionState.WAITING);
    show(waiting, "Waiting");
    return waiting;
  }

  private void show(PeeringView peering, String word) {
    FxThread.run(() -> view.shown(""));
    FxThread.run(() -> view.shown(peering.id().value()));
    FxThread.run(view::focus);
    state(peering, word);
    await(() -> assertThat(node("#peering-table").isFocused()).isTrue());
  }

  private String plan() {
    StringBuilder all = new StringBuilder();
    robot.from(robot.lookup("#peering-plan")).lookup(".label").queryAllAs(Labeled.class).stream()
        .map(Labeled::getText)
        .forEach(line -> all.append(line).append('\n'));
    return all.toString();
  }

  /** What the row of the drifted step says; its id has dots, which no selector takes. */
  private String drifted() {
    String row =
        Objects.requireNonNull(model.detailProperty().get()).ours().steps().stream()
            .filter(line -> line.look().word().equals("Drifted"))
            .map(StepLine::nodeId)
            .findFirst()
            .orElseThrow();
    Node found = robot.lookup((Node node) -> row.equals(node.getId())).query();
    return Objects.requireNonNull(found.getAccessibleText());
  }

  /** The screen follows the store by itself: nobody clicks. */
  private void state(PeeringView peering, String word) {
    await(
        () -> {
          office.peerings.observe(peering.id());
          FxThread.run(() -> office.changes.forEach(Runnable::run));
          assertThat(
                  Objects.requireNonNull(
                          robot.lookup("#peering-state").queryAs(StateChip.class).getLook())
                      .word())
              .isEqualTo(word);
        });
  }

  private static void await(ThrowingRunnable check) {
    Awaitility.await().untilAsserted(check);
  }

  private String text(String id) {
    return robot.lookup(id).queryAs(Button.class).getText();
  }

  private Node node(String id) {
    return robot.lookup(id).query();
  }
}
