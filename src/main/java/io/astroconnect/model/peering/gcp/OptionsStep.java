package io.astroconnect.model.peering.gcp;

import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.checklist.StepState;
import java.util.List;

/** {@code options}: our half lets through the routes that are asked for, and no others. */
final class OptionsStep implements StepRule {
  static final StepId OPTIONS = new StepId("options");

  @Override
  public List<Step> steps(Situation s) {
    Reason notYet = s.notYet();
    return List.of(
        notYet != null
            ? s.ours(OPTIONS, Situation.notYetState(notYet), notYet)
            : step(s, s.half().orElseThrow()));
  }

  private static Step step(Situation s, NetworkPeering half) {
    Exchange wanted = s.intent().exchange();
    if (half.exchange().equals(wanted)) {
      return s.ours(OPTIONS, StepState.DONE, Reason.of(GcpPeeringReason.OPTIONS_SEEN));
    }
    GcpPeeringCall call = new GcpPeeringCall.UpdatePeering(half.name(), wanted);
    return s.reachedBefore(OPTIONS)
        ? s.doable(
            OPTIONS, StepState.DRIFTED, Reason.of(GcpPeeringReason.OPTIONS_CHANGED_AGAIN), call)
        : s.doable(OPTIONS, StepState.READY, Reason.of(GcpPeeringReason.OPTIONS_READY), call);
  }
}
