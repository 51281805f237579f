package io.astroconnect.model.identity;

import io.astroconnect.model.checklist.Attempt;
import io.astroconnect.model.checklist.Confirmation;
import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.checklist.Owner;
import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.checklist.StepState;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An intent and an observation at a moment, as the step rules look at them. */
record Situation(GrantIntent intent, GrantObservation seen, Instant now) {
  /** What IAM says of a role that is not there, one of its own or one that somebody made. */
  private static final Pattern NO_ROLE =
      Pattern.compile(
          "Role \\(?(?<role>[^ ()]+)\\)? (is not supported for this resource|does not exist)");

  /** A colon, which a domain-scoped project has, is no character of a step's id. */
  static StepId id(String kind, RoleName role) {
    return new StepId(kind + "/" + role.value().replace(':', '_'));
  }

  boolean holds(Holding holding) {
    return seen.policy().ifSeen().filter(policy -> policy.holds(holding)).isPresent();
  }

  /** True if some role of the intent is held, so that the account exists. */
  boolean holdsAny() {
    return intent.roles().stream().anyMatch(role -> holds(intent.holding(role)));
  }

  boolean heldOtherwise(RoleName role) {
    return seen.policy().ifSeen().stream()
        .flatMap(policy -> policy.of(intent.identity().member()).stream())
        .anyMatch(holding -> holding.role().equals(role.value()));
  }

  boolean accountMissing() {
    return seen.account() instanceof Fact.Gone && !holdsAny();
  }

  boolean mayWrite() {
    return seen.permissions()
        .ifSeen()
        .filter(held -> held.contains(intent.target().writePermission()))
        .isPresent();
  }

  /** Why the policy is not seen, if that is a matter of time rather than of our permissions. */
  Optional<Fault> unseen() {
    if (seen.policy() instanceof Fact.Unknown<Policy> unknown
        && !(unknown.why() instanceof Fault.NotAllowed)) {
      return Optional.of(unknown.why());
    }
    return seen.permissions() instanceof Fact.Unknown<?> unknown && seen.policy().isSeen()
        ? Optional.of(unknown.why())
        : Optional.empty();
  }

  boolean reachedBefore(StepId id) {
    return seen.recorded().reached().containsKey(id);
  }

  String label() {
    return intent.target().label();
  }

  Step ours(StepId id, StepState state, GrantReason code, Object... args) {
    @Nullable Instant since = state.settled() ? seen.recorded().reached().get(id) : null;
    return new Step(id, Owner.OURS, state, Reason.of(code, args), since, null, null);
  }

  /** One that is done, and not for ever. */
  Step ending(StepId id, Instant end, Reason reason) {
    @Nullable Instant since = seen.recorded().reached().get(id);
    return new Step(id, Owner.OURS, StepState.DONE, reason, since, end, null);
  }

  /**
   * What a person said of the step, while the policy cannot be read; a policy that can be counts.
   */
  Optional<Confirmation> told(StepId id) {
    return seen.policy().isSeen()
        ? Optional.empty()
        : Optional.ofNullable(seen.recorded().told().get(id));
  }

  Step theirs(StepId id, StepState state, Reason reason, @Nullable Instant since) {
    return new Step(id, Owner.THEIRS, state, reason, since, null, null);
  }

  /** A step that a change of the policy does; one whose last try was refused says so. */
  Step doable(StepId id, StepState state, Reason reason, GrantCall call) {
    Attempt last = seen.recorded().attempts().get(id);
    if (last != null && last.inDoubt() && now.isBefore(last.sentAt().plus(GrantPlanner.SETTLING))) {
      Reason sent = Reason.of(GrantReason.SENT);
      return new Step(id, Owner.OURS, StepState.DOING, sent, last.sentAt(), null, null);
    }
    Optional<Fault> lasting =
        Optional.ofNullable(last)
            .flatMap(Attempt::refusal)
            .filter(fault -> !fault.passing() && !(fault instanceof Fault.NeedsSignIn));
    if (last == null || lasting.isEmpty()) {
      return new Step(id, Owner.OURS, state, reason, null, null, call);
    }
    Reason failed = why(lasting.get());
    return new Step(id, Owner.OURS, StepState.FAILED, failed, last.answeredAt(), null, call);
  }

  private Reason why(Fault fault) {
    Matcher unknown = NO_ROLE.matcher(fault.message());
    return switch (fault) {
      case Fault.Conflict _ -> Reason.of(GrantReason.CONTENDED);
      case Fault.Invalid _ when unknown.find() ->
          Reason.of(GrantReason.ROLE_UNKNOWN, unknown.group("role"), label());
      default -> Reason.of(GrantReason.CALL_FAILED, fault);
    };
  }
}
