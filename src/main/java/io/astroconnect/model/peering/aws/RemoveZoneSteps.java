package io.astroconnect.model.peering.aws;

import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.checklist.StepState;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * {@code remove-zone/ID}: a zone that we associated and that is no longer asked for. One that our
 * VPC used before is left alone.
 */
final class RemoveZoneSteps implements StepRule {

  @Override
  public List<Step> steps(Situation s) {
    return !s.removal() && !s.active() ? List.of() : candidates(s);
  }

  private static List<Step> candidates(Situation s) {
    return s.seen().recorded().made().keySet().stream()
        .filter(id -> id.kind().equals("zone"))
        .map(id -> new HostedZoneId(id.subject().getFirst()))
        .filter(zone -> !s.intent().uses(zone))
        .flatMap(zone -> step(s, zone).stream())
        .sorted(Comparator.comparing(step -> step.id().value()))
        .toList();
  }

  private static Optional<Step> step(Situation s, HostedZoneId zone) {
    StepId id = new StepId("remove-zone/" + zone);
    if (s.seen().cloud().zones() instanceof Fact.Unknown<List<HostedZone>> unknown) {
      return Optional.of(
          s.ours(id, StepState.UNKNOWN, Reason.of(AwsPeeringReason.NOT_SEEN, unknown.why())));
    }
    boolean there =
        s.seen().cloud().zones().ifSeen().orElse(List.of()).stream()
            .anyMatch(one -> one.id().equals(zone));
    if (!there || !s.made(ZoneSteps.id(zone), id)) {
      return s.removal()
          ? Optional.of(s.ours(id, StepState.DONE, Reason.of(AwsPeeringReason.REMOVE_ZONE_GONE)))
          : Optional.empty();
    }
    if (!VpcId.possible(s.intent().cluster().vpc())) {
      return Optional.of(
          s.ours(id, StepState.BLOCKED, Reason.of(AwsPeeringReason.CLUSTER_WITHOUT_VPC)));
    }
    if (s.removal() && !RemovePeeringStep.gone(new RemoveRouteSteps().steps(s))) {
      return Optional.of(
          s.ours(id, StepState.BLOCKED, Reason.of(AwsPeeringReason.AFTER_REMOVE_ROUTES)));
    }
    return Optional.of(
        s.doable(
            id,
            StepState.READY,
            Reason.of(AwsPeeringReason.REMOVE_ZONE_READY),
            new AwsPeeringCall.DisassociateVPCFromHostedZone(
                zone, VpcId.parse(s.intent().cluster().vpc()))));
  }
}
