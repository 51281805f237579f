package io.astroconnect.handover;

import io.astroconnect.model.checklist.Arg;
import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.checklist.Owner;
import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.peering.aws.AwsPeeringReason;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What only the customer can answer.
 *
 * @param ranges those in question
 * @param steps of theirs that we cannot see
 * @param said what they said when they rejected, or ""
 */
record Question(Kind kind, List<String> ranges, List<StepId> steps, String said) {

  enum Kind {
    /** Why was it rejected? */
    REJECTED,
    /** Do account, region, VPC and ranges belong together? */
    FAILED,
    /** Which other range is there? */
    TAKEN,
    /** Which range of theirs is meant? */
    OUTSIDE,
    /** Is it done? */
    DONE
  }

  static Optional<Question> of(PeeringMatter matter) {
    List<Step> steps = matter.checklist().steps();
    return first(steps, code(AwsPeeringReason.ACCEPT_REJECTED))
        .map(step -> new Question(Kind.REJECTED, List.of(), List.of(), argument(step.reason())))
        .or(
            () ->
                first(steps, code(AwsPeeringReason.REQUEST_FAILED))
                    .map(_ -> new Question(Kind.FAILED, asked(matter), List.of(), "")))
        .or(() -> ranges(Kind.TAKEN, steps, AwsPeeringReason.ROUTE_CONFLICT))
        .or(() -> ranges(Kind.OUTSIDE, steps, AwsPeeringReason.CIDR_OUTSIDE_TARGET))
        .or(() -> blocked(steps))
        .or(() -> unseen(matter));
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
                Optional.of(new Question(Kind.TAKEN, List.of(argument(why)), List.of(), ""));
            default -> Optional.empty();
          };
      default -> Optional.empty();
    };
  }

  private static Optional<Question> blocked(List<Step> steps) {
    return steps.stream().flatMap(step -> taken(step.reason()).stream()).findFirst();
  }

  private static Optional<Question> ranges(Kind kind, List<Step> steps, AwsPeeringReason reason) {
    List<String> ranges =
        steps.stream().filter(code(reason)).map(Question::range).distinct().toList();
    return ranges.isEmpty()
        ? Optional.empty()
        : Optional.of(new Question(kind, ranges, List.of(), ""));
  }

  private static String range(Step step) {
    return step.id().subject().getLast();
  }

  private static Optional<Question> unseen(PeeringMatter matter) {
    if (matter.checklist().state() != ConnectionState.TO_CONFIRM) {
      return Optional.empty();
    }
    List<StepId> open =
        matter.checklist().of(Owner.THEIRS).stream()
            .filter(step -> !step.state().settled())
            .map(Step::id)
            .toList();
    return Optional.of(new Question(Kind.DONE, List.of(), open, ""));
  }

  private static List<String> asked(PeeringMatter matter) {
    return matter.intent().cidrs().stream().map(Object::toString).toList();
  }

  private static Predicate<Step> code(AwsPeeringReason reason) {
    return step -> step.reason().code() == reason;
  }

  private static Optional<Step> first(List<Step> steps, Predicate<Step> wanted) {
    return steps.stream().filter(wanted).findFirst();
  }

  private static String argument(Reason reason) {
    return reason.args().isEmpty() || !(reason.args().getFirst() instanceof Arg.Text text)
        ? ""
        : text.value();
  }
}
