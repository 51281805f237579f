package io.astroconnect.model.peering.gcp;

import io.astroconnect.model.checklist.Attempt;
import io.astroconnect.model.checklist.Confirmation;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.checklist.Owner;
import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.checklist.StepState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An intent and an observation at a moment, as the step rules look at them. */
record Situation(
    GcpPeeringIntent intent, GcpPeeringObservation seen, Instant now, Current current) {

  Optional<NetworkPeering> half() {
    return current instanceof Current.Found(var half) ? Optional.of(half) : Optional.empty();
  }

  /** The halves that lead elsewhere. */
  List<NetworkPeering> others() {
    return seen.cloud().network().ifSeen().map(Network::peerings).orElse(List.of()).stream()
        .filter(half -> !half.leadsTo(intent.target()))
        .toList();
  }

  /** What goes out by our half, if it exports custom routes. */
  List<PeeringRoute> offered() {
    return seen.cloud().offered().ifSeen().orElse(List.of()).stream()
        .filter(route -> half().filter(half -> half.name().equals(route.peering())).isPresent())
        .toList();
  }

  Optional<Confirmation> told(StepId id) {
    return Optional.ofNullable(seen.recorded().told().get(id));
  }

  boolean reachedBefore(StepId id) {
    return seen.recorded().reached().containsKey(id);
  }

  @Nullable Instant reachedAt(StepId id) {
    return seen.recorded().reached().get(id);
  }

  Optional<Attempt> attempt(StepId id) {
    return Optional.ofNullable(seen.recorded().attempts().get(id));
  }

  /** What keeps a step that needs our half from being looked at; null if our half is there. */
  @Nullable Reason notYet() {
    return switch (current) {
      case Current.Unseen(var why) -> Reason.of(GcpPeeringReason.NOT_SEEN, why);
      case Current.None _ -> Reason.of(GcpPeeringReason.AFTER_OUR_HALF);
      case Current.Found _ -> null;
    };
  }

  static StepState notYetState(Reason reason) {
    return reason.code() == GcpPeeringReason.NOT_SEEN ? StepState.UNKNOWN : StepState.BLOCKED;
  }

  /** A step of ours without a call. */
  Step ours(StepId id, StepState state, Reason reason) {
    return new Step(id, Owner.OURS, state, reason, since(id, state), null, null);
  }

  Step theirs(StepId id, StepState state, Reason reason) {
    return new Step(id, Owner.THEIRS, state, reason, since(id, state), null, null);
  }

  /** A step of theirs that a person says is done. */
  Step told(StepId id, Confirmation told) {
    Reason reason = Reason.of(GcpPeeringReason.TOLD, told.by());
    return new Step(id, Owner.THEIRS, StepState.TOLD, reason, told.at(), null, null);
  }

  /** A step of ours that can be done by a call; one whose last try was refused says so. */
  Step doable(StepId id, StepState state, Reason reason, GcpPeeringCall call) {
    Optional<Step> doing = underWay(id);
    if (doing.isPresent()) {
      return doing.get();
    }
    Optional<Attempt> refused =
        attempt(id).filter(attempt -> attempt.refusal().filter(Situation::lasting).isPresent());
    return refused
        .map(attempt -> failed(id, attempt, call))
        .orElseGet(() -> new Step(id, Owner.OURS, state, reason, since(id, state), null, call));
  }

  private static Step failed(StepId id, Attempt refused, GcpPeeringCall call) {
    Reason why = Reason.of(GcpPeeringReason.CALL_FAILED, refused.refusal().orElseThrow());
    return new Step(id, Owner.OURS, StepState.FAILED, why, refused.answeredAt(), null, call);
  }

  /** What ended by waiting or by a sign-in is tried again; whether we are signed in is seen. */
  private static boolean lasting(Fault fault) {
    return !fault.passing() && !(fault instanceof Fault.NeedsSignIn);
  }

  /** The step, if a call of ours for it was sent whose effect nobody can have seen yet. */
  Optional<Step> underWay(StepId id) {
    PeeringOperation followed = seen.operations().get(id);
    Reason sent = followed == null ? Reason.of(GcpPeeringReason.SENT) : followed.reason(now);
    return attempt(id)
        .filter(attempt -> followed != null || unsettled(attempt))
        .map(
            attempt ->
                new Step(id, Owner.OURS, StepState.DOING, sent, attempt.sentAt(), null, null));
  }

  private boolean unsettled(Attempt attempt) {
    Instant looked = seen.cloud().network().at();
    Instant answered = attempt.answeredAt();
    if (answered == null) {
      return now.isBefore(attempt.sentAt().plus(GcpPeeringPlanner.SETTLING))
          || looked.isBefore(attempt.sentAt());
    }
    return attempt.succeeded() && looked.isBefore(answered);
  }

  private @Nullable Instant since(StepId id, StepState state) {
    return state.settled() ? reachedAt(id) : state == StepState.DRIFTED ? turnedAt(id) : null;
  }

  /** Since when a step that was done no longer is: since it was noted, or seen just now. */
  private Instant turnedAt(StepId id) {
    return seen.recorded().turned().getOrDefault(id, seen.cloud().oldest());
  }
}
