package io.astroconnect.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.service.watch.Watch;
import io.astroconnect.ui.Office;
import io.astroconnect.ui.fx.FxThread;
import io.astroconnect.ui.fx.Screen;
import io.astroconnect.ui.fx.ScreenView;
import io.astroconnect.ui.fx.Views;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** Keys that act everywhere leave no character behind. */
class ShellKeysTest {
  @TempDir private Path home;
  private final FxRobot robot = new FxRobot();
  private Office office;
  private Watch watch;
  private Stage stage;
  private final Filtered screen = FxThread.call(Filtered::new);

  private static final class Filtered implements ScreenView {
    private final TextField field = new TextField();
    private final Button button = new Button("elsewhere");

    @Override
    public Parent root() {
      field.setId("field");
      button.setId("elsewhere");
      return new VBox(field, button);
    }

    @Override
    public void shown(String argument) {
      // has nothing to show
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

  private String typed() {
    return FxThread.call(screen.field::getText);
  }
}
