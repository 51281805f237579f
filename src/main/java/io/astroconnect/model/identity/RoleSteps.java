package io.astroconnect.model.identity;

import io.astroconnect.model.checklist.Confirmation;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.checklist.Standing;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.checklist.StepState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** {@code role}: each role is held, under the condition that was asked for. */
final class RoleSteps implements StepRule {

  @Override
  public List<Step> steps(Situation s) {
    return s.intent().roles().stream().map(role -> step(s, role)).toList();
  }

  private static Step step(Situation s, RoleName role) {
    StepId id = Situation.id("role", role);
    Holding wanted = s.intent().holding(role);
    if (s.holds(wanted)) {
      return held(s, id);
    }
    Optional<Confirmation> told = s.told(id);
    if (told.isPresent()) {
      Reason who = Reason.of(GrantReason.ROLE_TOLD, told.get().by());
      return s.theirs(id, StepState.TOLD, who, told.get().at());
    }
    Optional<Fault> unseen = s.unseen();
    if (unseen.isPresent()) {
      return s.ours(id, StepState.UNKNOWN, GrantReason.NOT_SEEN, unseen.get());
    }
    return missing(s, role, id, wanted);
  }

  private static Step missing(Situation s, RoleName role, StepId id, Holding wanted) {
    boolean before = s.reachedBefore(id) && s.seen().policy().isSeen();
    if (!s.mayWrite()) {
      GrantReason why =
          before
              ? GrantReason.ROLE_TAKEN_BACK
              : s.seen().policy().isSeen() ? GrantReason.ROLE_THEIRS : GrantReason.ROLE_UNSEEN;
      StepState state = before ? StepState.DRIFTED : StepState.WAITING;
      return s.theirs(id, state, Reason.of(why, s.label()), null);
    }
    if (s.accountMissing()) {
      return s.ours(id, StepState.BLOCKED, GrantReason.AFTER_ACCOUNT);
    }
    GrantCall call = new GrantCall.Add(s.intent().target(), wanted);
    if (before) {
      return s.doable(id, StepState.DRIFTED, Reason.of(GrantReason.ROLE_TAKEN_BACK), call);
    }
    GrantReason ready = s.heldOtherwise(role) ? GrantReason.ROLE_OTHERWISE : GrantReason.ROLE_READY;
    return s.doable(id, StepState.READY, Reason.of(ready, s.label()), call);
  }

  private static Step held(Situation s, StepId id) {
    Optional<Instant> end = s.intent().conditionIfAny().flatMap(Condition::expiry);
    if (end.isEmpty()) {
      return s.ours(id, StepState.DONE, GrantReason.ROLE_HELD);
    }
    if (!s.now().isBefore(end.get())) {
      return s.ours(id, StepState.FAILED, GrantReason.ROLE_ENDED, end.get());
    }
    return Duration.between(s.now(), end.get()).compareTo(Standing.URGENT) < 0
        ? s.ending(id, end.get(), Reason.of(GrantReason.ROLE_ENDING, end.get()))
        : s.ending(id, end.get(), Reason.of(GrantReason.ROLE_HELD));
  }
}
