package io.astroconnect.sandbox.world;

/**
 * One line of a route table.
 *
 * @param destination a CIDR, or a prefix list's id ({@code pl-…})
 * @param kind what the target is
 * @param target the target's id, {@code local} for the network itself
 * @param origin CreateRouteTable or CreateRoute, as EC2 calls them
 */
public record Route(String destination, Kind kind, String target, String origin) {

  /** The target's kind, with the name of the answer's field that carries its id. */
  public enum Kind {
    GATEWAY("gatewayId"),
    NAT_GATEWAY("natGatewayId"),
    TRANSIT_GATEWAY("transitGatewayId"),
    NETWORK_INTERFACE("networkInterfaceId"),
    PEERING("vpcPeeringConnectionId");

    private final String field;

    Kind(String field) {
      this.field = field;
    }

    public String field() {
      return field;
    }
  }

  public boolean toPrefixList() {
    return destination.startsWith("pl-");
  }

  public boolean local() {
    return target.equals("local");
  }

  public Route to(Kind otherKind, String otherTarget) {
    return new Route(destination, otherKind, otherTarget, origin);
  }
}
