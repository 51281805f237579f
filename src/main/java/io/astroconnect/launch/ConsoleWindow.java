package io.astroconnect.launch;

import io.astroconnect.service.watch.Watch;
import io.astroconnect.task.VirtualRunner;
import io.astroconnect.ui.fx.Fonts;
import io.astroconnect.ui.fx.FrameExecutor;
import io.astroconnect.ui.fx.Theme;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The window's life: from the start of JavaFX to the closing of the window. */
final class ConsoleWindow {
  private static final Logger LOG = LoggerFactory.getLogger(ConsoleWindow.class);
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;
  private static final double LEAST_WIDTH = 1024;
  private static final double LEAST_HEIGHT = 700;

  private final Console console;
  private final CountDownLatch closed = new CountDownLatch(1);

  ConsoleWindow(Console console) {
    this.console = console;
  }

  /** Shows the window and returns once it is closed and its jobs are cancelled. */
  void showAndWait() throws InterruptedException {
    Platform.startup(this::show);
    closed.await();
    Platform.exit();
  }

  private void show() {
    try {
      open(new Stage());
    } catch (RuntimeException broken) {
      LOG.error("The window cannot be opened", broken);
      closed.countDown();
      throw broken;
    }
  }

  private void open(Stage stage) {
    Fonts.load();
    Theme theme = new Theme(Theme.Choice.of(System.getProperty(Theme.PROPERTY)));
    FrameExecutor frames = new FrameExecutor();
    Late late = new Late();
    VirtualRunner runner =
        new VirtualRunner(frames, broken -> late.failed(String.valueOf(broken.getMessage())));
    LiveFeed live = new LiveFeed(console.store().changes(), frames);
    Watch watch = new Watch(console.peerings(), pace());
    var shell = new ScreenWiring(console, runner, live, watch, late).shell();
    Scene scene = new Scene(shell.root(), WIDTH, HEIGHT);
    theme.dress(scene);
    stage.setScene(scene);
    stage.setTitle("Astro Connect · " + console.workspace().name());
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    stage.setOnHidden(
        _ -> {
          Closing.all(List.of(runner, live, watch));
          closed.countDown();
        });
    stage.show();
    watch.start();
  }

  /** A sandbox is asked as often as one likes; clouds count the calls. */
  private Watch.Pace pace() {
    return console.workspace().isSandbox()
        ? new Watch.Pace(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(10))
        : new Watch.Pace(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofMinutes(1));
  }
}
