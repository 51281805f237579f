package io.astroconnect.sandbox.ec2;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.sandbox.aws.Call;
import io.astroconnect.sandbox.aws.Refused;
import io.astroconnect.sandbox.world.Peering;
import io.astroconnect.sandbox.world.Route;
import io.astroconnect.sandbox.world.RouteTable;
import io.astroconnect.sandbox.world.Status;
import io.astroconnect.sandbox.world.Vpc;
import io.astroconnect.sandbox.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What CreateRoute, ReplaceRoute and DeleteRoute have in common: a table, a destination, a target.
 */
final class RouteCall {
  private static final Map<String, Route.Kind> TARGETS =
      Map.of(
          "VpcPeeringConnectionId", Route.Kind.PEERING,
          "GatewayId", Route.Kind.GATEWAY,
          "NatGatewayId", Route.Kind.NAT_GATEWAY,
          "TransitGatewayId", Route.Kind.TRANSIT_GATEWAY,
          "NetworkInterfaceId", Route.Kind.NETWORK_INTERFACE);

  private final World world;
  private final Call call;
  private final Lookup lookup;

  RouteCall(World world, Call call, Instant now) {
    this.world = world;
    this.call = call;
    this.lookup = new Lookup(world, call, now);
  }

  RouteTable table() {
    return lookup.routeTable(call.required("RouteTableId"));
  }

  /** The destination as given, without host bits: EC2 drops them. */
  String destination() {
    String given = call.required("DestinationCidrBlock");
    try {
      return Cidr.parse(given).toString();
    } catch (InvalidValueException notCanonical) {
      return masked(given);
    }
  }

  /** The route that the call describes, checked against the table's network. */
  Route route(RouteTable table) {
    String destination = destination();
    List<String> given =
        TARGETS.keySet().stream().filter(n -> call.parameters().get(n).isPresent()).toList();
    if (given.size() != 1) {
      throw new Refused(
          given.isEmpty() ? "MissingParameter" : "InvalidParameterCombination",
          "The request must contain exactly one of gatewayId, natGatewayId, networkInterfaceId,"
              + " vpcPeeringConnectionId, transitGatewayId");
    }
    String name = given.getFirst();
    Route.Kind kind = Objects.requireNonNull(TARGETS.get(name));
    String target = call.required(name);
    outside(table, destination, kind);
    if (kind == Route.Kind.PEERING) {
      usable(table, lookup.peering(target));
    }
    return new Route(destination, kind, target, "CreateRoute");
  }

  private void outside(RouteTable table, String destination, Route.Kind kind) {
    Vpc vpc = Objects.requireNonNull(world.vpcs().get(table.vpc()));
    Cidr wanted = Cidr.parse(destination);
    if (kind != Route.Kind.NETWORK_INTERFACE
        && vpc.blocks().stream().anyMatch(block -> block.contains(wanted))) {
      throw Refused.invalid(
          "The destination CIDR block "
              + destination
              + " is equal to or more specific than one of"
              + " this VPC's CIDR blocks. This route can target only an interface or an instance.");
    }
  }

  /**
   * A route may wait for a request to be accepted, as a blackhole; to an ended one it may not go.
   */
  private static void usable(RouteTable table, Peering peering) {
    if (!peering.touches(table.vpc())) {
      throw Refused.invalid(
          "route table "
              + table.id()
              + " and vpc peering connection "
              + peering.id()
              + " belong to different networks");
    }
    if (!peering.status().live() || peering.status() == Status.INITIATING_REQUEST) {
      throw new Refused(
          "InvalidStateTransition",
          "VPC peering connection " + peering.id() + " is in state " + peering.status().code());
    }
  }

  private static String masked(String given) {
    int slash = given.indexOf('/');
    Refused malformed =
        Refused.invalid(
            "Value ("
                + given
                + ") for parameter destinationCidrBlock is invalid. This is not a"
                + " valid CIDR block.");
    if (slash < 0) {
      throw malformed;
    }
    try {
      long address = Cidr.parse(given.substring(0, slash) + "/32").first();
      int prefix = Integer.parseInt(given.substring(slash + 1));
      if (prefix < 0 || prefix > 32) {
        throw malformed;
      }
      long network = prefix == 0 ? 0 : address & (0xFFFFFFFFL << (32 - prefix));
      return dotted(network) + "/" + prefix;
    } catch (InvalidValueException | NumberFormatException notAnAddress) {
      throw malformed;
    }
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
