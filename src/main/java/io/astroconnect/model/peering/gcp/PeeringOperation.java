package io.astroconnect.model.peering.gcp;

import io.astroconnect.model.checklist.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;

/** How a change of a peering goes on at Google, which does one at a time for each network. */
public sealed interface PeeringOperation {

  /** Google is at ours. */
  record Running(int percent, Instant since) implements PeeringOperation {}

  /**
   * Google is at another one, and ours is sent again.
   *
   * @param busy the network that the other one is about, or "" if we may not see which
   * @param percent how far that one is, if it can be seen
   * @param since when that one began, or when it first stood in our way
   * @param next when ours is sent again
   */
  record Queued(String busy, OptionalInt percent, Instant since, Instant next)
      implements PeeringOperation {}

  /** What is to be said of it. */
  default Reason reason(Instant now) {
    return switch (this) {
      case Running(var percent, var since) ->
          Reason.of(GcpPeeringReason.OPERATION_RUNNING, percent, seconds(since, now));
      case Queued(var busy, var percent, var since, var next) ->
          Reason.of(
              GcpPeeringReason.OPERATION_QUEUED,
              busy,
              seconds(since, now),
              percent.isPresent() ? (Object) percent.getAsInt() : "",
              secondsUntil(next, now));
    };
  }

  /** A part of a second is one: "in 0 s" says nothing. */
  private static long secondsUntil(Instant next, Instant now) {
    return Math.max(1, Math.ceilDiv(Duration.between(now, next).toMillis(), 1000));
  }

  private static long seconds(Instant from, Instant to) {
    return Math.max(0, Duration.between(from, to).toSeconds());
  }
}
