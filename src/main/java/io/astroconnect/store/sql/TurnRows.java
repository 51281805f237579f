package io.astroconnect.store.sql;

import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.peering.ConnectionId;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** The table {@code turned}: steps that were done and no longer are. */
final class TurnRows {

  /** The first time stays. */
  boolean turned(Handle handle, ConnectionId id, int round, StepId step, Instant at) {
    return handle
            .createUpdate(
                """
                INSERT INTO turned (connection, round, step, at) VALUES (:id, :round, :step, :at)
                ON CONFLICT DO NOTHING
                """)
            .bind("id", id.value())
            .bind("round", round)
            .bind("step", step.value())
            .bind("at", Times.text(at))
            .execute()
        == 1;
  }

  boolean mended(Handle handle, ConnectionId id, int round, StepId step) {
    return handle
            .createUpdate(
                "DELETE FROM turned WHERE connection = :id AND round = :round AND step = :step")
            .bind("id", id.value())
            .bind("round", round)
            .bind("step", step.value())
            .execute()
        == 1;
  }
}
