package io.astroconnect.cloud.astro;

import java.time.Duration;

/** Waits. */
@FunctionalInterface
interface Pause {
  void take(Duration time) throws InterruptedException;
}
