package io.astroconnect.model.peering.aws;

import io.astroconnect.model.checklist.Attempt;
import io.astroconnect.model.checklist.Confirmation;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.checklist.Owner;
import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.checklist.StepState;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An intent and an observation at a moment, as the step rules look at them. */
record Situation(
    AwsPeeringIntent intent, AwsPeeringObservation seen, Instant now, Current current) {
  static final StepId REQUEST = new StepId("request");

  Optional<Confirmation> told(StepId id) {
    return Optional.ofNullable(seen.recorded().told().get(id));
  }

  Optional<Attempt> attempt(StepId id) {
    return seen.recorded().attempt(id);
  }

  Optional<Fault> refusal(StepId id) {
    return attempt(id).flatMap(Attempt::refusal);
  }

  boolean reachedBefore(StepId id) {
    return seen.recorded().reached().containsKey(id);
  }

  @Nullable Instant reachedAt(StepId id) {
    return seen.recorded().reached().get(id);
  }

  /** When this connection's request was sent, if we sent it. */
  Optional<Instant> sentAt() {
    return attempt(REQUEST).map(Attempt::sentAt).or(() -> Optional.ofNullable(reachedAt(REQUEST)));
  }

  boolean active() {
    return current instanceof Current.Found found && found.active();
  }

  /** The peering's status, if there is one. */
  Optional<VpcPeeringStatus> status() {
    return current instanceof Current.Found found
        ? Optional.of(found.peering().status())
        : Optional.empty();
  }

  /** True if there is no use in doing anything more: ended, or gone. */
  boolean ended() {
    return current instanceof Current.Vanished || status().filter(s -> !s.live()).isPresent();
  }

  Optional<VpcPeering> peering() {
    return current instanceof Current.Found found ? Optional.of(found.peering()) : Optional.empty();
  }

  /**
   * What keeps a step that needs an active peering from being looked at: the request is not sent,
   * not accepted, ended, or could not be seen. Null if the peering is active.
   */
  @Nullable Reason notYet() {
    return switch (current) {
      case Current.Unseen unseen -> Reason.of(AwsPeeringReason.NOT_SEEN, unseen.why());
      case Current.None _ -> Reason.of(AwsPeeringReason.AFTER_REQUEST);
      case Current.Vanished _ -> Reason.of(AwsPeeringReason.ENDED);
      case Current.Found found ->
          switch (found.peering().status()) {
            case ACTIVE -> null;
            case FAILED, EXPIRED, REJECTED, DELETING, DELETED -> Reason.of(AwsPeeringReason.ENDED);
            case INITIATING_REQUEST, PENDING_ACCEPTANCE, PROVISIONING, OTHER ->
                Reason.of(AwsPeeringReason.AFTER_ACCEPT);
          };
    };
  }

  StepState notYetState(Reason reason) {
    return reason.code() == AwsPeeringReason.NOT_SEEN ? StepState.UNKNOWN : StepState.BLOCKED;
  }

  /** A step of ours without a call. */
  Step ours(StepId id, StepState state, Reason reason) {
    return new Step(id, Owner.OURS, state, reason, since(id, state), null, null);
  }

  /** A step of ours that can be done by a call; one whose last try was refused says so. */
  Step doable(StepId id, StepState state, Reason reason, AwsPeeringCall call) {
    return underWay(id)
        .or(() -> refusal(id).filter(Situation::lasting).map(fault -> failed(id, fault, call)))
        .orElseGet(() -> new Step(id, Owner.OURS, state, reason, since(id, state), null, call));
  }

  /** What ended by waiting or by a sign-in is tried again; whether we are signed in is seen. */
  private static boolean lasting(Fault fault) {
    return !fault.passing() && !(fault instanceof Fault.NeedsSignIn);
  }

  /** The step, if a call of ours for it was sent whose effect nobody can have seen yet. */
  Optional<Step> underWay(StepId id) {
    return attempt(id)
        .filter(attempt -> unsettled(id, attempt))
        .map(
            attempt ->
                new Step(
                    id,
                    Owner.OURS,
                    StepState.DOING,
                    Reason.of(AwsPeeringReason.REQUEST_SENT),
                    attempt.sentAt(),
                    null,
                    null));
  }

  private boolean unsettled(StepId id, Attempt attempt) {
    Instant looked = seen.cloud().oldest();
    Instant answered = attempt.answeredAt();
    if (answered == null) {
      return now.isBefore(attempt.sentAt().plus(AwsPeeringPlanner.settling(id)))
          || looked.isBefore(attempt.sentAt());
    }
    return attempt.succeeded() && looked.isBefore(answered);
  }

  private Step failed(StepId id, Fault fault, AwsPeeringCall call) {
    Instant since = attempt(id).map(Attempt::answeredAt).orElse(null);
    Reason reason = Reason.of(AwsPeeringReason.CALL_FAILED, fault);
    return new Step(id, Owner.OURS, StepState.FAILED, reason, since, null, call);
  }

  Step theirs(StepId id, StepState state, Reason reason, @Nullable Instant since) {
    return new Step(id, Owner.THEIRS, state, reason, since, null, null);
  }

  private @Nullable Instant since(StepId id, StepState state) {
    return state.settled() ? reachedAt(id) : null;
  }
}
