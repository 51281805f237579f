package io.astroconnect.model.peering.gcp;

import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.peering.Sibling;
import java.util.List;

/**
 * What the cloud says, what we wrote down, and what else is asked of the same cluster.
 *
 * @param theirs the target's network, where the customer lets us look at it
 */
public record GcpPeeringObservation(
    NetworkFacts cloud, GcpPeeringRecord recorded, List<Sibling> siblings, Fact<Network> theirs) {
  public GcpPeeringObservation {
    siblings = List.copyOf(siblings);
  }
}
