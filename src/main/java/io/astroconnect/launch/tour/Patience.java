package io.astroconnect.launch.tour;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Waits for a condition, for a while. */
final class Patience {
  private static final Duration LOOK_AGAIN = Duration.ofMillis(60);

  private final Duration most;

  /** Gives up after this time. */
  Patience(Duration most) {
    this.most = most;
  }

  /**
   * Returns what is asked for as soon as it is there.
   *
   * @param asked throws a {@link TourException} while it is not
   * @throws TourException the last one
   */
  <T> T until(Supplier<T> asked) throws InterruptedException {
    long end = System.nanoTime() + most.toNanos();
    while (true) {
      try {
        return asked.get();
      } catch (TourException notYet) {
        if (System.nanoTime() >= end) {
          throw notYet;
        }
      }
      Thread.sleep(LOOK_AGAIN);
    }
  }

  /** The same for what may be empty for a while. */
  <T> T until(Supplier<Optional<T>> asked, Supplier<TourException> otherwise)
      throws InterruptedException {
    return until(() -> asked.get().orElseThrow(otherwise));
  }
}
