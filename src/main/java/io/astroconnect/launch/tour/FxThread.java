package io.astroconnect.launch.tour;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;

/** Asks things of the FX thread, and does not wait for ever. */
final class FxThread {
  private static final int SECONDS = 15;

  private FxThread() {}

  /** Asks, and waits for the answer; what it throws, this throws. */
  static <T> T ask(Callable<T> question) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            answer.complete(question.call());
          } catch (Exception refused) {
            answer.completeExceptionally(refused);
          }
        });
    try {
      return answer.get(SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException refused) {
      if (refused.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(refused.getCause());
    } catch (TimeoutException stuck) {
      throw new TourException("tour.stuck", SECONDS);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      throw new TourException("tour.stuck", 0);
    }
  }

  /** Does something there, and waits until it is done. */
  static void run(Runnable action) {
    ask(
        () -> {
          action.run();
          return "";
        });
  }
}
