package io.astroconnect.sandbox.seed;

import io.astroconnect.model.net.Cidr;
import io.astroconnect.sandbox.world.Ids;
import io.astroconnect.sandbox.world.NatGateway;
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

  /** One for each of two zones, if there are as many addresses. */
  private static final int GATEWAYS = 2;

  private static final int FIRST_FREE = 16;

  private final Vpc vpc;
  private final String name;
  private final Map<String, String> further;
  private final List<String> ways;

  /**
   * @param further destination to target id, in the tables in use
   * @param ways public addresses of the NAT gateways that 0.0.0.0/0 leads to; none for no way out
   */
  NetworkSeed(Vpc vpc, String name, Map<String, String> further, List<String> ways) {
    this.vpc = vpc;
    this.name = name;
    this.further = further;
    this.ways = ways;
  }

  World addTo(World world, Layout layout) {
    World next = world.with(vpc);
    List<String> subnets = new ArrayList<>();
    for (Subnet subnet : subnets()) {
      next = next.with(subnet);
      subnets.add(subnet.id());
    }
    for (int i = 0; i < Math.min(GATEWAYS, ways.size()); i++) {
      next = next.with(gateway(i, subnets.get(i)));
    }
    for (RouteTable table : tables(layout, subnets)) {
      next = next.with(table);
    }
    return next;
  }

  /** The addresses go round: of three, the first gateway has two. */
  private NatGateway gateway(int number, String subnet) {
    List<NatGateway.Elastic> addresses = new ArrayList<>();
    for (int i = number; i < ways.size(); i += GATEWAYS) {
      String id = vpc.id() + ways.get(i);
      addresses.add(
          new NatGateway.Elastic(
              Ids.of("eipalloc-", id),
              Ids.of("eni-", id),
              ways.get(i),
              dotted(vpc.cidr().first() + FIRST_FREE + i)));
    }
    return new NatGateway(gatewayId(number), vpc.id(), subnet, addresses);
  }

  private String gatewayId(int number) {
    return Ids.of("nat-", vpc.id() + number);
  }

  /** An address of the documentation range, for a network whose own nobody asks for. */
  static String someAddress(Vpc vpc) {
    return "192.0.2." + (100 + Math.floorMod(vpc.id().hashCode(), 100));
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
      if (!ways.isEmpty()) {
        boolean second = role.endsWith("b") && ways.size() > 1;
        routes.add(route("0.0.0.0/0", Route.Kind.NAT_GATEWAY, gatewayId(second ? 1 : 0), BY_HAND));
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
