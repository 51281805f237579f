package io.astroconnect.model.peering.aws;

import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.checklist.StepState;
import io.astroconnect.model.net.Cidr;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code route/TABLE/RANGE}: in every route table that our subnets use, a route for every range of
 * the target. A route that leads elsewhere is never overwritten; only one that leads to an ended
 * peering of this very connection is.
 */
final class RouteSteps implements StepRule {
  private static final StepId ROUTES = new StepId("route");

  @Override
  public List<Step> steps(Situation s) {
    if (!(s.seen().cloud().routeTables() instanceof Fact.Seen<List<RouteTable>> tables)
        || !(s.seen().cloud().subnets() instanceof Fact.Seen<List<Subnet>> subnets)) {
      return List.of(unseen(s));
    }
    return used(tables.value(), subnets.value()).stream()
        .flatMap(table -> s.intent().cidrs().stream().map(cidr -> step(s, table, cidr)))
        .toList();
  }

  private static Step unseen(Situation s) {
    Fact<?> cause =
        s.seen().cloud().routeTables().isSeen()
            ? s.seen().cloud().subnets()
            : s.seen().cloud().routeTables();
    Reason why =
        cause instanceof Fact.Unknown<?> unknown
            ? Reason.of(AwsPeeringReason.NOT_SEEN, unknown.why())
            : Reason.of(AwsPeeringReason.VPC_MISSING);
    return s.ours(ROUTES, StepState.UNKNOWN, why);
  }

  /**
   * The route tables that subnets use: those associated with one, and the main table if a subnet
   * has no association of its own, or if there is no subnet at all.
   */
  static List<RouteTable> used(List<RouteTable> tables, List<Subnet> subnets) {
    Set<String> associated = new HashSet<>();
    tables.forEach(table -> associated.addAll(table.subnets()));
    boolean mainUsed =
        subnets.isEmpty() || subnets.stream().anyMatch(subnet -> !associated.contains(subnet.id()));
    return tables.stream()
        .filter(table -> !table.subnets().isEmpty() || (table.main() && mainUsed))
        .sorted(java.util.Comparator.comparing(RouteTable::id))
        .toList();
  }

  private static Step step(Situation s, RouteTable table, Cidr cidr) {
    StepId id = new StepId("route/" + table.id() + "/" + cidr);
    Optional<Route> route = table.to(cidr);
    Reason notYet = s.notYet();
    if (route.isPresent()
        && s.peering().filter(peering -> route.get().leadsTo(peering.id())).isPresent()) {
      return ours(s, id, route.get());
    }
    if (route.isPresent() && !replaceable(s, route.get())) {
      return s.ours(
          id, StepState.FAILED, Reason.of(AwsPeeringReason.ROUTE_CONFLICT, route.get().target()));
    }
    if (notYet != null) {
      return s.ours(id, s.notYetState(notYet), notYet);
    }
    VpcPeeringConnectionId peering = s.peering().orElseThrow().id();
    return route
        .map(
            old ->
                s.doable(
                    id,
                    StepState.READY,
                    Reason.of(AwsPeeringReason.ROUTE_TO_REPLACE, old.target()),
                    new AwsPeeringCall.ReplaceRoute(table.id(), cidr, peering)))
        .orElseGet(() -> missing(s, id, table, cidr, peering));
  }

  private static Step ours(Situation s, StepId id, Route route) {
    Reason notYet = s.notYet();
    if (notYet != null) {
      return s.ours(id, s.notYetState(notYet), notYet);
    }
    if (route.blackhole()) {
      StepState state = s.reachedBefore(id) ? StepState.DRIFTED : StepState.WAITING;
      return s.ours(id, state, Reason.of(AwsPeeringReason.ROUTE_BLACKHOLE));
    }
    return s.ours(id, StepState.DONE, Reason.of(AwsPeeringReason.ROUTE_SEEN));
  }

  /** Leads to an earlier peering of this connection, which has ended. */
  private static boolean replaceable(Situation s, Route route) {
    return route.blackhole() && s.seen().recorded().owns(route.target());
  }

  private static Step missing(
      Situation s, StepId id, RouteTable table, Cidr cidr, VpcPeeringConnectionId peering) {
    AwsPeeringCall call = new AwsPeeringCall.CreateRoute(table.id(), cidr, peering);
    return s.reachedBefore(id)
        ? s.doable(id, StepState.DRIFTED, Reason.of(AwsPeeringReason.ROUTE_GONE), call)
        : s.doable(
            id, StepState.READY, Reason.of(AwsPeeringReason.ROUTE_READY, cidr, table.id()), call);
  }
}
