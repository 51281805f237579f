package io.astroconnect.model.peering.aws;

import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.checklist.StepState;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * {@code remove-route/TABLE/RANGE}: a route of ours to this connection's peering that is no longer
 * asked for. What somebody else made is left alone; where the whole connection goes, it holds the
 * peering, since without that it would be a blackhole.
 */
final class RemoveRouteSteps implements StepRule {
  private static final StepId ROUTES = new StepId("remove-route");

  @Override
  public List<Step> steps(Situation s) {
    if (!(s.seen().cloud().routeTables() instanceof Fact.Seen<List<RouteTable>> tables)) {
      return s.removal() ? List.of(unseen(s)) : List.of();
    }
    if (!s.removal() && !s.active()) {
      return List.of();
    }
    Map<String, Step> steps = new TreeMap<>();
    if (s.removal()) {
      routesOnRecord(s).forEach(route -> steps.put(route, gone(s, route, tables.value())));
    }
    for (RouteTable table : tables.value()) {
      table.routes().stream()
          .filter(route -> leadsToOurs(s, route) && !s.intent().reaches(route.destination()))
          .filter(route -> s.removal() || ours(s, table, route))
          .forEach(route -> steps.put(subject(table, route), step(s, table, route)));
    }
    return steps.values().stream().sorted(Comparator.comparing(step -> step.id().value())).toList();
  }

  private static String subject(RouteTable table, Route route) {
    return table.id() + "/" + route.destination();
  }

  private static Step unseen(Situation s) {
    Reason why =
        s.seen().cloud().routeTables() instanceof Fact.Unknown<?> unknown
            ? Reason.of(AwsPeeringReason.NOT_SEEN, unknown.why())
            : Reason.of(AwsPeeringReason.VPC_MISSING, s.intent().cluster().vpc());
    boolean gone = s.seen().cloud().routeTables() instanceof Fact.Gone<?>;
    return s.ours(ROUTES, gone ? StepState.DONE : StepState.UNKNOWN, why);
  }

  /** Tables and ranges of the routes that we made or found, as their steps name them. */
  private static Stream<String> routesOnRecord(Situation s) {
    return Stream.concat(
            s.seen().recorded().reached().keySet().stream(),
            s.seen().recorded().made().keySet().stream())
        .filter(id -> id.kind().equals("route") && id.subject().size() == 2)
        .map(id -> String.join("/", id.subject()));
  }

  private static boolean leadsToOurs(Situation s, Route route) {
    return s.seen().recorded().owns(route.target())
        || s.peering().filter(peering -> route.leadsTo(peering.id())).isPresent();
  }

  /** Made by us, or dead since its peering, which was ours, has ended. */
  private static boolean ours(Situation s, RouteTable table, Route route) {
    StepId made = new StepId("route/" + subject(table, route));
    return s.made(made, new StepId("remove-" + made))
        || (s.removal() && s.reachedBefore(made))
        || RouteSteps.leadsNowhere(s, route);
  }

  /** Nothing of ours is there; if the range leads elsewhere since, that is said and left alone. */
  private static Step gone(Situation s, String subject, List<RouteTable> tables) {
    Reason why =
        tables.stream()
            .flatMap(
                table ->
                    table.routes().stream().filter(route -> subject(table, route).equals(subject)))
            .findFirst()
            .map(
                route ->
                    Reason.of(
                        route.blackhole()
                            ? AwsPeeringReason.REMOVE_ROUTE_DEAD_END
                            : AwsPeeringReason.REMOVE_ROUTE_LED_AWAY,
                        route.target()))
            .orElseGet(() -> Reason.of(AwsPeeringReason.REMOVE_ROUTE_GONE));
    return s.ours(new StepId("remove-route/" + subject), StepState.DONE, why);
  }

  private static Step step(Situation s, RouteTable table, Route route) {
    StepId id = new StepId("remove-route/" + subject(table, route));
    if (s.current() instanceof Current.Unseen unseen) {
      return s.ours(id, StepState.UNKNOWN, Reason.of(AwsPeeringReason.NOT_SEEN, unseen.why()));
    }
    if (!ours(s, table, route)) {
      return s.ours(
          id, StepState.FAILED, Reason.of(AwsPeeringReason.REMOVE_ROUTE_FOREIGN, table.id()));
    }
    return s.doable(
        id,
        StepState.READY,
        Reason.of(AwsPeeringReason.REMOVE_ROUTE_READY, route.target()),
        new AwsPeeringCall.DeleteRoute(
            table.id(), route.destination(), new VpcPeeringConnectionId(route.target())));
  }
}
