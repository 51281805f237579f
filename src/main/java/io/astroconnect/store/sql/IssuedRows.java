package io.astroconnect.store.sql;

import io.astroconnect.model.peering.ConnectionId;
import io.astroconnect.model.peering.aws.Issued;
import org.jdbi.v3.core.Handle;

/** The table {@code issued}: the cloud's peerings that are ours. */
final class IssuedRows {

  /** A peering keeps the round that it was recorded with, and how it was seen when it was last. */
  boolean issued(Handle handle, ConnectionId id, Issued issued) {
    return handle
            .createUpdate(
                """
                INSERT INTO issued (connection, round, pcx, last_seen)
                VALUES (:id, :round, :pcx, :lastSeen)
                ON CONFLICT (connection, pcx) DO UPDATE SET last_seen = excluded.last_seen
                WHERE excluded.last_seen IS NOT NULL AND excluded.last_seen IS NOT last_seen
                """)
            .bind("id", id.value())
            .bind("round", issued.round())
            .bind("pcx", issued.id().value())
            .bind(
                "lastSeen",
                issued.last().map(peering -> PeeringCodec.write(peering).toString()).orElse(null))
            .execute()
        == 1;
  }
}
