package io.astroconnect.model.peering.aws;

import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.checklist.StepState;
import io.astroconnect.model.net.Cidr;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code return-route/TABLE/RANGE}: with a role of theirs, a route to each of our ranges in every
 * route table that the target's subnets use. As with ours, a route that leads elsewhere is never
 * overwritten.
 */
final class ReturnRouteSteps implements StepRule {
  private static final StepId ROUTES = new StepId("return-route");

  @Override
  public List<Step> steps(Situation s) {
    return s.byRole() && s.told(ReturnRoutesStep.RETURN_ROUTES).isEmpty() ? routes(s) : List.of();
  }

  private static List<Step> routes(Situation s) {
    VpcFacts theirs = s.seen().theirs();
    if (!(theirs.routeTables() instanceof Fact.Seen<List<RouteTable>> tables)
        || !(theirs.subnets() instanceof Fact.Seen<List<Subnet>> subnets)
        || tables.value().isEmpty()) {
      return List.of(unseen(s, theirs));
    }
    return RouteSteps.used(tables.value(), subnets.value()).stream()
        .flatMap(table -> ourRanges(s).stream().map(range -> step(s, table, range)))
        .toList();
  }

  private static Step unseen(Situation s, VpcFacts theirs) {
    Reason notYet = s.notYet();
    if (notYet != null) {
      return s.inTheirName(ROUTES, s.notYetState(notYet), notYet);
    }
    Fact<?> cause = theirs.routeTables().isSeen() ? theirs.subnets() : theirs.routeTables();
    Reason why =
        cause instanceof Fact.Unknown<?> unknown
            ? Reason.of(AwsPeeringReason.NOT_SEEN, unknown.why())
            : Reason.of(AwsPeeringReason.TARGET_MISSING, s.intent().target().vpc());
    return s.inTheirName(ROUTES, StepState.UNKNOWN, why);
  }

  /** Our blocks, known or seen; those inside a wider one left out. */
  static List<Cidr> ourRanges(Situation s) {
    Stream<Cidr> seen =
        s.seen().cloud().vpc().ifSeen().stream().flatMap(vpc -> vpc.cidrs().stream());
    List<Cidr> all = Stream.concat(s.intent().cluster().cidrs().stream(), seen).distinct().toList();
    return all.stream()
        .filter(
            range -> all.stream().noneMatch(wider -> !wider.equals(range) && wider.contains(range)))
        .toList();
  }

  private static Step step(Situation s, RouteTable table, Cidr range) {
    StepId id = new StepId("return-route/" + table.id() + "/" + range);
    Reason notYet = s.notYet();
    if (notYet != null) {
      return s.inTheirName(id, s.notYetState(notYet), notYet);
    }
    VpcPeeringConnectionId peering = s.peering().orElseThrow().id();
    Optional<Route> route = table.to(range);
    if (route.isEmpty()) {
      AwsPeeringCall call = new AwsPeeringCall.CreateRoute(table.id(), range, peering);
      boolean before = s.reachedBefore(id);
      return s.doable(
          id,
          before ? StepState.DRIFTED : StepState.READY,
          before
              ? Reason.of(AwsPeeringReason.ROUTE_GONE)
              : Reason.of(AwsPeeringReason.ROUTE_READY, range, table.id()),
          new AwsPeeringCall.InTheirName(call));
    }
    return there(s, id, table, route.get(), peering);
  }

  private static Step there(
      Situation s, StepId id, RouteTable table, Route route, VpcPeeringConnectionId peering) {
    boolean before = s.reachedBefore(id);
    StepState again = before ? StepState.DRIFTED : StepState.READY;
    AwsPeeringCall call =
        new AwsPeeringCall.InTheirName(
            new AwsPeeringCall.ReplaceRoute(table.id(), route.destination(), peering));
    if (!route.leadsTo(peering)) {
      if (s.seen().recorded().owns(route.target()) && RouteSteps.leadsNowhere(s, route)) {
        Reason old = Reason.of(AwsPeeringReason.ROUTE_TO_REPLACE, route.target());
        return s.doable(id, again, old, call);
      }
      Reason conflict = Reason.of(AwsPeeringReason.ROUTE_CONFLICT, route.target());
      return before
          ? s.inTheirName(id, StepState.DRIFTED, RouteSteps.ledAway(route))
          : s.inTheirName(id, StepState.FAILED, conflict);
    }
    if (route.blackhole()) {
      Reason dead = Reason.of(AwsPeeringReason.ROUTE_BLACKHOLE);
      return before ? s.doable(id, again, dead, call) : s.inTheirName(id, StepState.WAITING, dead);
    }
    return s.inTheirName(id, StepState.DONE, Reason.of(AwsPeeringReason.ROUTE_SEEN));
  }
}
