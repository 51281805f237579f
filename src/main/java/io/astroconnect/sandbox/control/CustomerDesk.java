package io.astroconnect.sandbox.control;

import io.astroconnect.model.net.Cidr;
import io.astroconnect.sandbox.control.Deeds.Done;
import io.astroconnect.sandbox.world.LifeCycle;
import io.astroconnect.sandbox.world.Peering;
import io.astroconnect.sandbox.world.Route;
import io.astroconnect.sandbox.world.RouteTable;
import io.astroconnect.sandbox.world.Status;
import io.astroconnect.sandbox.world.World;
import java.time.Instant;
import java.util.List;

/** Acts as the customer at the other end of a peering. */
final class CustomerDesk {

  private CustomerDesk() {}

  /** The optional {@code cidrs} are the blocks of a network that the sandbox does not know. */
  static Done accept(World world, Body body, Instant now) {
    Peering peering = waiting(world, body);
    List<Cidr> blocks = body.cidrs("cidrs");
    apart(world, peering, blocks);
    if (world.full(peering.requester()) || world.full(peering.accepter())) {
      throw new ControlException(
          409, "One of the networks has as many active peerings as AWS allows.");
    }
    World next = LifeCycle.accept(world, peering, blocks, now);
    return new Done(next, Status.PROVISIONING.code());
  }

  static Done reject(World world, Body body, Instant now) {
    Peering peering = waiting(world, body);
    World next = LifeCycle.reject(world, peering, peering.accepter().owner(), now);
    return new Done(next, Status.REJECTED.code());
  }

  /** The seven days are over. */
  static Done expire(World world, Body body, Instant now) {
    Peering peering = waiting(world, body);
    return new Done(LifeCycle.expire(world, peering, now), Status.EXPIRED.code());
  }

  static Done setDns(World world, Body body, Instant now) {
    Peering peering = active(world, body);
    if (peering.accepter().dns()) {
      throw new ControlException(409, "DNS resolution is on at their side already.");
    }
    if (!world.dnsReady(peering)) {
      throw new ControlException(
          409, "AWS refuses it until DNS support and DNS host names are on in both VPCs.");
    }
    Peering changed = peering.withSides(peering.requester(), peering.accepter().withDns(true));
    return new Done(world.with(changed), peering.id());
  }

  /** Each of our blocks, in each of their route tables. */
  static Done addRoutes(World world, Body body, Instant now) {
    Peering peering = active(world, body);
    if (world.network(peering.accepter()).isEmpty()) {
      throw new ControlException(
          409, "The sandbox does not know the network " + peering.accepter().vpc() + ".");
    }
    World next = world;
    int added = 0;
    for (RouteTable table : world.routeTables().values()) {
      if (table.vpc().equals(peering.accepter().vpc())) {
        RouteTable changed = table;
        for (Cidr block : world.blocks(peering.requester())) {
          if (changed.route(block.toString()).isEmpty()) {
            changed =
                changed.with(
                    new Route(block.toString(), Route.Kind.PEERING, peering.id(), "CreateRoute"));
            added++;
          }
        }
        next = next.with(changed);
      }
    }
    if (added == 0) {
      throw new ControlException(409, "Their route tables have a route for each of our ranges.");
    }
    return new Done(next, Integer.toString(added));
  }

  private static Peering waiting(World world, Body body) {
    return in(Status.PENDING_ACCEPTANCE, "answered", PeeringNamed.in(world, body));
  }

  private static Peering active(World world, Body body) {
    return in(Status.ACTIVE, "set up", PeeringNamed.in(world, body));
  }

  private static Peering in(Status wanted, String deed, Peering peering) {
    if (peering.status() != wanted) {
      throw new ControlException(
          409,
          "%s is %s. Only one that is %s can be %s."
              .formatted(peering.id(), peering.status().code(), wanted.code(), deed));
    }
    return peering;
  }

  private static void apart(World world, Peering peering, List<Cidr> blocks) {
    for (Cidr ours : world.blocks(peering.requester())) {
      if (blocks.stream().anyMatch(ours::overlaps)) {
        throw new ControlException(
            409, "A network with these ranges overlaps the cluster's " + ours + ".");
      }
    }
  }
}
