package io.astroconnect.ui.fx;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/**
 * Brings work onto the FX thread, all that came since the last frame at once and in order: at most
 * one hand-over a frame, however many threads ask. Give it to a {@code Runner} as its delivery.
 */
public final class FrameExecutor implements Executor {

  private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean asked = new AtomicBoolean();

  @Override
  public void execute(Runnable work) {
    waiting.add(work);
    ask();
  }

  private void ask() {
    if (asked.compareAndSet(false, true)) {
      Platform.runLater(() -> new NextFrame().start());
    }
  }

  /** Does what waited when the frame began; what that asks for waits for the next one. */
  private void deliver() {
    asked.set(false);
    for (int left = waiting.size(); left > 0; left--) {
      Runnable work = waiting.poll();
      if (work == null) {
        return;
      }
      try {
        work.run();
      } catch (RuntimeException | Error e) {
        Thread thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
      }
    }
    if (!waiting.isEmpty()) {
      ask();
    }
  }

  private final class NextFrame extends AnimationTimer {
    @Override
    public void handle(long now) {
      stop();
      deliver();
    }
  }
}
