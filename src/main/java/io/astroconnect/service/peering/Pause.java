package io.astroconnect.service.peering;

import java.time.Duration;

/** Waits before looking again. */
@FunctionalInterface
public interface Pause {
  void take(Duration span) throws InterruptedException;
}
