package io.astroconnect.cloud.astro;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Lets so many calls go in any second, however many ask: it begins full, so that a short listing
 * waits for nothing, and each token comes back a second after it was taken.
 */
final class Bucket {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final long[] taken;
  private final LongSupplier nanos;
  private final Pause pause;
  private int next;
  private boolean round;

  /**
   * A full one.
   *
   * @param perSecond calls in any second
   * @param nanos a clock that only goes on
   */
  Bucket(int perSecond, LongSupplier nanos, Pause pause) {
    this.taken = new long[perSecond];
    this.nanos = nanos;
    this.pause = pause;
  }

  /** Returns when the caller may call. */
  void take() throws InterruptedException {
    long wait = reserve();
    if (wait > 0) {
      pause.take(Duration.ofNanos(wait));
    }
  }

  /** The one that is a whole turn ago has to be a second old. */
  private synchronized long reserve() {
    long now = nanos.getAsLong();
    long free = round ? taken[next] + SECOND : now;
    long at = free - now > 0 ? free : now;
    taken[next] = at;
    next = (next + 1) % taken.length;
    round |= next == 0;
    return at - now;
  }
}
