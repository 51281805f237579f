package io.astroconnect.service.peering;

import io.astroconnect.model.checklist.Checklist;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.peering.ConnectionId;
import io.astroconnect.store.PeeringEntry;
import java.time.Instant;

/**
 * A peering as it stands: what was asked, and the checklist.
 *
 * @param observedAt when the oldest fact behind it was seen; EPOCH if nobody looked yet
 */
public record PeeringView(
    PeeringEntry entry, Cluster cluster, Checklist checklist, Instant observedAt) {
  public ConnectionId id() {
    return entry.id();
  }
}
