package io.astroconnect.launch;

import io.astroconnect.service.watch.Watch;
import io.astroconnect.store.Change;
import io.astroconnect.store.Changes;
import io.astroconnect.task.VirtualRunner;
import io.astroconnect.ui.fx.FileDialogs;
import io.astroconnect.ui.fx.Fonts;
import io.astroconnect.ui.fx.FrameExecutor;
import io.astroconnect.ui.fx.Theme;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
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
  private static final Duration CLOSING = Duration.ofSeconds(5);

  private final Console console;
  private final Theme.Choice choice;
  private final FileDialogs files;
  private final KeptForms kept;
  private final KeptLook look;
  private final CompletableFuture<Shown> shown = new CompletableFuture<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  ConsoleWindow(Console console, Theme.Choice choice, FileDialogs files) {
    this.console = console;
    this.choice = choice;
    this.files = files;
    this.kept = new KeptForms(console.store().preferences());
    this.look = new KeptLook(console.store().preferences());
  }

  /** The window as it stands open. */
  record Shown(Stage stage, Scene scene, Theme theme) {}

  /** Shows the window and returns once it is closed and its jobs are cancelled. */
  void showAndWait() throws InterruptedException {
    show();
    closed.await();
    look.left(console.clock());
    Platform.exit();
  }

  /** Shows the window, and returns once it stands open. */
  Shown show() throws InterruptedException {
    Platform.startup(this::open);
    try {
      return shown.get();
    } catch (ExecutionException broken) {
      Platform.exit();
      throw new IllegalStateException("The window cannot be opened", broken.getCause());
    }
  }

  /** Closes the window, and returns once its jobs are cancelled; one that hangs is left behind. */
  void close(Shown open) throws InterruptedException {
    Platform.runLater(open.stage()::close);
    if (closed.await(CLOSING.toSeconds(), TimeUnit.SECONDS)) {
      Platform.exit();
    } else {
      LOG.warn("The window did not close within {}", CLOSING); // and would hold up the exit, too
    }
  }

  private void open() {
    try {
      shown.complete(open(new Stage()));
    } catch (RuntimeException broken) {
      shown.completeExceptionally(broken);
    }
  }

  private Shown open(Stage stage) {
    Fonts.load();
    Theme theme = new Theme(choice);
    FrameExecutor frames = new FrameExecutor();
    Late late = new Late();
    VirtualRunner runner =
        new VirtualRunner(frames, broken -> late.failed(String.valueOf(broken.getMessage())));
    LiveFeed live = new LiveFeed(console.store().changes(), frames);
    Watch watch = new Watch(console.peerings(), console.grants(), console.suggestions(), pace());
    Changes.Subscription stirring = console.store().changes().subscribe(what -> stir(watch, what));
    var shell = new ScreenWiring(console, runner, live, watch, late, files, kept, look).shell();
    Scene scene = new Scene(shell.root(), WIDTH, HEIGHT);
    theme.dress(scene);
    stage.setScene(scene);
    stage.setTitle("Astro Connect · " + console.workspace().name());
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    stage.setOnHidden(
        _ -> {
          Closing.all(List.of(runner, live, watch, stirring));
          closed.countDown();
        });
    stage.show();
    watch.start();
    return new Shown(stage, scene, theme);
  }

  private static void stir(Watch watch, Change what) {
    if (what == Change.PEERINGS || what == Change.GRANTS) {
      watch.soon();
    }
  }

  /** A sandbox is asked as often as one likes; clouds count the calls. */
  private Watch.Pace pace() {
    return console.workspace().isSandbox()
        ? new Watch.Pace(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(10))
        : new Watch.Pace(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofMinutes(1));
  }
}
