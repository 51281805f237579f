package io.astroconnect.model.allowlist;

import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepState;

/** {@code take-out}: the customer took the addresses out of their list again. */
final class TakeOutStep implements StepRule {

  @Override
  public Step step(Situation s) {
    if (s.given().isEmpty()) {
      return s.theirs(AllowlistPlanner.TAKE_OUT, StepState.DONE, null, TrackingReason.NEVER_GIVEN);
    }
    return s.told(AllowlistPlanner.TAKE_OUT)
        .map(
            word ->
                s.theirs(
                    AllowlistPlanner.TAKE_OUT,
                    StepState.TOLD,
                    word.at(),
                    TrackingReason.WITHDRAWN,
                    word.by(),
                    word.ticket()))
        .orElseGet(
            () ->
                s.theirs(
                    AllowlistPlanner.TAKE_OUT,
                    StepState.WAITING,
                    null,
                    TrackingReason.NOT_WITHDRAWN,
                    AddressesNow.text(s.givenAddresses())));
  }
}
