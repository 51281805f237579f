package io.astroconnect.model.peering.aws;

import io.astroconnect.model.checklist.Attempt;
import io.astroconnect.model.checklist.Confirmation;
import io.astroconnect.model.checklist.StepId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What we wrote down ourselves about a connection: never instead of looking, but to know what a
 * person said, which peering is ours, and what was done before. What was told, tried and reached is
 * that of the present round: a new request has another id, which all of it depends on.
 *
 * @param issued of all rounds, oldest first
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

  /** The peering of a round that was recorded last. */
  Optional<Issued> latest(int round) {
    return issued.stream()
        .filter(issued -> issued.round() == round)
        .reduce((first, second) -> second);
  }

  /** True if the round's peering was last seen ended, so that nothing is asked for any more. */
  public boolean ended(int round) {
    return latest(round).flatMap(Issued::last).filter(last -> !last.status().live()).isPresent();
  }

  Optional<Attempt> attempt(StepId id) {
    return Optional.ofNullable(attempts.get(id));
  }

  boolean owns(String peering) {
    return issued.stream().anyMatch(mine -> mine.id().value().equals(peering));
  }
}
