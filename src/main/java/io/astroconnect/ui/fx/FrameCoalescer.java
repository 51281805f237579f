package io.astroconnect.ui.fx;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/** Makes one reading out of many signals of change: what is signalled before it runs is in it. */
public final class FrameCoalescer {

  private final Executor frames;
  private final Runnable read;
  private final AtomicBoolean pending = new AtomicBoolean();

  /**
   * A coalescer that nobody has signalled yet.
   *
   * @param frames where to read, commonly a {@link FrameExecutor}
   * @param read reads what is true now
   */
  public FrameCoalescer(Executor frames, Runnable read) {
    this.frames = frames;
    this.read = read;
  }

  /** Something changed. From any thread, as often as it happens. */
  public void signal() {
    if (pending.compareAndSet(false, true)) {
      frames.execute(
          () -> {
            pending.set(false);
            read.run();
          });
    }
  }
}
