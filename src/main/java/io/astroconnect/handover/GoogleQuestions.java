package io.astroconnect.handover;

import io.astroconnect.handover.Question.Kind;
import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.peering.gcp.GcpPeeringReason;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What only the customer of a peering on Google Cloud can answer. */
final class GoogleQuestions {
  private static final Set<GcpPeeringReason> MISSING =
      Set.of(
          GcpPeeringReason.IMPORTED_MISSING,
          GcpPeeringReason.IMPORTED_REFUSED,
          GcpPeeringReason.IMPORTED_GONE);

  private GoogleQuestions() {}

  static Optional<Question> of(PeeringMatter matter) {
    List<Step> steps = matter.checklist().steps();
    return said(steps, GcpPeeringReason.THEIR_HALF_TO_BE_REMOVED, Kind.LEAVING, 0)
        .or(() -> said(steps, GcpPeeringReason.THEIR_HALF_GONE, Kind.GONE, 0))
        .or(() -> said(steps, GcpPeeringReason.THEIR_HALF_TOLD, Kind.INACTIVE, 1))
        .or(() -> missing(steps))
        .or(() -> steps.stream().flatMap(step -> taken(step.reason()).stream()).findFirst())
        .or(() -> Question.unseen(matter));
  }

  private static Optional<Question> said(
      List<Step> steps, GcpPeeringReason code, Kind kind, int argument) {
    return Question.first(steps, code)
        .map(
            step ->
                new Question(
                    kind, List.of(), List.of(), Question.argument(step.reason(), argument)));
  }

  /** All ranges that nothing leads to; what comes in instead is the same for each. */
  private static Optional<Question> missing(List<Step> steps) {
    List<Step> found =
        steps.stream()
            .filter(
                step ->
                    step.reason().code() instanceof GcpPeeringReason code && MISSING.contains(code))
            .toList();
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Question(
                Kind.MISSING,
                found.stream().map(step -> Question.first(step.reason())).distinct().toList(),
                List.of(),
                Question.argument(found.getFirst().reason(), 1)));
  }

  /** About a range that a check stopped, before anything is sent. */
  static Optional<Question> of(Check check) {
    return check.level() == Check.Level.STOP ? taken(check.why()) : Optional.empty();
  }

  private static Optional<Question> taken(Reason why) {
    return switch (why.code()) {
      case GcpPeeringReason code ->
          switch (code) {
            case OVERLAP_NODES,
                OVERLAP_PODS,
                OVERLAP_SERVICES,
                OVERLAP_SERVICE_PEERING,
                OVERLAP_CLUSTER,
                OVERLAP_PEER,
                OVERLAP_ASKED ->
                Optional.of(new Question(Kind.TAKEN, List.of(Question.first(why)), List.of(), ""));
            default -> Optional.empty();
          };
      default -> Optional.empty();
    };
  }
}
