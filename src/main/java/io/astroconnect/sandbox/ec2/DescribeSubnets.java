package io.astroconnect.sandbox.ec2;

import io.astroconnect.sandbox.aws.Action;
import io.astroconnect.sandbox.aws.Call;
import io.astroconnect.sandbox.aws.Outcome;
import io.astroconnect.sandbox.aws.Refused;
import io.astroconnect.sandbox.wire.Element;
import io.astroconnect.sandbox.world.Subnet;
import io.astroconnect.sandbox.world.World;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The subnets of the caller's networks in a region. */
final class DescribeSubnets implements Action {
  /** Addresses of each subnet that AWS keeps for itself (VPC user guide, "Subnet CIDR blocks"). */
  private static final int RESERVED = 5;

  @Override
  public Outcome perform(World world, Call call, Instant now) {
    Lookup lookup = new Lookup(world, call, now);
    Set<String> ids = new HashSet<>(call.parameters().list("SubnetId"));
    ids.forEach(id -> known(world, lookup, id));
    List<Subnet> found =
        world.subnets().values().stream()
            .filter(s -> lookup.sees(s.vpc()))
            .filter(s -> ids.isEmpty() || ids.contains(s.id()))
            .filter(filters(world).of(call))
            .toList();
    return new Outcome(
        world, Page.of(call, found, Subnet::id, 1000).body("subnetSet", s -> shown(world, s)));
  }

  private static void known(World world, Lookup lookup, String id) {
    Lookup.wellFormed("subnet-", id, "InvalidSubnetId.Malformed");
    Subnet subnet = world.subnets().get(id);
    if (subnet == null || !lookup.sees(subnet.vpc())) {
      throw new Refused("InvalidSubnetID.NotFound", "The subnet ID '" + id + "' does not exist");
    }
  }

  private static Filters<Subnet> filters(World world) {
    return new Filters<>(Subnet::tags)
        .one("subnet-id", Subnet::id)
        .one("vpc-id", Subnet::vpc)
        .one("owner-id", s -> owner(world, s))
        .one("availability-zone", Subnet::zone)
        .one("cidr-block", Subnet::cidr)
        .one("cidr", Subnet::cidr)
        .one("state", s -> "available");
  }

  private static List<Element> shown(World world, Subnet subnet) {
    return List.of(
        Element.text("subnetId", subnet.id()),
        Element.text("vpcId", subnet.vpc()),
        Element.text("ownerId", owner(world, subnet)),
        Element.text("state", "available"),
        Element.text("cidrBlock", subnet.cidr()),
        Element.text("availableIpAddressCount", subnet.cidr().size() - RESERVED),
        Element.text("availabilityZone", subnet.zone()),
        Element.text("defaultForAz", false),
        Element.text("mapPublicIpOnLaunch", false),
        Tags.shown(subnet.tags()));
  }

  private static String owner(World world, Subnet subnet) {
    return Objects.requireNonNull(world.vpcs().get(subnet.vpc())).owner();
  }
}
