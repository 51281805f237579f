package io.astroconnect.ui.fx;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Runs parts of tests on the FX thread, and starts the toolkit for the first of them. */
public final class FxThread {
  private static final WindowTurn TURN = new WindowTurn(Path.of("target", "window.lock"));

  private FxThread() {}

  /** Does something on the FX thread and waits; what it throws, this throws. */
  public static void run(Runnable action) {
    call(
        () -> {
          action.run();
          return "";
        });
  }

  /** Asks something of the FX thread. */
  public static <T> T call(Callable<T> question) {
    start();
    CompletableFuture<T> answer = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            answer.complete(question.call());
          } catch (Throwable e) {
            answer.completeExceptionally(e);
          }
        });
    try {
      return answer.get(30, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError("On the FX thread: " + e.getMessage(), e);
    }
  }

  /**
   * Shows a node in a dressed window of its own, laid out; close the window at the end. A window
   * that another test left open is an error: a robot would look things up in either.
   */
  public static Stage show(Parent node) {
    return show(node, Theme.Choice.LIGHT);
  }

  /** The same in a theme, and for a whole page: as large as the pictures of the window. */
  public static Stage show(Parent node, Theme.Choice choice) {
    TURN.take();
    return call(
        () -> {
          if (Window.getWindows().stream().anyMatch(Stage.class::isInstance)) {
            throw new AssertionError("A test before left its window open: " + Window.getWindows());
          }
          Scene scene = new Scene(new StackPane(node), 1000, 800);
          new Theme(choice).dress(scene);
          Stage stage = new Stage();
          stage.setScene(scene);
          stage.show();
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          return stage;
        });
  }

  /** Closes a window. */
  public static void close(Stage stage) {
    run(stage::close);
    TURN.end();
  }

  /** A key pressed on a node, on the FX thread already. */
  static void press(Node node, KeyCode code, boolean shift, boolean control) {
    Event.fireEvent(
        node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false));
  }

  private static synchronized void start() {
    CountDownLatch up = new CountDownLatch(1);
    try {
      Platform.startup(up::countDown);
      Platform.setImplicitExit(false);
    } catch (IllegalStateException alreadyUp) {
      up.countDown();
    }
    try {
      if (!up.await(30, TimeUnit.SECONDS)) {
        throw new AssertionError("The toolkit did not start.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
    Fonts.load();
  }
}
