package io.astroconnect.model.identity;

import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.checklist.StepState;
import java.util.List;

/** {@code account}: the deployment's service account is there. New ones take a while. */
final class AccountStep implements StepRule {
  private static final StepId ACCOUNT = new StepId("account");

  @Override
  public List<Step> steps(Situation s) {
    if (s.holdsAny() || s.seen().account().isSeen()) {
      return List.of(s.ours(ACCOUNT, StepState.DONE, GrantReason.ACCOUNT_SEEN));
    }
    return List.of(
        s.seen().account() instanceof Fact.Unknown<ServiceAccount> unknown
            ? s.ours(ACCOUNT, StepState.UNKNOWN, GrantReason.NOT_SEEN, unknown.why())
            : s.ours(ACCOUNT, StepState.WAITING, GrantReason.ACCOUNT_NOT_YET));
  }
}
