package io.astroconnect.model.peering.aws;

import io.astroconnect.model.checklist.Attempt;
import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.checklist.StepState;
import io.astroconnect.model.peering.aws.AwsPeeringCall.ModifyVpcAttribute.Attribute;
import java.util.List;
import java.util.Optional;

/**
 * {@code vpc-dns-accepter}: the same attributes of the target's VPC, where a role of theirs lets us
 * see and set them; without one they belong to their {@code dns-accepter}.
 */
final class TheirVpcDnsStep implements StepRule {
  private static final StepId THEIR_VPC_DNS = new StepId("vpc-dns-accepter");

  @Override
  public List<Step> steps(Situation s) {
    return s.intent().dns() && s.byRole() ? List.of(step(s)) : List.of();
  }

  private static Step step(Situation s) {
    if (on(s)) {
      return s.inTheirName(
          THEIR_VPC_DNS, StepState.DONE, Reason.of(AwsPeeringReason.THEIR_VPC_DNS_SEEN));
    }
    Reason notYet = s.notYet();
    if (notYet != null) {
      return s.inTheirName(THEIR_VPC_DNS, s.notYetState(notYet), notYet);
    }
    return switch (s.seen().theirs().vpc()) {
      case Fact.Unknown<Vpc> unknown ->
          s.inTheirName(
              THEIR_VPC_DNS,
              StepState.UNKNOWN,
              Reason.of(AwsPeeringReason.NOT_SEEN, unknown.why()));
      case Fact.Gone<Vpc> _ ->
          s.inTheirName(
              THEIR_VPC_DNS,
              StepState.FAILED,
              Reason.of(AwsPeeringReason.TARGET_MISSING, s.intent().target().vpc()));
      case Fact.Seen<Vpc> seen -> off(s, seen.value());
    };
  }

  private static Step off(Situation s, Vpc theirs) {
    Attribute missing =
        theirs.resolves() ? Attribute.ENABLE_DNS_HOSTNAMES : Attribute.ENABLE_DNS_SUPPORT;
    AwsPeeringCall call =
        new AwsPeeringCall.InTheirName(new AwsPeeringCall.ModifyVpcAttribute(theirs.id(), missing));
    return s.reachedBefore(THEIR_VPC_DNS)
        ? s.doable(
            THEIR_VPC_DNS,
            StepState.DRIFTED,
            Reason.of(AwsPeeringReason.THEIR_VPC_DNS_OFF_AGAIN),
            call)
        : s.doable(
            THEIR_VPC_DNS, StepState.READY, Reason.of(AwsPeeringReason.THEIR_VPC_DNS_READY), call);
  }

  /**
   * As in our own VPC: host names that a service does not report are off until it took our call.
   */
  static boolean on(Situation s) {
    Optional<Vpc> theirs = s.seen().theirs().vpc().ifSeen();
    return theirs.filter(Vpc::resolves).isPresent()
        && theirs
            .flatMap(Vpc::hostnames)
            .orElseGet(() -> s.attempt(THEIR_VPC_DNS).filter(Attempt::succeeded).isPresent());
  }
}
