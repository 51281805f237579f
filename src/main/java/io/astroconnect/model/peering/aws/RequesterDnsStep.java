package io.astroconnect.model.peering.aws;

import io.astroconnect.model.checklist.Attempt;
import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.checklist.StepState;
import java.util.List;
import java.util.Optional;

/**
 * {@code dns-requester}: our side's {@code AllowDnsResolutionFromRemoteVpc}, the accepter's where
 * they asked for the peering. EC2 takes it only once the peering is active and our VPC's DNS
 * attributes are on.
 */
final class RequesterDnsStep implements StepRule {
  static final StepId REQUESTER_DNS = new StepId("dns-requester");

  @Override
  public List<Step> steps(Situation s) {
    return s.intent().dns() ? List.of(step(s)) : List.of();
  }

  private static Step step(Situation s) {
    Reason notYet = s.notYet();
    if (notYet != null) {
      return s.ours(REQUESTER_DNS, s.notYetState(notYet), notYet);
    }
    VpcPeering peering = s.peering().orElseThrow();
    Optional<Boolean> reported = peering.requester().dns();
    if (reported.orElse(false)) {
      return s.ours(REQUESTER_DNS, StepState.DONE, Reason.of(AwsPeeringReason.REQUESTER_DNS_SEEN));
    }
    if (reported.isEmpty() && s.attempt(REQUESTER_DNS).filter(Attempt::succeeded).isPresent()) {
      return s.ours(REQUESTER_DNS, StepState.DONE, Reason.of(AwsPeeringReason.REQUESTER_DNS_SET));
    }
    if (!vpcReady(s)) {
      return s.ours(REQUESTER_DNS, StepState.BLOCKED, Reason.of(AwsPeeringReason.AFTER_VPC_DNS));
    }
    AwsPeeringCall call =
        s.asked()
            ? new AwsPeeringCall.SwitchDns(peering.id(), s.ourSide(), true)
            : new AwsPeeringCall.ModifyVpcPeeringConnectionOptions(peering.id());
    return s.reachedBefore(REQUESTER_DNS)
        ? s.doable(
            REQUESTER_DNS,
            StepState.DRIFTED,
            Reason.of(AwsPeeringReason.REQUESTER_DNS_OFF_AGAIN),
            call)
        : s.doable(
            REQUESTER_DNS, StepState.READY, Reason.of(AwsPeeringReason.REQUESTER_DNS_READY), call);
  }

  private static boolean vpcReady(Situation s) {
    return s.seen().cloud().vpc() instanceof Fact.Seen<Vpc> vpc && VpcDnsStep.on(s, vpc.value());
  }
}
