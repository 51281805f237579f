package io.astroconnect.model.peering.aws;

import io.astroconnect.model.checklist.Attempt;
import io.astroconnect.model.checklist.Confirmation;
import io.astroconnect.model.checklist.StepId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What we wrote down ourselves about a connection: never instead of looking, but to know what a
 * person said, which peering is ours, and what was done before.
 *
 * @param issued oldest first
 * @param attempts the last one of each step
 * @param reached when each step was first seen or told done
 */
public record PeeringRecord(
    List<Issued> issued,
    Map<StepId, Confirmation> told,
    Map<StepId, Attempt> attempts,
    Map<StepId, Instant> reached) {
  public static final PeeringRecord NOTHING =
      new PeeringRecord(List.of(), Map.of(), Map.of(), Map.of());

  public PeeringRecord {
    issued = List.copyOf(issued);
    told = Map.copyOf(told);
    attempts = Map.copyOf(attempts);
    reached = Map.copyOf(reached);
  }

  boolean owns(String peering) {
    return issued.stream().anyMatch(mine -> mine.id().value().equals(peering));
  }
}
