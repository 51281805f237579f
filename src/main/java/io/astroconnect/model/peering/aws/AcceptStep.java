package io.astroconnect.model.peering.aws;

import io.astroconnect.model.checklist.Owner;
import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.checklist.StepState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code accept}: the target's owner accepts within seven days. Always visible, so never told. It
 * is ours if they asked for the peering, and done by us in their name if they gave us a role.
 */
final class AcceptStep implements StepRule {
  static final StepId ACCEPT = new StepId("accept");

  @Override
  public List<Step> steps(Situation s) {
    return List.of(step(s));
  }

  private static Step step(Situation s) {
    return switch (s.current()) {
      case Current.Unseen unseen -> unseen(s, Reason.of(AwsPeeringReason.NOT_SEEN, unseen.why()));
      case Current.None _ ->
          step(
              s,
              StepState.BLOCKED,
              Reason.of(
                  s.underWay(Situation.REQUEST).isPresent()
                      ? AwsPeeringReason.ACCEPT_ON_ITS_WAY
                      : AwsPeeringReason.AFTER_REQUEST));
      case Current.Vanished vanished -> vanished(s, vanished);
      case Current.Found found -> found(s, found.peering());
    };
  }

  /** What was pending when last seen still ends at its time, seen or not. */
  private static Step unseen(Situation s, Reason why) {
    Instant deadline =
        s.seen()
            .recorded()
            .latest(s.intent().round())
            .flatMap(Issued::last)
            .filter(last -> last.status() == VpcPeeringStatus.PENDING_ACCEPTANCE)
            .flatMap(last -> Current.expiry(last, s.sentAt()))
            .orElse(null);
    return new Step(ACCEPT, owner(s), StepState.UNKNOWN, why, null, deadline, null, inTheirName(s));
  }

  private static Step vanished(Situation s, Current.Vanished vanished) {
    Optional<VpcPeering> last = vanished.last();
    if (last.filter(peering -> overdue(s, peering)).isPresent()) {
      return expired(s, last.orElseThrow());
    }
    return last.filter(peering -> !peering.status().live())
        .map(peering -> found(s, peering))
        .orElseGet(() -> step(s, StepState.BLOCKED, Reason.of(AwsPeeringReason.ENDED)));
  }

  /** True if it was last seen waiting for acceptance and its time has passed. */
  static boolean overdue(Situation s, VpcPeering peering) {
    return peering.status() == VpcPeeringStatus.PENDING_ACCEPTANCE
        && Current.expiry(peering, s.sentAt()).filter(at -> !at.isAfter(s.now())).isPresent();
  }

  private static Step found(Situation s, VpcPeering peering) {
    return switch (peering.status()) {
      case INITIATING_REQUEST ->
          step(s, StepState.BLOCKED, Reason.of(AwsPeeringReason.ACCEPT_ON_ITS_WAY));
      case PENDING_ACCEPTANCE, OTHER -> pending(s, peering);
      case PROVISIONING ->
          step(s, StepState.DOING, Reason.of(AwsPeeringReason.ACCEPT_PROVISIONING));
      case ACTIVE -> step(s, StepState.DONE, Reason.of(AwsPeeringReason.ACCEPT_SEEN));
      case REJECTED ->
          ended(
              s,
              s.turnedAt(ACCEPT),
              Reason.of(
                  s.asked()
                      ? AwsPeeringReason.OUR_ACCEPT_REJECTED
                      : AwsPeeringReason.ACCEPT_REJECTED,
                  peering.message()));
      case EXPIRED -> expired(s, peering);
      case FAILED, DELETING, DELETED ->
          step(s, StepState.BLOCKED, Reason.of(AwsPeeringReason.ENDED));
    };
  }

  /** At its time, unless it was seen expired before. */
  private static Step expired(Situation s, VpcPeering peering) {
    Instant seen = s.turnedAt(ACCEPT);
    Instant since =
        Current.expiry(peering, s.sentAt()).filter(at -> at.isBefore(seen)).orElse(seen);
    AwsPeeringReason code =
        s.weAccept() ? AwsPeeringReason.OUR_ACCEPT_EXPIRED : AwsPeeringReason.ACCEPT_EXPIRED;
    return ended(s, since, Reason.of(code));
  }

  private static Step ended(Situation s, Instant since, Reason reason) {
    return new Step(ACCEPT, owner(s), StepState.FAILED, reason, since, null, null, inTheirName(s));
  }

  private static Step pending(Situation s, VpcPeering peering) {
    Instant deadline = Current.expiry(peering, s.sentAt()).orElse(null);
    if (s.weAccept() && peering.status() != VpcPeeringStatus.PENDING_ACCEPTANCE) {
      return step(s, StepState.WAITING, Reason.of(AwsPeeringReason.ACCEPT_NOT_YET, peering.code()));
    }
    if (s.weAccept()) {
      AwsPeeringCall call = new AwsPeeringCall.AcceptVpcPeeringConnection(peering.id());
      AwsPeeringReason code =
          s.asked() ? AwsPeeringReason.ACCEPT_OURS : AwsPeeringReason.ACCEPT_BY_ROLE;
      return s.doable(
          ACCEPT,
          StepState.READY,
          Reason.of(code),
          deadline,
          s.asked() ? call : new AwsPeeringCall.InTheirName(call));
    }
    Reason reason =
        s.told(ACCEPT)
            .map(told -> Reason.of(AwsPeeringReason.ACCEPT_TOLD, told.by()))
            .orElseGet(() -> waiting(deadline));
    Instant since = s.reachedAt(Situation.REQUEST);
    return new Step(ACCEPT, Owner.THEIRS, StepState.WAITING, reason, since, deadline, null);
  }

  private static Reason waiting(@Nullable Instant deadline) {
    return deadline == null
        ? Reason.of(AwsPeeringReason.ACCEPT_PENDING)
        : Reason.of(AwsPeeringReason.ACCEPT_PENDING, deadline);
  }

  private static Step step(Situation s, StepState state, Reason reason) {
    Instant since = state.settled() ? s.reachedAt(ACCEPT) : null;
    return new Step(ACCEPT, owner(s), state, reason, since, null, null, inTheirName(s));
  }

  private static Owner owner(Situation s) {
    return s.weAccept() ? Owner.OURS : Owner.THEIRS;
  }

  private static boolean inTheirName(Situation s) {
    return s.byRole() && !s.asked();
  }
}
