package io.astroconnect.sandbox.ec2;

import io.astroconnect.sandbox.wire.Element;
import io.astroconnect.sandbox.world.Ids;
import io.astroconnect.sandbox.world.Peering;
import io.astroconnect.sandbox.world.Route;
import io.astroconnect.sandbox.world.RouteTable;
import io.astroconnect.sandbox.world.Status;
import io.astroconnect.sandbox.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A route table as EC2 describes it (API reference, RouteTable). */
final class RouteXml {
  private RouteXml() {}

  static List<Element> of(World world, RouteTable table) {
    return List.of(
        Element.text("routeTableId", table.id()),
        Element.text("vpcId", table.vpc()),
        Element.text("ownerId", owner(world, table)),
        Element.set("routeSet", table.routes(), route -> route(world, route)),
        Element.set("associationSet", associations(table), a -> association(table, a)),
        Element.of("propagatingVgwSet"),
        Tags.shown(table.tags()));
  }

  static String owner(World world, RouteTable table) {
    return Objects.requireNonNull(world.vpcs().get(table.vpc())).owner();
  }

  /** {@code blackhole} if the route leads to a peering that is not active. */
  static String state(World world, Route route) {
    Peering peering = world.peerings().get(route.target());
    boolean open =
        route.kind() != Route.Kind.PEERING
            || (peering != null && peering.status() == Status.ACTIVE);
    return open ? "active" : "blackhole";
  }

  /** The ids of the table's associations: the implicit one of the main table, then its subnets'. */
  static List<String> associationIds(RouteTable table) {
    return associations(table).stream().map(a -> associationId(table, a)).toList();
  }

  private static List<String> associations(RouteTable table) {
    List<String> subnets = new ArrayList<>();
    if (table.main()) {
      subnets.add("");
    }
    subnets.addAll(table.subnets());
    return subnets;
  }

  private static List<Element> association(RouteTable table, String subnet) {
    List<Element> parts = new ArrayList<>();
    parts.add(Element.text("routeTableAssociationId", associationId(table, subnet)));
    parts.add(Element.text("routeTableId", table.id()));
    if (!subnet.isEmpty()) {
      parts.add(Element.text("subnetId", subnet));
    }
    parts.add(Element.text("main", subnet.isEmpty()));
    parts.add(Element.of("associationState", Element.text("state", "associated")));
    return parts;
  }

  private static String associationId(RouteTable table, String subnet) {
    return Ids.of("rtbassoc-", table.id() + subnet);
  }

  private static List<Element> route(World world, Route route) {
    return List.of(
        Element.text(
            route.toPrefixList() ? "destinationPrefixListId" : "destinationCidrBlock",
            route.destination()),
        Element.text(route.kind().field(), route.target()),
        Element.text("state", state(world, route)),
        Element.text("origin", route.origin()));
  }
}
