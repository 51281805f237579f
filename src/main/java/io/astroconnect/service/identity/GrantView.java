package io.astroconnect.service.identity;

import io.astroconnect.model.checklist.Checklist;
import io.astroconnect.model.identity.GrantIntent;
import io.astroconnect.model.identity.GrantObservation;
import io.astroconnect.model.identity.GrantRecord;
import io.astroconnect.model.peering.ConnectionId;
import io.astroconnect.store.GrantEntry;
import java.time.Instant;
import java.util.Optional;

/** A grant as it stands: what was asked, what Google says, and the checklist of the two. */
public record GrantView(GrantEntry entry, GrantObservation seen, Checklist checklist) {

  public ConnectionId id() {
    return entry.id();
  }

  public GrantIntent intent() {
    return entry.intent();
  }

  /** The deployment's name or id as it was given, or "". */
  public String deployment() {
    return entry.deployment();
  }

  public String ticket() {
    return entry.ticket();
  }

  /** Who asked for it. */
  public String by() {
    return entry.by();
  }

  public Instant askedAt() {
    return entry.createdAt();
  }

  /** Our calls, what was reached, and what was told. */
  public GrantRecord recorded() {
    return entry.recorded();
  }

  /** When the older of what decides was seen; empty if Google was never asked. */
  public Optional<Instant> observed() {
    return Optional.of(seen.oldest()).filter(at -> !at.equals(Instant.EPOCH));
  }
}
