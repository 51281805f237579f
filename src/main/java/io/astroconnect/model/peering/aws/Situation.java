package io.astroconnect.model.peering.aws;

import io.astroconnect.model.checklist.Attempt;
import io.astroconnect.model.checklist.Confirmation;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.checklist.Owner;
import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.checklist.StepState;
import io.astroconnect.model.peering.aws.AwsPeeringCall.SwitchDns;
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

  boolean removal() {
    return intent.removal();
  }

  /** True if the other side asked for the peering, as it is seen or was when last seen. */
  boolean asked() {
    return switch (current) {
      case Current.Found found -> found.asked();
      case Current.Vanished vanished -> vanished.last().filter(this::reversed).isPresent();
      case Current.Unseen _ ->
          seen.recorded()
              .latest(intent.round())
              .flatMap(Issued::last)
              .filter(this::reversed)
              .isPresent();
      case Current.None _ -> false;
    };
  }

  private boolean reversed(VpcPeering peering) {
    return Current.reversed(intent, peering) && !Current.forward(intent, peering);
  }

  /** True if accepting is for us: they asked, or gave us a role. */
  boolean weAccept() {
    return asked() || byRole();
  }

  /** The side of a peering that is ours, in AWS's words. */
  SwitchDns.Side ourSide() {
    return asked() ? SwitchDns.Side.ACCEPTER : SwitchDns.Side.REQUESTER;
  }

  SwitchDns.Side theirSide() {
    return asked() ? SwitchDns.Side.REQUESTER : SwitchDns.Side.ACCEPTER;
  }

  /** True if we act for the customer too, by a role of theirs. */
  boolean byRole() {
    return intent.terms().roleIfAny().isPresent();
  }

  /** True if we made what a step is about, so that it is ours to take away. */
  boolean made(StepId step, StepId removal) {
    return seen.recorded().made(step, removal);
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
      case Current.None _ ->
          Reason.of(
              underWay(REQUEST).isPresent()
                  ? AwsPeeringReason.AFTER_ACCEPT
                  : AwsPeeringReason.AFTER_REQUEST);
      case Current.Vanished _ -> Reason.of(AwsPeeringReason.ENDED);
      case Current.Found found ->
          switch (found.peering().status()) {
            case ACTIVE -> null;
            case FAILED, EXPIRED, REJECTED, DELETING, DELETED -> Reason.of(AwsPeeringReason.ENDED);
            case INITIATING_REQUEST, PENDING_ACCEPTANCE, PROVISIONING, OTHER ->
                Reason.of(
                    weAccept() ? AwsPeeringReason.AFTER_OUR_ACCEPT : AwsPeeringReason.AFTER_ACCEPT);
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

  /** The same for what is theirs to do and done by us in their name. */
  Step inTheirName(StepId id, StepState state, Reason reason) {
    return new Step(id, Owner.OURS, state, reason, since(id, state), null, null, true);
  }

  /** A step of ours that can be done by a call; one whose last try was refused says so. */
  Step doable(StepId id, StepState state, Reason reason, AwsPeeringCall call) {
    return doable(id, state, reason, null, call);
  }

  /** The same with the time until which it must be done. */
  Step doable(
      StepId id, StepState state, Reason reason, @Nullable Instant deadline, AwsPeeringCall call) {
    boolean forThem = call instanceof AwsPeeringCall.InTheirName;
    Optional<Step> doing = underWay(id, forThem);
    if (doing.isPresent()) {
      return doing.get();
    }
    Optional<Fault> fault = refusal(id).filter(Situation::lasting);
    return fault.isPresent()
        ? failed(id, fault.get(), call)
        : new Step(id, Owner.OURS, state, reason, since(id, state), deadline, call, forThem);
  }

  /** A step that was refused and may be tried again, as what stood in its way has changed. */
  Step again(StepId id, StepState state, Reason reason, AwsPeeringCall call) {
    boolean forThem = call instanceof AwsPeeringCall.InTheirName;
    return new Step(id, Owner.OURS, state, reason, since(id, state), null, call, forThem);
  }

  /** What ended by waiting or by a sign-in is tried again; whether we are signed in is seen. */
  private static boolean lasting(Fault fault) {
    return !fault.passing() && !(fault instanceof Fault.NeedsSignIn);
  }

  /** The step, if a call of ours for it was sent whose effect nobody can have seen yet. */
  Optional<Step> underWay(StepId id) {
    return underWay(id, false);
  }

  private Optional<Step> underWay(StepId id, boolean forThem) {
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
                    null,
                    forThem));
  }

  private boolean unsettled(StepId id, Attempt attempt) {
    Instant looked = looked(id);
    Instant answered = attempt.answeredAt();
    if (answered == null) {
      return now.isBefore(attempt.sentAt().plus(AwsPeeringPlanner.settling(id)))
          || looked.isBefore(attempt.sentAt());
    }
    return attempt.succeeded() && looked.isBefore(answered);
  }

  /** When the facts were asked for that show what a call did. */
  private Instant looked(StepId id) {
    Instant ours = seen.cloud().oldest();
    Instant also =
        switch (id.kind()) {
          case "zone", "remove-zone" -> seen.cloud().zones().at();
          case "dns-accepter", "return-route", "remove-return-route" -> theirsLooked(ours);
          default -> ours;
        };
    return also.isBefore(ours) ? also : ours;
  }

  private Instant theirsLooked(Instant ours) {
    return byRole() ? seen.theirs().routeTables().at() : ours;
  }

  private Step failed(StepId id, Fault fault, AwsPeeringCall call) {
    Instant since = attempt(id).map(Attempt::answeredAt).orElse(null);
    Reason reason = Reason.of(AwsPeeringReason.CALL_FAILED, fault);
    boolean forThem = call instanceof AwsPeeringCall.InTheirName;
    return new Step(id, Owner.OURS, StepState.FAILED, reason, since, null, call, forThem);
  }

  Step theirs(StepId id, StepState state, Reason reason, @Nullable Instant since) {
    return new Step(id, Owner.THEIRS, state, reason, since, null, null);
  }

  private @Nullable Instant since(StepId id, StepState state) {
    return state.settled() ? reachedAt(id) : state == StepState.DRIFTED ? turnedAt(id) : null;
  }

  /** Since when a step that was done no longer is: since it was noted, or seen just now. */
  Instant turnedAt(StepId id) {
    return seen.recorded().turned().getOrDefault(id, seen.cloud().oldest());
  }
}
