package io.astroconnect.handover;

import io.astroconnect.handover.Question.Kind;
import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.peering.aws.AwsPeeringReason;
import java.util.List;
import java.util.Optional;

/** What only the customer of a peering on AWS can answer. */
final class AwsQuestions {
  private AwsQuestions() {}

  static Optional<Question> of(PeeringMatter matter) {
    List<Step> steps = matter.checklist().steps();
    return Question.first(steps, AwsPeeringReason.ACCEPT_REJECTED)
        .map(
            step ->
                new Question(Kind.REJECTED, List.of(), List.of(), Question.first(step.reason())))
        .or(
            () ->
                Question.first(steps, AwsPeeringReason.REQUEST_FAILED)
                    .map(_ -> new Question(Kind.FAILED, asked(matter), List.of(), "")))
        .or(() -> ranges(Kind.TAKEN, steps, AwsPeeringReason.ROUTE_CONFLICT))
        .or(() -> ranges(Kind.OUTSIDE, steps, AwsPeeringReason.CIDR_OUTSIDE_TARGET))
        .or(() -> steps.stream().flatMap(step -> taken(step.reason()).stream()).findFirst())
        .or(() -> Question.unseen(matter));
  }

  /** About a range that a check stopped, before anything is sent. */
  static Optional<Question> of(Check check) {
    return check.level() == Check.Level.STOP ? taken(check.why()) : Optional.empty();
  }

  private static Optional<Question> taken(Reason why) {
    return switch (why.code()) {
      case AwsPeeringReason code ->
          switch (code) {
            case OVERLAP_CLUSTER, OVERLAP_ROUTE, OVERLAP_PEERING, OVERLAP_ASKED ->
                Optional.of(new Question(Kind.TAKEN, List.of(Question.first(why)), List.of(), ""));
            default -> Optional.empty();
          };
      default -> Optional.empty();
    };
  }

  private static Optional<Question> ranges(Kind kind, List<Step> steps, AwsPeeringReason reason) {
    List<String> ranges =
        steps.stream()
            .filter(step -> step.reason().code() == reason)
            .map(step -> step.id().subject().getLast())
            .distinct()
            .toList();
    return ranges.isEmpty()
        ? Optional.empty()
        : Optional.of(new Question(kind, ranges, List.of(), ""));
  }

  private static List<String> asked(PeeringMatter matter) {
    return matter.intent().cidrs().stream().map(Object::toString).toList();
  }
}
