package io.astroconnect.store.sql;

import io.astroconnect.model.checklist.Confirmation;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.peering.ConnectionId;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** The tables {@code confirmation}, whose rows all stay, and {@code reached}. */
final class ConfirmationRows {

  /** What a person said before about the same step counts as taken back. */
  boolean told(Handle handle, ConnectionId id, int round, StepId step, Confirmation confirmation) {
    if (stands(handle, id, round, step, confirmation)) {
      return false;
    }
    close(handle, id, round, step, confirmation.at());
    return handle
            .createUpdate(
                "INSERT INTO confirmation (connection, round, step, told_by, ticket, told_at)"
                    + " VALUES (:id, :round, :step, :by, :ticket, :at)")
            .bind("id", id.value())
            .bind("round", round)
            .bind("step", step.value())
            .bind("by", confirmation.by())
            .bind("ticket", confirmation.ticket())
            .bind("at", Times.text(confirmation.at()))
            .execute()
        == 1;
  }

  private static boolean stands(
      Handle handle, ConnectionId id, int round, StepId step, Confirmation confirmation) {
    return handle
        .createQuery(
            """
            SELECT EXISTS (SELECT 1 FROM confirmation
              WHERE connection = :id AND round = :round AND step = :step
                AND told_by = :by AND ticket = :ticket AND told_at = :at
                AND taken_back_at IS NULL)
            """)
        .bind("id", id.value())
        .bind("round", round)
        .bind("step", step.value())
        .bind("by", confirmation.by())
        .bind("ticket", confirmation.ticket())
        .bind("at", Times.text(confirmation.at()))
        .mapTo(boolean.class)
        .one();
  }

  /** A step that was done by a word alone is not done any more, and that is no drift. */
  boolean takeBack(Handle handle, ConnectionId id, int round, StepId step, Instant at) {
    if (!close(handle, id, round, step, at)) {
      return false;
    }
    forget(handle, id, round, step);
    return true;
  }

  /** As if the step had never been done. */
  boolean forget(Handle handle, ConnectionId id, int round, StepId step) {
    return handle
            .createUpdate(
                "DELETE FROM reached WHERE connection = :id AND round = :round AND step = :step")
            .bind("id", id.value())
            .bind("round", round)
            .bind("step", step.value())
            .execute()
        == 1;
  }

  private static boolean close(Handle handle, ConnectionId id, int round, StepId step, Instant at) {
    return handle
            .createUpdate(
                """
                UPDATE confirmation SET taken_back_at = :at
                WHERE connection = :id AND round = :round AND step = :step
                  AND taken_back_at IS NULL
                """)
            .bind("id", id.value())
            .bind("round", round)
            .bind("step", step.value())
            .bind("at", Times.text(at))
            .execute()
        == 1;
  }

  /** The first time stays. */
  boolean reached(Handle handle, ConnectionId id, int round, StepId step, Instant at) {
    return handle
            .createUpdate(
                """
                INSERT INTO reached (connection, round, step, at) VALUES (:id, :round, :step, :at)
                ON CONFLICT DO NOTHING
                """)
            .bind("id", id.value())
            .bind("round", round)
            .bind("step", step.value())
            .bind("at", Times.text(at))
            .execute()
        == 1;
  }
}
