package io.astroconnect.ui.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.service.peering.PeeringView;
import io.astroconnect.service.practice.PracticeService;
import io.astroconnect.task.Progress;
import io.astroconnect.ui.Office;
import io.astroconnect.ui.fx.FxThread;
import io.astroconnect.ui.fx.Hand;
import io.astroconnect.ui.fx.Views;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person plays the customer by mouse, and the peering goes on. */
class SandboxWindowTest {
  @TempDir private Path home;
  private final Hand robot = new Hand();
  private Office office;
  private PeeringView asked;
  private Stage stage;

  @BeforeEach
  void open() throws Exception {
    office = new Office(home);
    asked = office.peerings.start(office.halden(), "", Progress.none());
    office.customers.advance(Duration.ofSeconds(2));
    Views.Loaded<SandboxView> loaded =
        FxThread.call(
            () ->
                new Views(Map.of(SandboxView.class, this::view), office.words.bundle())
                    .load(SandboxView.class));
    stage = FxThread.show(loaded.root());
    robot.targetWindow(stage);
    FxThread.run(() -> loaded.view().shown(asked.checklist().connectionId()));
  }

  private SandboxView view() {
    return new SandboxView(
        new SandboxViewModel(
            new PracticeService(office.customers, () -> office.peerings.observe(asked.id())),
            office.catalogue,
            office.runner,
            office.live,
            office.words,
            office.announcer),
        office.words,
        office.clipboards);
  }

  @AfterEach
  void close() throws Exception {
    FxThread.close(stage);
    office.close();
  }

  private String text(String id) {
    return robot.lookup(id).queryAs(Label.class).getText();
  }

  private Button button(String id) {
    return robot.lookup(id).queryAs(Button.class);
  }

  private boolean off(String id) {
    return button(id).isDisabled();
  }

  @Test
  void theCustomerAcceptsAndThePeeringGoesOn() throws Exception {
    assertThat(text("#sandbox-name")).startsWith("halden-prod-euc1 → Halden");
    assertThat(off("#sandbox-set-their-dns")).isTrue();
    robot.clickOn("#sandbox-accept");
    assertThat(off("#sandbox-accept")).isTrue();
    assertThat(robot.lookup("#sandbox-table").query().isFocused()).isTrue();
    robot.clickOn("#sandbox-step-PT1H");
    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(office.peerings.view(asked.id()).checklist().state())
                    .isEqualTo(ConnectionState.OURS_TO_DO));
    PeeringView later = office.peerings.proceed(asked.id(), Progress.none());
    assertThat(later.checklist().state())
        .isIn(ConnectionState.CONNECTED, ConnectionState.TO_CONFIRM, ConnectionState.WAITING);
  }

  @Test
  void troubleBeginsIsShownAndEnds() {
    assertThat(robot.lookup("#sandbox-quiet").query().isVisible()).isTrue();
    assertThat(off("#sandbox-calm")).isTrue();
    FxThread.run(() -> button("#sandbox-begin").fire()); // the pane may have to scroll to it
    assertThat(office.customers.conditions().expired()).containsExactly("*");
    assertThat(robot.lookup("#sandbox-quiet").query().isVisible()).isFalse();
    FxThread.run(() -> button("#sandbox-end-sign-in-all").fire());
    assertThat(office.customers.conditions().expired()).isEmpty();
  }
}
