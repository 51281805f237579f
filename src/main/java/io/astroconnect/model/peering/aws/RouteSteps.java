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
import java.util.stream.Collectors;

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
    if (tables.value().isEmpty()) {
      Reason none = Reason.of(AwsPeeringReason.ROUTE_TABLES_MISSING);
      return List.of(s.ours(ROUTES, StepState.UNKNOWN, none));
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
            : Reason.of(AwsPeeringReason.VPC_MISSING, s.intent().cluster().vpc());
    return s.ours(ROUTES, StepState.UNKNOWN, why);
  }

  /**
   * The route tables that subnets use: those associated with one, and the main table if a subnet
   * has no association of its own, or if there is no subnet at all. Where a service does not say
   * which table is the main one, any without an association may be.
   */
  static List<RouteTable> used(List<RouteTable> tables, List<Subnet> subnets) {
    Set<String> associated = new HashSet<>();
    tables.forEach(table -> associated.addAll(table.subnets()));
    boolean mainUsed =
        subnets.isEmpty() || subnets.stream().anyMatch(subnet -> !associated.contains(subnet.id()));
    boolean mainKnown = tables.stream().anyMatch(RouteTable::main);
    return tables.stream()
        .filter(table -> !table.subnets().isEmpty() || (mainUsed && (table.main() || !mainKnown)))
        .sorted(java.util.Comparator.comparing(RouteTable::id))
        .toList();
  }

  private static Step step(Situation s, RouteTable table, Cidr cidr) {
    StepId id = new StepId("route/" + table.id() + "/" + cidr);
    Optional<Route> route = table.to(cidr);
    if (!s.ended() && route.filter(there -> isForeign(s, there)).isPresent()) {
      return away(s, id, route.orElseThrow());
    }
    Reason notYet = s.notYet();
    if (notYet != null) {
      return s.ours(id, s.notYetState(notYet), notYet);
    }
    VpcPeering peering = s.peering().orElseThrow();
    if (!peering.accepter().mayHold(cidr)) {
      return s.ours(id, StepState.FAILED, outside(cidr, peering.accepter().cidrs()));
    }
    return route
        .map(there -> present(s, id, table, there, peering.id()))
        .orElseGet(() -> missing(s, id, table, cidr, peering.id()));
  }

  /** Not ours to change: a conflict if it always was, a drift if it led to our peering before. */
  private static Step away(Situation s, StepId id, Route route) {
    return s.reachedBefore(id)
        ? s.ours(id, StepState.DRIFTED, ledAway(route))
        : s.ours(id, StepState.FAILED, Reason.of(AwsPeeringReason.ROUTE_CONFLICT, route.target()));
  }

  static Reason ledAway(Route route) {
    return Reason.of(
        route.blackhole() ? AwsPeeringReason.ROUTE_DEAD_END : AwsPeeringReason.ROUTE_LED_AWAY,
        route.target());
  }

  private static Reason outside(Cidr cidr, List<Cidr> blocks) {
    String all = blocks.stream().map(Cidr::toString).collect(Collectors.joining(", "));
    return Reason.of(AwsPeeringReason.CIDR_OUTSIDE_TARGET, cidr, all);
  }

  /** Leads neither to this connection's peering nor to an earlier one of it that has ended. */
  private static boolean isForeign(Situation s, Route route) {
    return switch (s.current()) {
      // as long as nobody can look, it may be ours
      case Current.Unseen _ -> !route.target().startsWith("pcx-");
      case Current.Found found when route.leadsTo(found.peering().id()) -> false;
      case Current.Found _, Current.Vanished _, Current.None _ ->
          !(s.seen().recorded().owns(route.target()) && leadsNowhere(s, route));
    };
  }

  /** Not every service marks such a route as a blackhole. */
  static boolean leadsNowhere(Situation s, Route route) {
    return route.blackhole()
        || s.seen().cloud().peerings().ifSeen().orElse(List.of()).stream()
            .noneMatch(peering -> route.leadsTo(peering.id()) && peering.status().live());
  }

  private static Step present(
      Situation s, StepId id, RouteTable table, Route route, VpcPeeringConnectionId peering) {
    boolean before = s.reachedBefore(id);
    AwsPeeringCall call = new AwsPeeringCall.ReplaceRoute(table.id(), route.destination(), peering);
    if (!route.leadsTo(peering)) {
      Reason old = Reason.of(AwsPeeringReason.ROUTE_TO_REPLACE, route.target());
      return s.doable(id, before ? StepState.DRIFTED : StepState.READY, old, call);
    }
    if (route.blackhole()) {
      // a new route is one for a moment; one that worked is set again
      Reason dead = Reason.of(AwsPeeringReason.ROUTE_BLACKHOLE);
      return before
          ? s.doable(id, StepState.DRIFTED, dead, call)
          : s.ours(id, StepState.WAITING, dead);
    }
    return s.ours(id, StepState.DONE, Reason.of(AwsPeeringReason.ROUTE_SEEN));
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
