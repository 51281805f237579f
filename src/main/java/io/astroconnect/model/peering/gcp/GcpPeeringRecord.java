package io.astroconnect.model.peering.gcp;

import io.astroconnect.model.checklist.Attempt;
import io.astroconnect.model.checklist.Confirmation;
import io.astroconnect.model.checklist.StepId;
import java.time.Instant;
import java.util.Map;

/**
 * What we wrote down ourselves about a connection: what a person said, what was called, and what
 * was done before. Which half is ours needs no record: a network has one for each peer.
 *
 * @param attempts the last one of each step
 * @param reached when each step was first seen or told done
 * @param turned since when a step that was done no longer is
 */
public record GcpPeeringRecord(
    Map<StepId, Confirmation> told,
    Map<StepId, Attempt> attempts,
    Map<StepId, Instant> reached,
    Map<StepId, Instant> turned) {
  public static final GcpPeeringRecord NOTHING =
      new GcpPeeringRecord(Map.of(), Map.of(), Map.of(), Map.of());

  public GcpPeeringRecord {
    told = Map.copyOf(told);
    attempts = Map.copyOf(attempts);
    reached = Map.copyOf(reached);
    turned = Map.copyOf(turned);
  }
}
