package io.astroconnect.ui.fx;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** Runs parts of tests on the FX thread, and starts the toolkit for the first of them. */
final class FxThread {

  private FxThread() {}

  /** Does something on the FX thread and waits; what it throws, this throws. */
  static void run(Runnable action) {
    call(
        () -> {
          action.run();
          return "";
        });
  }

  /** Asks something of the FX thread. */
  static <T> T call(Callable<T> question) {
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

  /** Lets what was posted to the FX thread so far, and one layout, happen. */
  static void settle() {
    run(() -> {});
    run(() -> {});
  }

  /** Shows a node in a dressed window of its own. */
  static Stage show(Parent node) {
    return call(
        () -> {
          Scene scene = new Scene(new StackPane(node), 800, 600);
          new Theme(Theme.Choice.LIGHT).dress(scene);
          Stage stage = new Stage();
          stage.setScene(scene);
          stage.show();
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          return stage;
        });
  }

  private static synchronized void start() {
    CountDownLatch up = new CountDownLatch(1);
    try {
      Platform.startup(up::countDown);
      Platform.setImplicitExit(false);
      Fonts.load();
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
  }
}
