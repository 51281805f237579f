package io.astroconnect.model.peering.gcp;

import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.checklist.StepState;
import java.util.List;

/** {@code withdraw-removal}: we asked for the end of a peering that is wanted again. */
final class WithdrawStep implements StepRule {
  static final StepId WITHDRAW = new StepId("withdraw-removal");

  @Override
  public List<Step> steps(Situation s) {
    return s.half().stream()
        .filter(half -> half.consent().asked())
        .map(
            half ->
                s.doable(
                    WITHDRAW,
                    StepState.READY,
                    Reason.of(GcpPeeringReason.WITHDRAW_READY, half.name()),
                    new GcpPeeringCall.CancelRequestRemovePeering(half.name())))
        .toList();
  }
}
