package io.astroconnect.model.peering.gcp;

import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.peering.Sibling;
import java.util.List;
import java.util.Map;

/**
 * What the cloud says, what we wrote down, and what else is asked of the same cluster.
 *
 * @param theirs the target's network, where the customer lets us look at it
 * @param operations the one that is being followed just now, by its step; none if none is
 */
public record GcpPeeringObservation(
    NetworkFacts cloud,
    GcpPeeringRecord recorded,
    List<Sibling> siblings,
    Fact<Network> theirs,
    Map<StepId, PeeringOperation> operations) {
  public GcpPeeringObservation {
    siblings = List.copyOf(siblings);
    operations = Map.copyOf(operations);
  }
}
