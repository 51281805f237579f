package io.astroconnect.model.peering.aws;

import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.checklist.StepState;
import java.util.Comparator;
import java.util.List;

/**
 * {@code remove-return-route/TABLE/RANGE}: routes in the target's tables that we made by their
 * role; they go before the peering does. What the customer made is the customer's.
 */
final class RemoveReturnRouteSteps implements StepRule {
  private static final StepId ROUTES = new StepId("remove-return-route");

  @Override
  public List<Step> steps(Situation s) {
    if (!s.removal() || !s.byRole() || !anyMade(s)) {
      return List.of();
    }
    return s.seen().theirs().routeTables() instanceof Fact.Seen<List<RouteTable>> tables
        ? tables.value().stream()
            .flatMap(table -> table.routes().stream().flatMap(route -> step(s, table, route)))
            .sorted(Comparator.comparing(step -> step.id().value()))
            .toList()
        : List.of(unseen(s));
  }

  private static boolean anyMade(Situation s) {
    return s.seen().recorded().made().keySet().stream()
        .anyMatch(id -> id.kind().equals("return-route"));
  }

  private static Step unseen(Situation s) {
    return s.seen().theirs().routeTables() instanceof Fact.Unknown<List<RouteTable>> unknown
        ? s.inTheirName(
            ROUTES, StepState.UNKNOWN, Reason.of(AwsPeeringReason.NOT_SEEN, unknown.why()))
        : s.inTheirName(ROUTES, StepState.DONE, Reason.of(AwsPeeringReason.REMOVE_ROUTE_GONE));
  }

  private static java.util.stream.Stream<Step> step(Situation s, RouteTable table, Route route) {
    StepId made = new StepId("return-route/" + table.id() + "/" + route.destination());
    StepId id = new StepId("remove-" + made);
    return s.seen().recorded().owns(route.target()) && s.made(made, id)
        ? java.util.stream.Stream.of(
            s.doable(
                id,
                StepState.READY,
                Reason.of(AwsPeeringReason.REMOVE_ROUTE_READY, route.target()),
                new AwsPeeringCall.InTheirName(
                    new AwsPeeringCall.DeleteRoute(
                        table.id(),
                        route.destination(),
                        new VpcPeeringConnectionId(route.target())))))
        : java.util.stream.Stream.of();
  }
}
