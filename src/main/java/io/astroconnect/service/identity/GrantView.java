package io.astroconnect.service.identity;

import io.astroconnect.model.checklist.Checklist;
import io.astroconnect.model.identity.GrantIntent;
import io.astroconnect.model.identity.GrantObservation;
import io.astroconnect.model.peering.ConnectionId;
import io.astroconnect.store.GrantEntry;

/** A grant as it stands: what was asked, what Google says, and the checklist of the two. */
public record GrantView(GrantEntry entry, GrantObservation seen, Checklist checklist) {

  public ConnectionId id() {
    return entry.id();
  }

  public GrantIntent intent() {
    return entry.intent();
  }
}
