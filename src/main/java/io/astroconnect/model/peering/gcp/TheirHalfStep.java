package io.astroconnect.model.peering.gcp;

import io.astroconnect.model.checklist.Owner;
import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.checklist.StepState;
import java.util.List;

/**
 * {@code their-half}: their network has a peering to ours. Visible, as ours turns active, so never
 * told.
 */
final class TheirHalfStep implements StepRule {
  static final StepId THEIR_HALF = new StepId("their-half");

  @Override
  public List<Step> steps(Situation s) {
    return List.of(
        switch (s.current()) {
          case Current.Unseen(var why) ->
              s.theirs(THEIR_HALF, StepState.UNKNOWN, Reason.of(GcpPeeringReason.NOT_SEEN, why));
          case Current.None _ -> first(s);
          case Current.Found(var half) -> step(s, half);
        });
  }

  /** Without ours: theirs may come first, unless a check speaks against the peering. */
  private static Step first(Situation s) {
    return GcpPeeringChecks.stop(s.intent(), s.seen()).isPresent()
        ? s.theirs(THEIR_HALF, StepState.BLOCKED, Reason.of(GcpPeeringReason.AFTER_OUR_HALF))
        : s.theirs(THEIR_HALF, StepState.WAITING, Reason.of(GcpPeeringReason.THEIR_HALF_ANY_TIME));
  }

  private static Step step(Situation s, NetworkPeering half) {
    if (half.active()) {
      return half.consent() == Consent.THEIRS
          ? s.theirs(
              THEIR_HALF, StepState.DRIFTED, Reason.of(GcpPeeringReason.THEIR_HALF_TO_BE_REMOVED))
          : s.theirs(THEIR_HALF, StepState.DONE, Reason.of(GcpPeeringReason.THEIR_HALF_SEEN));
    }
    if (s.reachedBefore(THEIR_HALF)) {
      return s.theirs(
          THEIR_HALF,
          StepState.DRIFTED,
          Reason.of(GcpPeeringReason.THEIR_HALF_GONE, half.details()));
    }
    Reason why =
        s.told(THEIR_HALF)
            .map(told -> Reason.of(GcpPeeringReason.THEIR_HALF_TOLD, told.by(), half.details()))
            .orElseGet(() -> Reason.of(GcpPeeringReason.THEIR_HALF_WAITING, half.details()));
    return new Step(
        THEIR_HALF,
        Owner.THEIRS,
        StepState.WAITING,
        why,
        s.reachedAt(OurHalfStep.OUR_HALF),
        null,
        null);
  }
}
