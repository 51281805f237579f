package io.astroconnect.sandbox.ec2;

import io.astroconnect.sandbox.aws.Action;
import io.astroconnect.sandbox.aws.Call;
import io.astroconnect.sandbox.aws.Outcome;
import io.astroconnect.sandbox.aws.Refused;
import io.astroconnect.sandbox.wire.Element;
import io.astroconnect.sandbox.world.Ids;
import io.astroconnect.sandbox.world.NatGateway;
import io.astroconnect.sandbox.world.World;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The public addresses that the caller holds in a region; EC2 has no pages for them. */
final class DescribeAddresses implements Action {
  @Override
  public Outcome perform(World world, Call call, Instant now) {
    Lookup lookup = new Lookup(world, call, now);
    List<NatGateway.Elastic> held =
        world.surroundings().natGateways().values().stream()
            .filter(gateway -> lookup.sees(gateway.vpc()))
            .flatMap(gateway -> gateway.addresses().stream())
            .toList();
    Set<String> ids = new HashSet<>(call.parameters().list("AllocationId"));
    Set<String> known =
        held.stream().map(NatGateway.Elastic::allocation).collect(Collectors.toSet());
    ids.stream()
        .filter(id -> !known.contains(id))
        .findFirst()
        .ifPresent(
            id -> {
              throw new Refused(
                  "InvalidAllocationID.NotFound", "The allocation ID '" + id + "' does not exist");
            });
    List<NatGateway.Elastic> found =
        held.stream()
            .filter(address -> ids.isEmpty() || ids.contains(address.allocation()))
            .filter(filters().of(call))
            .toList();
    return Outcome.of(world, Element.set("addressesSet", found, DescribeAddresses::shown));
  }

  private static Filters<NatGateway.Elastic> filters() {
    return new Filters<NatGateway.Elastic>(_ -> Map.of())
        .one("allocation-id", NatGateway.Elastic::allocation)
        .one("public-ip", NatGateway.Elastic::publicIp)
        .one("network-interface-id", NatGateway.Elastic::networkInterface)
        .one("domain", _ -> "vpc");
  }

  private static List<Element> shown(NatGateway.Elastic address) {
    return List.of(
        Element.text("publicIp", address.publicIp()),
        Element.text("allocationId", address.allocation()),
        Element.text("domain", "vpc"),
        Element.text("associationId", Ids.of("eipassoc-", address.allocation())),
        Element.text("networkInterfaceId", address.networkInterface()),
        Element.text("privateIpAddress", address.privateIp()),
        Tags.shown(Map.of()));
  }
}
