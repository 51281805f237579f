package io.astroconnect.store.sql;

import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.peering.ConnectionId;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The table {@code call}: what was sent and what came back, one row for each time. */
final class CallRows {
  /** Whose claims are whose, where a second process has claimed what the first left in doubt. */
  private final String claimant =
      ProcessHandle.current().pid()
          + "-"
          + Long.toHexString(ThreadLocalRandom.current().nextLong());

  /**
   * True if a call under way, or done since we looked, speaks against another one. Looks at claims
   * of all rounds: a call under way is under way.
   */
  boolean standing(
      Handle handle, ConnectionId id, StepId step, Instant looked, Instant at, Duration settling) {
    return handle
        .createQuery(
            """
            SELECT EXISTS (
              SELECT 1 FROM call WHERE connection = :id AND step = :step
              AND (answered_at IS NULL AND sent_at > :settled
                OR answered_at >= :looked AND fault IS NULL))
            """)
        .bind("id", id.value())
        .bind("step", step.value())
        .bind("settled", Times.text(at.minus(settling)))
        .bind("looked", Times.text(looked))
        .mapTo(boolean.class)
        .one();
  }

  boolean begin(Handle handle, ConnectionId id, int round, StepId step, Instant at) {
    return handle
            .createUpdate(
                "INSERT INTO call (connection, round, step, claimant, sent_at)"
                    + " VALUES (:id, :round, :step, :claimant, :at)")
            .bind("id", id.value())
            .bind("round", round)
            .bind("step", step.value())
            .bind("claimant", claimant)
            .bind("at", Times.text(at))
            .execute()
        == 1;
  }

  /**
   * Writes to our own open call, if we have one: an answer that comes late, when another process
   * has tried again already, must not pass for that one's. Else to the last call.
   */
  boolean answered(Handle handle, ConnectionId id, StepId step, Instant at, @Nullable Fault fault) {
    return handle
            .createUpdate(
                """
                UPDATE call SET answered_at = :at, fault = :fault WHERE n = (
                  SELECT n FROM call WHERE connection = :id AND step = :step
                  ORDER BY (answered_at IS NULL AND claimant = :claimant) DESC, n DESC LIMIT 1)
                """)
            .bind("id", id.value())
            .bind("step", step.value())
            .bind("claimant", claimant)
            .bind("at", Times.text(at))
            .bind("fault", fault == null ? null : FaultCodec.write(fault).toString())
            .execute()
        == 1;
  }
}
