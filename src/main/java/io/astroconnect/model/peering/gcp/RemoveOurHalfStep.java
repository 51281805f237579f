package io.astroconnect.model.peering.gcp;

import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.checklist.StepState;
import java.util.List;

/** {@code remove-our-half}: nothing of ours leads to their network any more. */
final class RemoveOurHalfStep implements StepRule {
  static final StepId REMOVE_OUR_HALF = new StepId("remove-our-half");

  @Override
  public List<Step> steps(Situation s) {
    return List.of(step(s));
  }

  private static Step step(Situation s) {
    return switch (s.current()) {
      case Current.Unseen(var why) ->
          s.ours(REMOVE_OUR_HALF, StepState.UNKNOWN, Reason.of(GcpPeeringReason.NOT_SEEN, why));
      case Current.None _ ->
          s.underWay(OurHalfStep.OUR_HALF).isPresent()
              ? s.ours(REMOVE_OUR_HALF, StepState.BLOCKED, Reason.of(GcpPeeringReason.SENT))
              : s.ours(REMOVE_OUR_HALF, StepState.DONE, Reason.of(GcpPeeringReason.REMOVED));
      case Current.Found(var half) ->
          ConsentSteps.needed(half) && !half.consent().given()
              ? s.ours(
                  REMOVE_OUR_HALF, StepState.BLOCKED, Reason.of(GcpPeeringReason.AFTER_CONSENT))
              : s.doable(
                  REMOVE_OUR_HALF,
                  StepState.READY,
                  Reason.of(GcpPeeringReason.REMOVE_OUR_HALF_READY, half.name()),
                  new GcpPeeringCall.RemovePeering(half.name()));
    };
  }
}
