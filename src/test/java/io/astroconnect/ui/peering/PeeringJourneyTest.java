package io.astroconnect.ui.peering;

import static org.assertj.core.api.Assertions.assertThat;

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
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job by mouse and keyboard: from the empty form to a connected peering. */
class PeeringJourneyTest {
  @TempDir private Path home;
  private final AtomicReference<ModalHost> modal = new AtomicReference<>();
  private final Hand robot = new Hand();
  private Office office;
  private NewPeeringViewModel form;
  private PeeringScreenViewModel model;
  private PeeringScreenView view;
  private Stage stage;

  @BeforeEach
  void open() throws Exception {
    office = new Office(home);
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
  void aPeeringIsAskedForMendedSentAcceptedAndConnected() {
    FxThread.run(() -> view.shown(""));
    robot.clickOn("#peering-new");
    await(
        () -> assertThat(stage.getScene().getFocusOwner()).isSameAs(node("#new-peering-cluster")));
    fillIn();
    assertThat(text("#new-peering-reason")).isEqualTo("Off: 1 check has to be settled first.");
    assertThat(node("#new-peering-send").isDisabled()).isTrue();

    robot.clickOn("#new-peering-cidr-0").push(KeyCode.CONTROL, KeyCode.A);
    robot.write("10.99.0.0/16");
    assertThat(node("#new-peering-send").isDisabled()).isFalse();
    robot.push(KeyCode.ESCAPE);
    FxThread.run(() -> view.back());
    FxThread.run(() -> view.create());
    assertThat(robot.lookup("#new-peering-cidr-0").queryAs(TextField.class).getText())
        .isEqualTo("10.99.0.0/16");

    robot.clickOn("#new-peering-send").doubleClickOn("#peering-ask-go");
    await(() -> assertThat(office.opened).hasSize(1));
    assertThat(office.customers.calls()).containsEntry("CreateVpcPeeringConnection", 1L);
    FxThread.run(() -> view.shown(office.opened.getFirst().substring("peering ".length())));

    PeeringView asked = office.peerings.views().getFirst();
    office.customers.advance(Duration.ofSeconds(2));
    state(asked, "Waiting");
    office.customers.accept(asked.checklist().connectionId(), asked.cidrs());
    office.customers.advance(Duration.ofSeconds(3));
    state(asked, "Ours to do");
    robot.clickOn("#peering-primary").clickOn("#peering-ask-go");
    state(asked, "Waiting");

    tell("#peering-step-dns-accepter");
    tell("#peering-step-return-routes");
    state(asked, "Connected");
    assertThat(office.failures).isEmpty();
  }

  private void fillIn() {
    FxThread.run(
        () ->
            robot
                .lookup("#new-peering-cluster")
                .<ComboBox<ClusterChoice>>query()
                .setValue(halden()));
    type("#new-peering-account", "999988887777");
    type("#new-peering-region", "eu-central-1");
    type("#new-peering-vpc", "vpc-0aaaabbbbccccdddd");
    type("#new-peering-cidr-0", "172.20.8.0/21");
  }

  /** Types as a person does: once the cursor stands in the field, and until all of it shows. */
  private void type(String field, String value) {
    robot.clickOn(field);
    await(() -> assertThat(node(field).isFocused()).isTrue());
    robot.write(value);
    await(
        () -> assertThat(robot.lookup(field).queryAs(TextField.class).getText()).isEqualTo(value));
  }

  private ClusterChoice halden() {
    return form.input().clusters().stream()
        .filter(choice -> choice.name().equals("halden-prod-euc1"))
        .findFirst()
        .orElseThrow();
  }

  private void tell(String step) {
    robot.clickOn(robot.from(robot.lookup(step)).lookup(".hyperlink").<Hyperlink>query());
    robot.clickOn("#peering-told-by").write("Ines").push(KeyCode.ENTER);
    await(() -> assertThat(step(step)).contains("Told"));
  }

  private String step(String id) {
    return Objects.requireNonNull(node(id).getAccessibleText());
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
    return robot.lookup(id).queryAs(Label.class).getText();
  }

  private Node node(String id) {
    return robot.lookup(id).query();
  }
}
