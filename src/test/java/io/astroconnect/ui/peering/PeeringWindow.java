package io.astroconnect.ui.peering;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.checklist.StepState;
import io.astroconnect.model.peering.aws.AwsPeeringIntent;
import io.astroconnect.service.peering.PeeringView;
import io.astroconnect.ui.Office;
import io.astroconnect.ui.fx.DialogCard;
import io.astroconnect.ui.fx.Dialogs;
import io.astroconnect.ui.fx.FxThread;
import io.astroconnect.ui.fx.Hand;
import io.astroconnect.ui.fx.ModalHost;
import io.astroconnect.ui.fx.StateChip;
import io.astroconnect.ui.fx.Views;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

/** The peering screen in a window over the sandbox, moved by mouse and keyboard. */
final class PeeringWindow {
  final Office office;
  final Customers customers;
  final Standing standing;
  final Hand robot = new Hand();
  final NewPeeringViewModel form;
  final PeeringScreenViewModel model;
  final PeeringScreenView view;
  final Stage stage;
  private final AtomicReference<ModalHost> modal = new AtomicReference<>();

  PeeringWindow(Path home) throws Exception {
    office = new Office(home);
    customers = new Customers(office);
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

  void close() throws Exception {
    FxThread.close(stage);
    office.close();
  }

  /** What the key Del does, which the frame hears. */
  void remove() {
    assertThat(FxThread.call(view::remove)).isTrue();
  }

  static void await(ThrowingRunnable check) {
    Awaitility.await().untilAsserted(check);
  }

  Node node(String id) {
    return robot.lookup(id).query();
  }

  Node focused() {
    return stage.getScene().getFocusOwner();
  }

  String says(String button) {
    return robot.lookup(button).queryAs(ButtonBase.class).getText();
  }

  String typed(String field) {
    return robot.lookup(field).queryAs(TextField.class).getText();
  }

  boolean asking() {
    return modal.get().isOpen();
  }

  /** Every sentence of a part, a line each. */
  String read(String part) {
    StringBuilder all = new StringBuilder();
    robot.from(robot.lookup(part)).lookup(".label").queryAllAs(Labeled.class).stream()
        .map(Labeled::getText)
        .forEach(line -> all.append(line).append('\n'));
    return all.toString();
  }

  /** What is painted of a part, which is not always what a label was given. */
  List<String> painted(String part) {
    return robot
        .from(robot.lookup(part))
        .lookup((Node node) -> node instanceof Text)
        .queryAllAs(Text.class)
        .stream()
        .map(Text::getText)
        .toList();
  }

  /** Types as a person does: once the cursor stands in the field, and until all of it shows. */
  void type(String field, String value) {
    FxThread.run(() -> node(field).requestFocus());
    await(() -> assertThat(focused()).isSameAs(node(field)));
    robot.write(value);
    await(() -> assertThat(typed(field)).isEqualTo(value));
  }

  /** As what comes from a ticket does. */
  void paste(String field, String value) {
    FxThread.run(() -> robot.lookup(field).queryAs(TextField.class).replaceSelection(value));
    await(() -> assertThat(typed(field)).isEqualTo(value));
  }

  /** Presses what may lie below the edge of the window. */
  void press(String button) {
    await(() -> assertThat(node(button).isDisabled()).isFalse());
    FxThread.run(() -> node(button).requestFocus());
    await(() -> assertThat(focused()).isSameAs(node(button)));
    robot.push(KeyCode.SPACE);
  }

  /** The form with what is asked for, but zones and role. */
  void fillIn(AwsPeeringIntent intent) {
    FxThread.run(() -> view.shown("new:" + intent.cluster().id().value()));
    paste("#new-peering-account", intent.target().account().value());
    paste("#new-peering-region", intent.target().region().value());
    paste("#new-peering-vpc", intent.target().vpc().value());
    paste("#new-peering-cidr-0", intent.cidrs().getFirst().toString());
    for (int i = 1; i < intent.cidrs().size(); i++) {
      press("#new-peering-cidr-add");
      paste("#new-peering-cidr-" + i, intent.cidrs().get(i).toString());
    }
  }

  void send() {
    press("#new-peering-send");
    press("#peering-ask-go");
  }

  /** The one that was sent or taken over, open in the window. */
  PeeringView opened() {
    await(() -> assertThat(office.opened).hasSize(1));
    follow();
    return office.peerings.views().getFirst();
  }

  /** Goes where the form leads. */
  void follow() {
    FxThread.run(() -> view.shown(office.opened.getFirst().substring("peering ".length())));
  }

  /** Shows one that stands, the keyboard in the list. */
  void show(PeeringView peering, String word) {
    FxThread.run(() -> view.shown(""));
    FxThread.run(() -> view.shown(peering.id().value()));
    FxThread.run(view::focus);
    state(peering, word);
    await(() -> assertThat(node("#peering-table").isFocused()).isTrue());
  }

  /** Does what is next, and says yes to its calls. */
  void goOn() {
    press("#peering-primary");
    press("#peering-ask-go");
    await(() -> assertThat(asking()).isFalse());
  }

  /** Every step that waits for the customer's word gets it. */
  void told(PeeringView about) {
    office.peerings.view(about.id()).checklist().steps().stream()
        .filter(step -> step.state() == StepState.WAITING)
        .forEach(step -> tell("#peering-step-" + step.id().value().replace('/', '_')));
  }

  private void tell(String step) {
    FxThread.run(
        () -> robot.from(robot.lookup(step)).lookup(".hyperlink").<Hyperlink>query().fire());
    type("#peering-told-by", "Ines");
    robot.push(KeyCode.ENTER);
    await(
        () ->
            assertThat(Objects.requireNonNull(node(step).getAccessibleText()))
                .doesNotStartWith("Waiting"));
  }

  /** The screen follows the store by itself: nobody clicks. */
  void state(PeeringView peering, String wanted) {
    await(() -> assertThat(word(peering)).isEqualTo(wanted));
  }

  private String word(PeeringView peering) {
    office.peerings.observe(peering.id());
    FxThread.run(() -> office.changes.forEach(Runnable::run));
    return Objects.requireNonNull(robot.lookup("#peering-state").queryAs(StateChip.class).getLook())
        .word();
  }
}
