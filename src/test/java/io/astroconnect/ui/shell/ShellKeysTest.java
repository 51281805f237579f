package io.astroconnect.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.service.watch.Watch;
import io.astroconnect.ui.Office;
import io.astroconnect.ui.fx.FxThread;
import io.astroconnect.ui.fx.Hand;
import io.astroconnect.ui.fx.PrimaryDeed;
import io.astroconnect.ui.fx.Screen;
import io.astroconnect.ui.fx.ScreenView;
import io.astroconnect.ui.fx.Views;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** Keys that act everywhere leave no character behind. */
class ShellKeysTest {
  @TempDir private Path home;
  private final Hand robot = new Hand();
  private Office office;
  private Watch watch;
  private Stage stage;
  private final Filtered screen = FxThread.call(Filtered::new);

  private static final class Filtered implements ScreenView {
    private final TextField field = new TextField();
    private final Button button = new Button("elsewhere");
    private String whyNot = "";
    private int done;

    @Override
    public Parent root() {
      field.setId("field");
      button.setId("elsewhere");
      SplitPane split = new SplitPane(new VBox(field, button));
      return new VBox(split);
    }

    @Override
    public void shown(String argument) {
      // has nothing to show
    }

    @Override
    public void focus() {
      button.requestFocus();
    }

    @Override
    public Optional<PrimaryDeed> primary() {
      return Optional.of(new PrimaryDeed(() -> done++, whyNot));
    }

    @Override
    public void filter() {
      field.requestFocus();
    }
  }

  @BeforeEach
  void open() throws Exception {
    office = new Office(home);
    watch =
        new Watch(
            office.peerings,
            new Watch.Pace(Duration.ofHours(1), Duration.ofHours(1), Duration.ofHours(1)));
    stage = FxThread.show(FxThread.call(this::load));
    robot.targetWindow(stage);
  }

  private Parent load() {
    return new Views(Map.of(ShellView.class, this::frame), office.words.bundle())
        .load(ShellView.class)
        .root();
  }

  private ShellView frame() {
    return new ShellView(
        new ShellViewModel(
            office.peerings,
            office.tracking,
            office.grants,
            watch,
            office.guard,
            office.runner,
            office.live,
            office.words,
            office.clock),
        new PaletteViewModel(office.catalogue, office.peerings, office.runner),
        new WorkspaceLook("Sandbox", "teal", false, true),
        office.words,
        List.of(new Screen("clusters", "fth-server", false, () -> screen)));
  }

  @AfterEach
  void close() throws Exception {
    FxThread.close(stage);
    watch.close();
    office.close();
  }

  @Test
  void theKeyThatLeadsIntoTheFilterIsNotTypedThere() {
    FxThread.run(screen.button::requestFocus);
    robot.type(KeyCode.SLASH, KeyCode.A, KeyCode.B);
    assertThat(typed()).isEqualTo("ab");
    robot.type(KeyCode.SLASH);
    assertThat(typed()).as("in a field it is typed").isEqualTo("ab/");
  }

  @Test
  void theKeyboardBeginsInTheScreen() {
    assertThat(focus()).as("at the start").isSameAs(screen.button);
    FxThread.run(screen.field::requestFocus);
    robot.press(KeyCode.ALT).type(KeyCode.DIGIT1).release(KeyCode.ALT);
    assertThat(focus()).as("opened by key").isSameAs(screen.button);
    robot.clickOn("#rail-clusters");
    assertThat(focus()).as("opened by a click").isSameAs(screen.button);
  }

  @Test
  void theSearchGivesTheFocusBackToWhereItWas() {
    FxThread.run(screen.field::requestFocus);
    control(KeyCode.K);
    assertThat(focus().getId()).isEqualTo("palette-text");
    robot.type(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(focus()).isSameAs(screen.field);
  }

  @Test
  void whatIsFoundHasTheKeyboardOnceChosen() {
    FxThread.run(screen.field::requestFocus);
    control(KeyCode.K);
    robot.write("halden-prod");
    robot.type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(focus()).isSameAs(screen.button);
  }

  @Test
  void aControlThatIsSwitchedOffLeavesTheKeyboardInTheScreen() {
    FxThread.run(
        () -> {
          screen.field.requestFocus();
          screen.field.setDisable(true);
          stage.getScene().getRoot().lookup("#shell-lock").requestFocus();
        });
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(focus()).isSameAs(screen.button);
  }

  @Test
  void ctrlEnterDoesTheDeedOfTheScreenOrSaysWhyNot() {
    control(KeyCode.ENTER);
    assertThat(screen.done).isEqualTo(1);
    screen.whyNot = "Choose a cluster first.";
    control(KeyCode.ENTER);
    assertThat(screen.done).as("it is off").isEqualTo(1);
    assertThat(robot.lookup("Choose a cluster first.").tryQuery()).isPresent();
  }

  @Test
  void ctrlEnterDoesNothingWhileADialogIsOpen() {
    control(KeyCode.K);
    control(KeyCode.ENTER);
    assertThat(screen.done).isZero();
  }

  private void control(KeyCode key) {
    robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private Node focus() {
    return FxThread.call(() -> stage.getScene().getFocusOwner());
  }

  private String typed() {
    return FxThread.call(screen.field::getText);
  }
}
