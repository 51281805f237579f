package io.astroconnect.model.peering.gcp;

import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.checklist.StepState;
import java.util.List;
import java.util.Optional;

/** {@code our-half}: our network has a peering to theirs. */
final class OurHalfStep implements StepRule {
  static final StepId OUR_HALF = new StepId("our-half");

  @Override
  public List<Step> steps(Situation s) {
    return List.of(step(s));
  }

  private static Step step(Situation s) {
    return switch (s.current()) {
      case Current.Unseen(var why) ->
          s.ours(OUR_HALF, StepState.UNKNOWN, Reason.of(GcpPeeringReason.NOT_SEEN, why));
      case Current.Found(var half) ->
          s.ours(OUR_HALF, StepState.DONE, Reason.of(GcpPeeringReason.OUR_HALF_SEEN, half.name()));
      case Current.None _ -> s.underWay(OUR_HALF).orElseGet(() -> missing(s));
    };
  }

  private static Step missing(Situation s) {
    boolean before = s.reachedBefore(OUR_HALF);
    StepState state = before ? StepState.DRIFTED : StepState.READY;
    Optional<Reason> stop = GcpPeeringChecks.stop(s.intent(), s.seen());
    if (stop.isPresent()) {
      return s.ours(OUR_HALF, before ? state : StepState.BLOCKED, stop.get());
    }
    PeerNetwork target = s.intent().target();
    return s.doable(
        OUR_HALF,
        state,
        before
            ? Reason.of(GcpPeeringReason.OUR_HALF_GONE)
            : Reason.of(GcpPeeringReason.OUR_HALF_READY, target.name(), target.project()),
        new GcpPeeringCall.AddPeering(
            PeeringName.of(target, s.others()), target, s.intent().exchange()));
  }
}
