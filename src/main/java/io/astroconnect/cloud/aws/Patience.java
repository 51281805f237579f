package io.astroconnect.cloud.aws;

import java.time.Duration;

/**
 * How long is waited.
 *
 * @param connect for a connection
 * @param attempt for the answer to one try
 * @param call for all tries of a call, with the pauses between them
 */
record Patience(Duration connect, Duration attempt, Duration call) {
  /** Somebody looks at a window: long enough for a page of 1,000 peerings over a slow line. */
  static final Patience DESKTOP =
      new Patience(Duration.ofSeconds(4), Duration.ofSeconds(20), Duration.ofSeconds(50));

  /**
   * For a call that must not be done twice: it has ended before the planner stops waiting for what
   * it did.
   */
  Patience once() {
    return new Patience(connect, attempt, attempt.plus(connect));
  }
}
