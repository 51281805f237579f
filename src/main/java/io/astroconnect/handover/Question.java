package io.astroconnect.handover;

import io.astroconnect.model.checklist.Arg;
import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.checklist.Owner;
import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.checklist.ReasonCode;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepId;
import java.util.List;
import java.util.Optional;

/**
 * What only the customer can answer.
 *
 * @param ranges those in question
 * @param steps of theirs that we cannot see
 * @param said what they, or their cloud, said about it, or ""
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
    /** Which range of theirs holds it, as no route to it comes in? */
    MISSING,
    /** Does their half lead to us, as ours stays inactive? */
    INACTIVE,
    /** Why is their half gone? */
    GONE,
    /** Why is the peering to end? */
    LEAVING,
    /** Is it done? */
    DONE
  }

  /** The first step that stands so. */
  static Optional<Step> first(List<Step> steps, ReasonCode code) {
    return steps.stream().filter(step -> step.reason().code().equals(code)).findFirst();
  }

  /** What a reason names first, if that is a text. */
  static String first(Reason reason) {
    return argument(reason, 0);
  }

  static String argument(Reason reason, int at) {
    return reason.args().size() > at && reason.args().get(at) instanceof Arg.Text(var value)
        ? value
        : "";
  }

  /** Whether it is done, where nobody but they can see it. */
  static Optional<Question> unseen(PeeringMatter matter) {
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
}
