package io.astroconnect.model.peering.aws;

import io.astroconnect.model.checklist.Attempt;
import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.checklist.StepState;
import io.astroconnect.model.peering.aws.AwsPeeringCall.ModifyVpcAttribute.Attribute;
import java.util.List;

/** {@code vpc-dns}: our VPC resolves names and gives host names, which the DNS option needs. */
final class VpcDnsStep implements StepRule {
  static final StepId VPC_DNS = new StepId("vpc-dns");

  @Override
  public List<Step> steps(Situation s) {
    return s.intent().dns() ? List.of(step(s)) : List.of();
  }

  private static Step step(Situation s) {
    return switch (s.seen().cloud().vpc()) {
      case Fact.Unknown<Vpc> unknown ->
          s.ours(VPC_DNS, StepState.UNKNOWN, Reason.of(AwsPeeringReason.NOT_SEEN, unknown.why()));
      case Fact.Gone<Vpc> _ ->
          s.ours(
              VPC_DNS,
              StepState.UNKNOWN,
              Reason.of(AwsPeeringReason.VPC_MISSING, s.intent().cluster().vpc()));
      case Fact.Seen<Vpc> seen -> step(s, seen.value());
    };
  }

  private static Step step(Situation s, Vpc vpc) {
    if (on(s, vpc)) {
      AwsPeeringReason code =
          vpc.hostnames().isPresent()
              ? AwsPeeringReason.VPC_DNS_SEEN
              : AwsPeeringReason.VPC_DNS_SET;
      return s.ours(VPC_DNS, StepState.DONE, Reason.of(code));
    }
    Reason notYet = s.notYet();
    if (notYet != null) {
      return s.ours(VPC_DNS, s.notYetState(notYet), notYet);
    }
    Attribute missing =
        vpc.resolves() ? Attribute.ENABLE_DNS_HOSTNAMES : Attribute.ENABLE_DNS_SUPPORT;
    AwsPeeringCall call = new AwsPeeringCall.ModifyVpcAttribute(vpc.id(), missing);
    return s.reachedBefore(VPC_DNS)
        ? s.doable(VPC_DNS, StepState.DRIFTED, Reason.of(AwsPeeringReason.VPC_DNS_OFF_AGAIN), call)
        : s.doable(VPC_DNS, StepState.READY, Reason.of(AwsPeeringReason.VPC_DNS_READY), call);
  }

  /** Host names that a service does not report are off, until it took our call for them. */
  static boolean on(Situation s, Vpc vpc) {
    return vpc.resolves()
        && vpc.hostnames()
            .orElseGet(() -> s.attempt(VPC_DNS).filter(Attempt::succeeded).isPresent());
  }
}
