package io.astroconnect.ui.peering;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.peering.aws.AccepterRole;
import io.astroconnect.model.peering.aws.AwsPeeringIntent;
import io.astroconnect.model.peering.aws.VpcPeeringConnectionId;
import io.astroconnect.model.practice.Deed;
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
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the form to connected: theirs taken over, with zones, and by a role of the customer. */
class FormJourneysTest {
  private static final String LAKE = "Z05514420R8B1VC";
  private static final String RESULTS = "Z06672093T4N7HX";

  @TempDir private Path home;
  private final AtomicReference<ModalHost> modal = new AtomicReference<>();
  private final Hand robot = new Hand();
  private Office office;
  private Customers customers;
  private NewPeeringViewModel form;
  private PeeringScreenViewModel model;
  private PeeringScreenView view;
  private Stage stage;

  @BeforeEach
  void open() throws Exception {
    office = new Office(home);
    customers = new Customers(office);
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
  void aRequestOfTheirsIsAdoptedAcceptedAndConnected() {
    AwsPeeringIntent intent = customers.meridian();
    VpcPeeringConnectionId theirs = customers.asks(intent);
    fillIn(intent);
    assertThat(node("#new-peering-send").isDisabled()).isTrue();
    press("#new-peering-check-live-adopt");
    await(() -> assertThat(modal.get().isOpen()).isTrue());
    assertThat(says("#peering-ask-go")).isEqualTo("Adopt " + theirs);
    press("#peering-ask-go");

    PeeringView taken = opened();
    assertThat(taken.checklist().connectionId()).isEqualTo(theirs.value());
    office.customers.advance(Duration.ofSeconds(5));
    state(taken, "Ours to do");
    goOn();
    told(taken);
    state(taken, "Connected");
    assertThat(office.customers.calls())
        .doesNotContainKey("CreateVpcPeeringConnection")
        .containsEntry("AcceptVpcPeeringConnection", 1L)
        .containsEntry("ModifyVpcPeeringConnectionOptions", 1L);
    assertThat(office.failures).isEmpty();
  }

  @Test
  void twoRangesAndTwoZonesOverThreeRouteTablesEndConnected() {
    AwsPeeringIntent intent = customers.meridian();
    fillIn(intent);
    press("#new-peering-advanced");
    paste("#new-peering-zone-0", LAKE);
    press("#new-peering-zone-add");
    await(() -> assertThat(focused()).isSameAs(node("#new-peering-zone-1")));
    paste("#new-peering-zone-1", RESULTS);
    await(() -> assertThat(node("#new-peering-plan-zone_" + RESULTS)).isNotNull());
    send();

    PeeringView asked = opened();
    office.customers.advance(Duration.ofMinutes(1));
    state(asked, "Ours to do");
    goOn();
    assertThat(
            office.peerings.view(asked.id()).checklist().steps().stream()
                .filter(step -> step.id().kind().equals("route")))
        .hasSize(6);
    office.customers.perform(new Deed.AuthorizeZone(LAKE, intent.cluster().vpc()));
    office.customers.perform(new Deed.AuthorizeZone(RESULTS, intent.cluster().vpc()));
    told(asked);
    state(asked, "Ours to do");
    goOn();
    state(asked, "Connected");
    assertThat(office.customers.calls()).containsEntry("AssociateVPCWithHostedZone", 2L);
    assertThat(office.failures).isEmpty();
  }

  @Test
  void byARoleOfTheirsNothingIsLeftToTheCustomer() {
    AwsPeeringIntent intent = customers.lindqvist();
    AccepterRole role = intent.terms().roleIfAny().orElseThrow();
    fillIn(intent);
    press("#new-peering-advanced");
    paste("#new-peering-role", role.arn());
    await(() -> assertThat(node("#new-peering-send").isDisabled()).isTrue());
    paste("#new-peering-external-id", role.externalId());
    await(() -> assertThat(node("#new-peering-for-them").isVisible()).isTrue());
    send();

    PeeringView asked = opened();
    office.customers.advance(Duration.ofMinutes(1));
    state(asked, "Ours to do");
    goOn();
    office.customers.advance(Duration.ofMinutes(1));
    state(asked, "Ours to do");
    goOn();
    state(asked, "Connected");
    assertThat(office.peerings.view(asked.id()).recorded().told()).isEmpty();
    assertThat(office.peerings.view(asked.id()).checklist().step(new StepId("accept")))
        .hasValueSatisfying(step -> assertThat(step.forThem()).isTrue());
    assertThat(office.failures).isEmpty();
  }

  private void fillIn(AwsPeeringIntent intent) {
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

  /** Types as a person does: once the cursor stands in the field, and until all of it shows. */
  private void type(String field, String value) {
    FxThread.run(() -> node(field).requestFocus());
    await(() -> assertThat(focused()).isSameAs(node(field)));
    robot.write(value);
    await(
        () -> assertThat(robot.lookup(field).queryAs(TextField.class).getText()).isEqualTo(value));
  }

  /** As what comes from a ticket does. */
  private void paste(String field, String value) {
    FxThread.run(() -> robot.lookup(field).queryAs(TextField.class).replaceSelection(value));
    await(
        () -> assertThat(robot.lookup(field).queryAs(TextField.class).getText()).isEqualTo(value));
  }

  /** Presses what may lie below the edge of the window. */
  private void press(String button) {
    await(() -> assertThat(node(button).isDisabled()).isFalse());
    FxThread.run(() -> node(button).requestFocus());
    await(() -> assertThat(focused()).isSameAs(node(button)));
    robot.push(KeyCode.SPACE);
  }

  private void send() {
    press("#new-peering-send");
    press("#peering-ask-go");
  }

  private PeeringView opened() {
    await(() -> assertThat(office.opened).hasSize(1));
    FxThread.run(() -> view.shown(office.opened.getFirst().substring("peering ".length())));
    return office.peerings.views().getFirst();
  }

  private void goOn() {
    press("#peering-primary");
    press("#peering-ask-go");
    await(() -> assertThat(modal.get().isOpen()).isFalse());
  }

  /** Every step that waits for the customer's word gets it. */
  private void told(PeeringView about) {
    office.peerings.view(about.id()).checklist().steps().stream()
        .filter(step -> step.state() == io.astroconnect.model.checklist.StepState.WAITING)
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

  private String word(PeeringView peering) {
    office.peerings.observe(peering.id());
    FxThread.run(() -> office.changes.forEach(Runnable::run));
    return Objects.requireNonNull(robot.lookup("#peering-state").queryAs(StateChip.class).getLook())
        .word();
  }

  private void state(PeeringView peering, String wanted) {
    await(() -> assertThat(word(peering)).isEqualTo(wanted));
  }

  private static void await(ThrowingRunnable check) {
    Awaitility.await().untilAsserted(check);
  }

  private Node focused() {
    return stage.getScene().getFocusOwner();
  }

  private String says(String button) {
    return robot.lookup(button).queryAs(ButtonBase.class).getText();
  }

  private Node node(String id) {
    return robot.lookup(id).query();
  }
}
