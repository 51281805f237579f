package io.astroconnect.model.peering.aws;

import io.astroconnect.model.checklist.Attempt;
import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.checklist.StepState;
import java.util.List;
import java.util.Optional;

/**
 * {@code remove-dns-requester}: our side's DNS option, when the connection goes or DNS is no longer
 * asked for. After the routes, as names must not resolve to addresses that nothing leads to.
 */
final class RemoveRequesterDnsStep implements StepRule {
  static final StepId REMOVE_DNS = new StepId("remove-dns-requester");

  @Override
  public List<Step> steps(Situation s) {
    boolean wanted = s.intent().dns() && !s.removal();
    return wanted || !ours(s) ? List.of() : step(s).stream().toList();
  }

  private static boolean ours(Situation s) {
    return s.made(RequesterDnsStep.REQUESTER_DNS, REMOVE_DNS)
        || (s.removal()
            && (s.reachedBefore(RequesterDnsStep.REQUESTER_DNS) || s.reachedBefore(REMOVE_DNS)));
  }

  private static Optional<Step> step(Situation s) {
    if (s.current() instanceof Current.Unseen unseen) {
      return Optional.of(
          s.ours(
              REMOVE_DNS, StepState.UNKNOWN, Reason.of(AwsPeeringReason.NOT_SEEN, unseen.why())));
    }
    if (!s.active() || !on(s)) {
      return s.removal()
          ? Optional.of(
              s.ours(REMOVE_DNS, StepState.DONE, Reason.of(AwsPeeringReason.REMOVE_DNS_OFF)))
          : Optional.empty();
    }
    if (s.removal() && !RemovePeeringStep.gone(new RemoveRouteSteps().steps(s))) {
      return Optional.of(
          s.ours(REMOVE_DNS, StepState.BLOCKED, Reason.of(AwsPeeringReason.AFTER_REMOVE_ROUTES)));
    }
    return Optional.of(
        s.doable(
            REMOVE_DNS,
            StepState.READY,
            Reason.of(AwsPeeringReason.REMOVE_DNS_READY),
            new AwsPeeringCall.SwitchDns(s.peering().orElseThrow().id(), s.ourSide(), false)));
  }

  /** What is not reported is on, until our call to switch it off was taken. */
  private static boolean on(Situation s) {
    return s.peering()
        .orElseThrow()
        .requester()
        .dns()
        .orElseGet(() -> s.attempt(REMOVE_DNS).filter(Attempt::succeeded).isEmpty());
  }
}
