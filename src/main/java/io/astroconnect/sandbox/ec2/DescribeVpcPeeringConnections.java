package io.astroconnect.sandbox.ec2;

import io.astroconnect.model.net.Cidr;
import io.astroconnect.sandbox.aws.Action;
import io.astroconnect.sandbox.aws.Call;
import io.astroconnect.sandbox.aws.Outcome;
import io.astroconnect.sandbox.world.Peering;
import io.astroconnect.sandbox.world.Side;
import io.astroconnect.sandbox.world.Status;
import io.astroconnect.sandbox.world.World;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The peerings that the caller still sees in a region, whichever side is theirs. */
final class DescribeVpcPeeringConnections implements Action {
  @Override
  public Outcome perform(World world, Call call, Instant now) {
    Lookup lookup = new Lookup(world, call, now);
    Set<String> ids = new HashSet<>(call.parameters().list("VpcPeeringConnectionId"));
    ids.forEach(lookup::peering);
    List<Peering> found =
        world.peerings().values().stream()
            .filter(lookup::sees)
            .filter(p -> ids.isEmpty() || ids.contains(p.id()))
            .filter(filters(world).of(call))
            .toList();
    PeeringXml xml = new PeeringXml(world, call.caller().accounts(world));
    Page<Peering> page = Page.of(call, found, Peering::id, 1000);
    return new Outcome(world, page.body("vpcPeeringConnectionSet", xml::of));
  }

  private static Filters<Peering> filters(World world) {
    return new Filters<>(Peering::tags)
        .one("vpc-peering-connection-id", Peering::id)
        .one("status-code", p -> p.status().code())
        .one("status-message", Peering::message)
        .many("expiration-time", DescribeVpcPeeringConnections::expiration)
        .one("requester-vpc-info.vpc-id", p -> p.requester().vpc())
        .one("requester-vpc-info.owner-id", p -> p.requester().owner())
        .many("requester-vpc-info.cidr-block", p -> blocks(world, p.requester(), true))
        .one("accepter-vpc-info.vpc-id", p -> p.accepter().vpc())
        .one("accepter-vpc-info.owner-id", p -> p.accepter().owner())
        .many(
            "accepter-vpc-info.cidr-block",
            p -> blocks(world, p.accepter(), p.status() == Status.ACTIVE));
  }

  private static Collection<String> expiration(Peering peering) {
    return PeeringXml.waiting(peering.status())
        ? List.of(PeeringXml.time(peering.expires()))
        : List.of();
  }

  private static Collection<String> blocks(World world, Side side, boolean shown) {
    return shown ? world.blocks(side).stream().map(Cidr::toString).toList() : List.of();
  }
}
