package io.astroconnect.model.peering.gcp;

import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.checklist.StepState;
import java.util.List;

/**
 * {@code request-removal} and {@code consent}: where the two halves can only go together, each side
 * asks for it, in either order.
 */
final class ConsentSteps implements StepRule {
  static final StepId REQUEST_REMOVAL = new StepId("request-removal");
  static final StepId CONSENT = new StepId("consent");

  @Override
  public List<Step> steps(Situation s) {
    return s.half().stream()
        .filter(ConsentSteps::needed)
        .flatMap(half -> List.of(request(s, half), consent(s, half)).stream())
        .toList();
  }

  /** A half that is not active goes without. */
  static boolean needed(NetworkPeering half) {
    return half.active() && half.consent() != Consent.NOT_NEEDED;
  }

  private static Step request(Situation s, NetworkPeering half) {
    return half.consent().asked()
        ? s.ours(REQUEST_REMOVAL, StepState.DONE, Reason.of(GcpPeeringReason.REQUEST_REMOVAL_SEEN))
        : s.doable(
            REQUEST_REMOVAL,
            StepState.READY,
            Reason.of(GcpPeeringReason.REQUEST_REMOVAL_READY),
            new GcpPeeringCall.RequestRemovePeering(half.name()));
  }

  private static Step consent(Situation s, NetworkPeering half) {
    return switch (half.consent()) {
      case BOTH, THEIRS, NOT_NEEDED ->
          s.theirs(CONSENT, StepState.DONE, Reason.of(GcpPeeringReason.CONSENT_SEEN));
      case OURS ->
          s.theirs(CONSENT, StepState.WAITING, Reason.of(GcpPeeringReason.CONSENT_WAITING));
      case NOBODY ->
          s.theirs(CONSENT, StepState.BLOCKED, Reason.of(GcpPeeringReason.AFTER_REQUEST_REMOVAL));
    };
  }
}
