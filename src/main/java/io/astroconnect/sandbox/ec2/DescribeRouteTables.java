package io.astroconnect.sandbox.ec2;

import io.astroconnect.sandbox.aws.Action;
import io.astroconnect.sandbox.aws.Call;
import io.astroconnect.sandbox.aws.Outcome;
import io.astroconnect.sandbox.world.Route;
import io.astroconnect.sandbox.world.RouteTable;
import io.astroconnect.sandbox.world.World;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** The route tables of the caller's networks in a region. */
final class DescribeRouteTables implements Action {
  @Override
  public Outcome perform(World world, Call call, Instant now) {
    Lookup lookup = new Lookup(world, call, now);
    Set<String> ids = new HashSet<>(call.parameters().list("RouteTableId"));
    ids.forEach(lookup::routeTable);
    List<RouteTable> found =
        world.routeTables().values().stream()
            .filter(t -> lookup.sees(t.vpc()))
            .filter(t -> ids.isEmpty() || ids.contains(t.id()))
            .filter(filters(world).of(call))
            .toList();
    Page<RouteTable> page = Page.of(call, found, RouteTable::id, 100);
    return new Outcome(world, page.body("routeTableSet", t -> RouteXml.of(world, t)));
  }

  private static Filters<RouteTable> filters(World world) {
    return new Filters<>(RouteTable::tags)
        .one("route-table-id", RouteTable::id)
        .one("vpc-id", RouteTable::vpc)
        .one("owner-id", t -> RouteXml.owner(world, t))
        .many("association.main", DescribeRouteTables::mains)
        .many("association.subnet-id", RouteTable::subnets)
        .many("association.route-table-id", DescribeRouteTables::associated)
        .many("association.route-table-association-id", RouteXml::associationIds)
        .many(
            "route.destination-cidr-block",
            t -> routes(t, r -> !r.toPrefixList(), Route::destination))
        .many(
            "route.destination-prefix-list-id",
            t -> routes(t, Route::toPrefixList, Route::destination))
        .many("route.gateway-id", t -> targets(t, Route.Kind.GATEWAY))
        .many("route.nat-gateway-id", t -> targets(t, Route.Kind.NAT_GATEWAY))
        .many("route.transit-gateway-id", t -> targets(t, Route.Kind.TRANSIT_GATEWAY))
        .many("route.vpc-peering-connection-id", t -> targets(t, Route.Kind.PEERING))
        .many("route.origin", t -> routes(t, r -> true, Route::origin))
        .many("route.state", t -> routes(t, r -> true, r -> RouteXml.state(world, r)));
  }

  /** The filter means the main association, so an explicit one of the main table counts as not. */
  private static Collection<String> mains(RouteTable table) {
    Set<String> values = new HashSet<>();
    if (table.main()) {
      values.add("true");
    }
    if (!table.subnets().isEmpty()) {
      values.add("false");
    }
    return values;
  }

  private static Collection<String> associated(RouteTable table) {
    return RouteXml.associationIds(table).isEmpty() ? List.of() : List.of(table.id());
  }

  private static Collection<String> targets(RouteTable table, Route.Kind kind) {
    return routes(table, r -> r.kind() == kind, Route::target);
  }

  private static Collection<String> routes(
      RouteTable table, Predicate<Route> which, Function<Route, String> field) {
    return table.routes().stream().filter(which).map(field).toList();
  }
}
