package io.astroconnect.model.identity;

import io.astroconnect.model.checklist.Confirmation;
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
    boolean all =
        s.seen().policy().isSeen()
            ? !s.holdsAny()
            : s.intent().roles().stream().allMatch(role -> s.told(id(role)).isPresent());
    return s.intent().roles().stream().map(role -> step(s, role, all)).toList();
  }

  private static Step step(Situation s, RoleName role, boolean all) {
    StepId id = id(role);
    Holding unwanted = s.intent().holding(role);
    Optional<Confirmation> told = s.told(id);
    if (told.isPresent()) {
      GrantReason why = all ? GrantReason.ALL_TOLD_REVOKED : GrantReason.ROLE_TOLD;
      return s.theirs(id, StepState.TOLD, Reason.of(why, told.get().by()), told.get().at());
    }
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

  private static StepId id(RoleName role) {
    return Situation.id("remove-role", role);
  }
}
