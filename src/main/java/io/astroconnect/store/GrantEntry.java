package io.astroconnect.store;

import io.astroconnect.model.identity.GrantIntent;
import io.astroconnect.model.identity.GrantRecord;
import io.astroconnect.model.peering.ConnectionId;
import java.time.Instant;

/**
 * A grant as it was asked for, and what was written down about it.
 *
 * @param deployment whose account it is, or "" if only the account was named
 * @param ticket or ""
 * @param by who asked for it
 */
public record GrantEntry(
    ConnectionId id,
    GrantIntent intent,
    String deployment,
    String ticket,
    String by,
    Instant createdAt,
    GrantRecord recorded) {

  /** The same, asking for something else. */
  public GrantEntry asking(GrantIntent other) {
    return new GrantEntry(id, other, deployment, ticket, by, createdAt, recorded);
  }
}
