package io.astroconnect.cloud.sandbox;

import io.astroconnect.cloud.CloudException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How far the sandbox's time is ahead, as it last said. */
final class SandboxOffset {
  private static final Logger LOG = LoggerFactory.getLogger(SandboxOffset.class);
  private static final long STALE_NANOS = Duration.ofSeconds(1).toNanos();

  private final SandboxControl control;
  private final AtomicLong askedAt = new AtomicLong(System.nanoTime() - STALE_NANOS);
  private volatile Duration ahead = Duration.ZERO;
  private volatile boolean silent;

  SandboxOffset(SandboxControl control) {
    this.control = control;
  }

  /** What is known; has it renewed in the background if that is old. */
  Duration latest() {
    long now = System.nanoTime();
    long before = askedAt.get();
    if (now - before >= STALE_NANOS && askedAt.compareAndSet(before, now)) {
      Thread.ofVirtual().name("sandbox-clock").start(this::askQuietly);
    }
    return ahead;
  }

  void ask() {
    ahead = Duration.ofSeconds(control.get("clock").path("offsetSeconds").asLong());
    silent = false;
  }

  /** The time goes on from what is known; a sandbox that does not answer is told of once. */
  private void askQuietly() {
    try {
      ask();
    } catch (CloudException unknown) {
      if (!silent) {
        LOG.info("The sandbox's clock cannot be read: {}", unknown.fault());
      }
      silent = true;
    }
  }
}
