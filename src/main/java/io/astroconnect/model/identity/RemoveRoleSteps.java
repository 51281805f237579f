package io.astroconnect.model.identity;

import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.checklist.StepState;
import java.util.List;
import java.util.Optional;

/** {@code remove-role}: each role is taken back. */
final class RemoveRoleSteps implements StepRule {

  @Override
  public List<Step> steps(Situation s) {
    boolean all = s.seen().policy().isSeen() && !s.holdsAny();
    return s.intent().roles().stream().map(role -> step(s, role, all)).toList();
  }

  private static Step step(Situation s, RoleName role, boolean all) {
    StepId id = Situation.id("remove-role", role);
    Holding unwanted = s.intent().holding(role);
    Optional<Fault> unseen = s.unseen();
    if (unseen.isPresent()) {
      return s.ours(id, StepState.UNKNOWN, GrantReason.NOT_SEEN, unseen.get());
    }
    if (!s.seen().policy().isSeen()) {
      return s.theirs(id, StepState.WAITING, Reason.of(GrantReason.ROLE_UNSEEN, s.label()), null);
    }
    if (!s.holds(unwanted)) {
      return s.ours(id, StepState.DONE, all ? GrantReason.ALL_REVOKED : GrantReason.REVOKED);
    }
    return s.mayWrite()
        ? s.doable(
            id,
            StepState.READY,
            Reason.of(GrantReason.REVOKE_READY, s.label()),
            new GrantCall.Remove(s.intent().target(), unwanted))
        : s.theirs(id, StepState.WAITING, Reason.of(GrantReason.REVOKE_THEIRS, s.label()), null);
  }
}
