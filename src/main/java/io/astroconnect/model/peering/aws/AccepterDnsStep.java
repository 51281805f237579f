package io.astroconnect.model.peering.aws;

import io.astroconnect.model.checklist.Attempt;
import io.astroconnect.model.checklist.Confirmation;
import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.checklist.StepState;
import java.util.List;
import java.util.Optional;

/**
 * {@code dns-accepter}: the target's side of the DNS option. AWS shows it to us; where a service
 * does not, or shows it off although they say it is on, a person's word is kept and marked as such.
 * With a role of theirs it is done by us.
 */
final class AccepterDnsStep implements StepRule {
  private static final StepId ACCEPTER_DNS = new StepId("dns-accepter");

  @Override
  public List<Step> steps(Situation s) {
    return s.intent().dns() ? List.of(step(s)) : List.of();
  }

  private static Step step(Situation s) {
    Optional<Boolean> reported = s.peering().flatMap(peering -> peering.accepter().dns());
    if (s.active() && reported.orElse(false)) {
      return step(s, StepState.DONE, Reason.of(AwsPeeringReason.ACCEPTER_DNS_SEEN));
    }
    Reason notYet = s.notYet();
    if (notYet != null) {
      return step(s, s.notYetState(notYet), notYet);
    }
    if (s.byRole() && s.told(ACCEPTER_DNS).isEmpty()) {
      return byRole(s, s.peering().orElseThrow());
    }
    return s.told(ACCEPTER_DNS)
        .map(told -> told(s, told, reported.isPresent()))
        .orElseGet(() -> open(s, reported.isPresent()));
  }

  private static Step step(Situation s, StepState state, Reason reason) {
    return s.byRole()
        ? s.inTheirName(ACCEPTER_DNS, state, reason)
        : s.theirs(ACCEPTER_DNS, state, reason, state.settled() ? s.reachedAt(ACCEPTER_DNS) : null);
  }

  private static Step byRole(Situation s, VpcPeering peering) {
    if (peering.accepter().dns().isEmpty()
        && s.attempt(ACCEPTER_DNS).filter(Attempt::succeeded).isPresent()) {
      return step(s, StepState.DONE, Reason.of(AwsPeeringReason.ACCEPTER_DNS_SET));
    }
    if (!TheirVpcDnsStep.on(s)) {
      return step(s, StepState.BLOCKED, Reason.of(AwsPeeringReason.AFTER_THEIR_VPC_DNS));
    }
    AwsPeeringCall call =
        new AwsPeeringCall.InTheirName(
            new AwsPeeringCall.SwitchDns(peering.id(), s.theirSide(), true));
    return s.reachedBefore(ACCEPTER_DNS)
        ? s.doable(
            ACCEPTER_DNS,
            StepState.DRIFTED,
            Reason.of(AwsPeeringReason.ACCEPTER_DNS_OFF_AGAIN),
            call)
        : s.doable(
            ACCEPTER_DNS, StepState.READY, Reason.of(AwsPeeringReason.ACCEPTER_DNS_BY_ROLE), call);
  }

  private static Step told(Situation s, Confirmation told, boolean seenOff) {
    AwsPeeringReason code =
        seenOff ? AwsPeeringReason.ACCEPTER_DNS_TOLD_UNSEEN : AwsPeeringReason.TOLD;
    return s.theirs(ACCEPTER_DNS, StepState.TOLD, Reason.of(code, told.by()), told.at());
  }

  private static Step open(Situation s, boolean visible) {
    if (visible && s.reachedBefore(ACCEPTER_DNS)) {
      return s.theirs(
          ACCEPTER_DNS,
          StepState.DRIFTED,
          Reason.of(AwsPeeringReason.ACCEPTER_DNS_OFF_AGAIN),
          s.turnedAt(ACCEPTER_DNS));
    }
    AwsPeeringReason code =
        visible ? AwsPeeringReason.ACCEPTER_DNS_WAITING : AwsPeeringReason.ACCEPTER_DNS_INVISIBLE;
    return s.theirs(
        ACCEPTER_DNS, StepState.WAITING, Reason.of(code), s.reachedAt(new StepId("accept")));
  }
}
