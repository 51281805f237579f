package io.astroconnect.model.peering.aws;

import io.astroconnect.model.checklist.Attempt;
import io.astroconnect.model.checklist.Confirmation;
import io.astroconnect.model.checklist.Fact;
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
 * @param made when a call of ours for a step was last sent that was taken, or, unless it takes
 *     something away, may have been; of all rounds, since what we made stays ours to take away
 * @param turned since when a step that was done no longer is
 */
public record PeeringRecord(
    List<Issued> issued,
    Map<StepId, Confirmation> told,
    Map<StepId, Attempt> attempts,
    Map<StepId, Instant> reached,
    Map<StepId, Instant> made,
    Map<StepId, Instant> turned) {
  public static final PeeringRecord NOTHING =
      new PeeringRecord(List.of(), Map.of(), Map.of(), Map.of());

  public PeeringRecord {
    issued = List.copyOf(issued);
    told = Map.copyOf(told);
    attempts = Map.copyOf(attempts);
    reached = Map.copyOf(reached);
    made = Map.copyOf(made);
    turned = Map.copyOf(turned);
  }

  /** Where nothing was made and nothing drifted. */
  public PeeringRecord(
      List<Issued> issued,
      Map<StepId, Confirmation> told,
      Map<StepId, Attempt> attempts,
      Map<StepId, Instant> reached) {
    this(issued, told, attempts, reached, Map.of(), Map.of());
  }

  /** True if we made what a step is about, and did not take it away since. */
  boolean made(StepId step, StepId removal) {
    Instant at = made.get(step);
    Instant gone = made.get(removal);
    return at != null && (gone == null || gone.isBefore(at));
  }

  /** The peering of a round that was recorded last. */
  Optional<Issued> latest(int round) {
    return issued.stream()
        .filter(issued -> issued.round() == round)
        .reduce((first, second) -> second);
  }

  /**
   * True if the round's request stands, as far as is known: it was sent, or may have been, and was
   * neither seen ended nor is it missing among what is seen.
   *
   * @param peerings what EC2 reports of the VPC
   */
  public boolean stands(int round, Fact<List<VpcPeering>> peerings) {
    return latest(round)
        .map(issued -> standsStill(issued, peerings))
        .orElseGet(
            () -> attempt(Situation.REQUEST).filter(sent -> sent.refusal().isEmpty()).isPresent());
  }

  private boolean standsStill(Issued issued, Fact<List<VpcPeering>> peerings) {
    boolean lastLive = issued.last().filter(last -> !last.status().live()).isEmpty();
    return peerings instanceof Fact.Seen<List<VpcPeering>> seen
        ? seen.value().stream()
            .filter(peering -> peering.id().equals(issued.id()))
            .findFirst()
            .map(peering -> peering.status().live())
            .orElseGet(() -> lastLive && Current.tooEarly(seen.at(), this))
        : lastLive;
  }

  Optional<Attempt> attempt(StepId id) {
    return Optional.ofNullable(attempts.get(id));
  }

  /** True if a peering was asked for or taken over by this connection, in any round. */
  public boolean owns(String peering) {
    return issued.stream().anyMatch(mine -> mine.id().value().equals(peering));
  }
}
