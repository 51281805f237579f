package io.astroconnect.cloud.aws;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.AbortedException;

/**
 * Lets a few calls to one place go on at a time; the others wait their turn, each place by itself,
 * so that a slow one holds up no other. AWS limits calls by account and region (EC2 API reference,
 * "Request throttling"), Route 53 by account.
 */
final class Turns {
  private final Map<Object, Semaphore> places = new ConcurrentHashMap<>();
  private final int together;

  Turns(int together) {
    this.together = together;
  }

  /** Does it when its turn comes. */
  <T> T take(Object place, Supplier<T> work) {
    Semaphore free = places.computeIfAbsent(place, _ -> new Semaphore(together, true));
    try {
      free.acquire();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw AbortedException.create("stopped while waiting for its turn", stopped);
    }
    try {
      return work.get();
    } finally {
      free.release();
    }
  }
}
