package io.astroconnect.model.peering.gcp;

import io.astroconnect.model.checklist.Confirmation;
import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.checklist.StepState;
import io.astroconnect.model.net.Cidr;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@code imported/CIDR}: each range that is asked for comes in by routes that our network accepts.
 * Active is not working: with a wrong range a peering is active all the same.
 */
final class ImportedSteps implements StepRule {
  /** How long Google takes at most to exchange the routes of a peering that turned active. */
  static final Duration EXCHANGED = Duration.ofMinutes(2);

  @Override
  public List<Step> steps(Situation s) {
    return s.intent().cidrs().stream().map(range -> step(s, range)).toList();
  }

  private static Step step(Situation s, Cidr range) {
    StepId id = new StepId("imported/" + range);
    Reason notYet = s.notYet();
    if (notYet != null) {
      return s.theirs(id, Situation.notYetState(notYet), notYet);
    }
    if (!s.half().orElseThrow().active()) {
      return s.theirs(id, StepState.BLOCKED, Reason.of(GcpPeeringReason.AFTER_THEIR_HALF));
    }
    return s.seen().cloud().routes() instanceof Fact.Unknown<List<PeeringRoute>>(var why, var _)
        ? s.theirs(id, StepState.UNKNOWN, Reason.of(GcpPeeringReason.NOT_SEEN, why))
        : among(s, id, range);
  }

  private static Step among(Situation s, StepId id, Cidr range) {
    List<PeeringRoute> incoming = incoming(s);
    List<Cidr> accepted =
        incoming.stream().filter(PeeringRoute::accepted).map(PeeringRoute::range).toList();
    if (covers(accepted, range)) {
      return s.theirs(id, StepState.DONE, Reason.of(GcpPeeringReason.IMPORTED_SEEN));
    }
    if (s.reachedBefore(id)) {
      return s.theirs(id, StepState.DRIFTED, Reason.of(GcpPeeringReason.IMPORTED_GONE, range));
    }
    List<PeeringRoute> left =
        incoming.stream()
            .filter(route -> !route.accepted() && route.range().overlaps(range))
            .toList();
    if (!left.isEmpty()) {
      return s.theirs(id, StepState.FAILED, Reason.of(refused(s, left), range));
    }
    if (!TheirOptionsStep.settled(s)) {
      return s.theirs(id, StepState.WAITING, Reason.of(GcpPeeringReason.AFTER_THEIR_OPTIONS));
    }
    Instant begun = begun(s);
    if (begun == null || s.now().isBefore(begun.plus(EXCHANGED))) {
      return s.theirs(id, StepState.DOING, Reason.of(GcpPeeringReason.IMPORTED_SETTLING));
    }
    String offered = accepted.stream().map(Cidr::toString).collect(Collectors.joining(", "));
    return s.theirs(
        id, StepState.FAILED, Reason.of(GcpPeeringReason.IMPORTED_MISSING, range, offered));
  }

  private static GcpPeeringReason refused(Situation s, List<PeeringRoute> left) {
    return left.stream().allMatch(PeeringRoute::custom) && !s.intent().exchange().importCustom()
        ? GcpPeeringReason.IMPORTED_CUSTOM_OFF
        : GcpPeeringReason.IMPORTED_REFUSED;
  }

  /** When Google began to exchange: once active, and after a change of theirs anew. */
  private static @Nullable Instant begun(Situation s) {
    Instant active = s.reachedAt(TheirHalfStep.THEIR_HALF);
    return active == null
        ? null
        : s.told(TheirOptionsStep.THEIR_OPTIONS)
            .map(Confirmation::at)
            .filter(active::isBefore)
            .orElse(active);
  }

  /** What comes in by our half. */
  static List<PeeringRoute> incoming(Situation s) {
    return s.seen().cloud().routes().ifSeen().orElse(List.of()).stream()
        .filter(route -> s.half().filter(half -> half.name().equals(route.peering())).isPresent())
        .toList();
  }

  /** True if each address of a range is in one of the others: whole, or together. */
  static boolean covers(List<Cidr> others, Cidr range) {
    List<Cidr> parts = others.stream().filter(range::contains).distinct().toList();
    return others.stream().anyMatch(other -> other.contains(range))
        || parts.stream()
                .filter(part -> parts.stream().noneMatch(o -> !o.equals(part) && o.contains(part)))
                .mapToLong(Cidr::size)
                .sum()
            == range.size();
  }
}
