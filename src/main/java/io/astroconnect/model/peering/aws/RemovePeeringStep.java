package io.astroconnect.model.peering.aws;

import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.checklist.StepState;
import java.util.List;

/**
 * {@code remove-peering}: the peering itself, last of all, so that no route of ours is ever a
 * blackhole. One that has ended, or is gone, needs no call: EC2 refuses to delete it.
 */
final class RemovePeeringStep implements StepRule {
  static final StepId REMOVE_PEERING = new StepId("remove-peering");

  private static final List<StepRule> BEFORE =
      List.of(
          new RemoveRouteSteps(),
          new RemoveReturnRouteSteps(),
          new RemoveRequesterDnsStep(),
          new RemoveZoneSteps());

  @Override
  public List<Step> steps(Situation s) {
    return s.removal() ? List.of(step(s)) : List.of();
  }

  /** True if nothing of it is left. */
  static boolean gone(List<Step> steps) {
    return steps.stream().allMatch(step -> step.state() == StepState.DONE);
  }

  private static Step step(Situation s) {
    return switch (s.current()) {
      case Current.Unseen unseen ->
          s.ours(
              REMOVE_PEERING,
              StepState.UNKNOWN,
              Reason.of(AwsPeeringReason.NOT_SEEN, unseen.why()));
      case Current.None _ ->
          s.underWay(Situation.REQUEST).isPresent()
              ? s.ours(REMOVE_PEERING, StepState.BLOCKED, Reason.of(AwsPeeringReason.REQUEST_SENT))
              : ended(s);
      case Current.Vanished _ -> ended(s);
      case Current.Found found -> found(s, found.peering());
    };
  }

  private static Step ended(Situation s) {
    boolean all = BEFORE.stream().allMatch(rule -> gone(rule.steps(s)));
    return s.ours(
        REMOVE_PEERING,
        StepState.DONE,
        Reason.of(all ? AwsPeeringReason.REMOVED : AwsPeeringReason.REMOVE_PEERING_GONE));
  }

  private static Step found(Situation s, VpcPeering peering) {
    return switch (peering.status()) {
      case FAILED, EXPIRED, REJECTED, DELETED -> ended(s);
      case DELETING ->
          s.ours(REMOVE_PEERING, StepState.DOING, Reason.of(AwsPeeringReason.REMOVE_PEERING_BUSY));
      case INITIATING_REQUEST, PROVISIONING ->
          s.ours(
              REMOVE_PEERING, StepState.WAITING, Reason.of(AwsPeeringReason.REMOVE_PEERING_EARLY));
      case PENDING_ACCEPTANCE -> s.asked() ? ended(s) : live(s, peering);
      case ACTIVE, OTHER -> live(s, peering);
    };
  }

  private static Step live(Situation s, VpcPeering peering) {
    return BEFORE.stream().allMatch(rule -> gone(rule.steps(s)))
        ? s.doable(
            REMOVE_PEERING,
            StepState.READY,
            Reason.of(AwsPeeringReason.REMOVE_PEERING_READY, peering.id()),
            new AwsPeeringCall.DeleteVpcPeeringConnection(peering.id()))
        : s.ours(REMOVE_PEERING, StepState.BLOCKED, Reason.of(AwsPeeringReason.AFTER_REMOVALS));
  }
}
