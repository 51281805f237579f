package io.astroconnect.sandbox.ec2;

import io.astroconnect.sandbox.aws.Action;
import io.astroconnect.sandbox.aws.Call;
import io.astroconnect.sandbox.aws.Outcome;
import io.astroconnect.sandbox.aws.Refused;
import io.astroconnect.sandbox.wire.Element;
import io.astroconnect.sandbox.world.NatGateway;
import io.astroconnect.sandbox.world.World;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The NAT gateways of the caller's networks in a region. */
final class DescribeNatGateways implements Action {
  @Override
  public Outcome perform(World world, Call call, Instant now) {
    Lookup lookup = new Lookup(world, call, now);
    Map<String, NatGateway> gateways = world.surroundings().natGateways();
    Set<String> ids = new HashSet<>(call.parameters().list("NatGatewayId"));
    for (String id : ids) {
      NatGateway gateway = gateways.get(id);
      if (gateway == null || !lookup.sees(gateway.vpc())) {
        throw new Refused("NatGatewayNotFound", "The Nat Gateway " + id + " was not found");
      }
    }
    List<NatGateway> found =
        gateways.values().stream()
            .filter(gateway -> lookup.sees(gateway.vpc()))
            .filter(gateway -> ids.isEmpty() || ids.contains(gateway.id()))
            .filter(filters().of(call))
            .toList();
    Page<NatGateway> page = Page.of(call, found, NatGateway::id, 1000);
    return new Outcome(world, page.body("natGatewaySet", DescribeNatGateways::shown));
  }

  private static Filters<NatGateway> filters() {
    return new Filters<NatGateway>(_ -> Map.of())
        .one("nat-gateway-id", NatGateway::id)
        .one("vpc-id", NatGateway::vpc)
        .one("subnet-id", NatGateway::subnet)
        .one("state", _ -> "available");
  }

  private static List<Element> shown(NatGateway gateway) {
    return List.of(
        Element.text("natGatewayId", gateway.id()),
        Element.text("vpcId", gateway.vpc()),
        Element.text("subnetId", gateway.subnet()),
        Element.text("state", "available"),
        Element.text("connectivityType", "public"),
        Element.set("natGatewayAddressSet", gateway.addresses(), DescribeNatGateways::address),
        Tags.shown(Map.of()));
  }

  private static List<Element> address(NatGateway.Elastic address) {
    return List.of(
        Element.text("allocationId", address.allocation()),
        Element.text("networkInterfaceId", address.networkInterface()),
        Element.text("privateIp", address.privateIp()),
        Element.text("publicIp", address.publicIp()),
        Element.text("status", "succeeded"));
  }
}
