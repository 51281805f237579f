package io.astroconnect.model.peering.gcp;

import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.checklist.StepState;
import java.util.List;

/** {@code remove-their-half}: their half, which leads nowhere then. Mostly only told. */
final class RemoveTheirHalfStep implements StepRule {
  static final StepId REMOVE_THEIR_HALF = new StepId("remove-their-half");

  @Override
  public List<Step> steps(Situation s) {
    return List.of(step(s));
  }

  private static Step step(Situation s) {
    if (s.seen().theirs().isSeen() && TheirOptionsStep.theirHalf(s).isEmpty()) {
      return s.theirs(
          REMOVE_THEIR_HALF, StepState.DONE, Reason.of(GcpPeeringReason.REMOVE_THEIR_HALF_SEEN));
    }
    if (s.half().filter(half -> ConsentSteps.needed(half) && !half.consent().given()).isPresent()) {
      return s.theirs(
          REMOVE_THEIR_HALF, StepState.BLOCKED, Reason.of(GcpPeeringReason.AFTER_CONSENT));
    }
    return s.told(REMOVE_THEIR_HALF)
        .map(told -> s.told(REMOVE_THEIR_HALF, told))
        .orElseGet(
            () ->
                s.theirs(
                    REMOVE_THEIR_HALF,
                    StepState.WAITING,
                    Reason.of(GcpPeeringReason.REMOVE_THEIR_HALF_INVISIBLE)));
  }
}
