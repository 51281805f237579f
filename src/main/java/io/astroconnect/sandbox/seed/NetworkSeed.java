package io.astroconnect.sandbox.seed;

import io.astroconnect.model.net.Cidr;
import io.astroconnect.sandbox.world.Ids;
import io.astroconnect.sandbox.world.Route;
import io.astroconnect.sandbox.world.RouteTable;
import io.astroconnect.sandbox.world.Subnet;
import io.astroconnect.sandbox.world.Vpc;
import io.astroconnect.sandbox.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The inner parts of one network: subnets in three zones, route tables, the usual routes. */
final class NetworkSeed {
  private static final String BY_HAND = "CreateRoute";
  private static final String BY_ITSELF = "CreateRouteTable";

  private final Vpc vpc;
  private final String name;
  private final Map<String, String> further;
  private final boolean wayOut;

  /**
   * @param further destination to target id, in the tables in use
   * @param wayOut whether 0.0.0.0/0 leads to NAT gateways
   */
  NetworkSeed(Vpc vpc, String name, Map<String, String> further, boolean wayOut) {
    this.vpc = vpc;
    this.name = name;
    this.further = further;
    this.wayOut = wayOut;
  }

  World addTo(World world, Layout layout) {
    World next = world.with(vpc);
    List<String> subnets = new ArrayList<>();
    for (Subnet subnet : subnets()) {
      next = next.with(subnet);
      subnets.add(subnet.id());
    }
    for (RouteTable table : tables(layout, subnets)) {
      next = next.with(table);
    }
    return next;
  }

  private List<Subnet> subnets() {
    List<Subnet> subnets = new ArrayList<>();
    int prefix = vpc.cidr().prefixLength() + 2;
    long size = 1L << (32 - prefix);
    for (int i = 0; i < 3; i++) {
      String zone = vpc.region() + (char) ('a' + i);
      Cidr cidr = Cidr.parse(dotted(vpc.cidr().first() + i * size) + "/" + prefix);
      subnets.add(
          new Subnet(
              Ids.of("subnet-", vpc.id() + zone),
              vpc.id(),
              cidr,
              zone,
              Map.of("Name", name + "-private-" + zone)));
    }
    return subnets;
  }

  private List<RouteTable> tables(Layout layout, List<String> subnets) {
    return switch (layout) {
      case MAIN_ONLY -> List.of(table("main", true, List.of(), true));
      case MAIN_IN_USE ->
          List.of(
              table("main", true, List.of(), true),
              table("private-a", false, subnets.subList(0, 1), true),
              table("private-b", false, subnets.subList(1, 2), true),
              table("legacy", false, List.of(), false));
      case MAIN_UNUSED ->
          List.of(
              table("main", true, List.of(), false),
              table("private-a", false, subnets.subList(0, 2), true),
              table("private-b", false, subnets.subList(2, 3), true));
    };
  }

  private RouteTable table(String role, boolean main, List<String> subnets, boolean inUse) {
    String id = Ids.of("rtb-", vpc.id() + role);
    List<Route> routes = new ArrayList<>();
    vpc.blocks()
        .forEach(b -> routes.add(route(b.toString(), Route.Kind.GATEWAY, "local", BY_ITSELF)));
    if (inUse) {
      if (wayOut) {
        routes.add(route("0.0.0.0/0", Route.Kind.NAT_GATEWAY, Ids.of("nat-", id), BY_HAND));
      }
      String endpoint = Ids.of("vpce-", vpc.id());
      routes.add(
          route(
              Ids.of("pl-", vpc.region()).substring(0, 11), Route.Kind.GATEWAY, endpoint, BY_HAND));
      further.forEach((to, target) -> routes.add(route(to, kind(target), target, BY_HAND)));
    }
    return new RouteTable(id, vpc.id(), main, subnets, routes, Map.of("Name", name + "-" + role));
  }

  static Route route(String destination, Route.Kind kind, String target, String origin) {
    return new Route(destination, kind, target, origin);
  }

  private static Route.Kind kind(String target) {
    return switch (target.substring(0, target.indexOf('-'))) {
      case "tgw" -> Route.Kind.TRANSIT_GATEWAY;
      case "pcx" -> Route.Kind.PEERING;
      case "eni" -> Route.Kind.NETWORK_INTERFACE;
      default -> Route.Kind.GATEWAY;
    };
  }

  private static String dotted(long address) {
    return (address >> 24 & 255)
        + "."
        + (address >> 16 & 255)
        + "."
        + (address >> 8 & 255)
        + "."
        + (address & 255);
  }
}
