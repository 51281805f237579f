package io.astroconnect.sandbox.control;

import io.astroconnect.model.net.Cidr;
import io.astroconnect.sandbox.control.Deeds.Done;
import io.astroconnect.sandbox.world.Cluster;
import io.astroconnect.sandbox.world.Customer;
import io.astroconnect.sandbox.world.LifeCycle;
import io.astroconnect.sandbox.world.Peering;
import io.astroconnect.sandbox.world.Route;
import io.astroconnect.sandbox.world.RouteTable;
import io.astroconnect.sandbox.world.Side;
import io.astroconnect.sandbox.world.Status;
import io.astroconnect.sandbox.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Acts as the customer at the other end of a peering. */
final class CustomerDesk {

  private CustomerDesk() {}

  /** The optional {@code cidrs} are the blocks of a network that the sandbox does not know. */
  static Done accept(World world, Body body, Instant now) {
    Peering peering = theirsToAnswer(world, body);
    List<Cidr> blocks = body.cidrs("cidrs");
    apart(world, peering, blocks);
    if (world.full(peering.requester()) || world.full(peering.accepter())) {
      throw new ControlException(
          409, "One of the networks has as many active peerings as AWS allows.");
    }
    World next = LifeCycle.accept(world, peering, blocks, now);
    return new Done(next, Status.PROVISIONING.code());
  }

  /**
   * They ask us: the network {@code vpc}, or without one the first of the cluster's customer that
   * has no peering with it.
   */
  static Done ask(World world, Body body, Instant now) {
    Cluster cluster = ClusterNamed.in(world, body);
    Side accepter = new Side(cluster.account(), cluster.region(), cluster.vpc(), List.of(), false);
    Customer customer = asking(world, body, cluster, accepter);
    Side requester = side(customer);
    if (joined(world, requester, accepter)) {
      throw new ControlException(
          409,
          "AWS refuses a second peering of %s and %s.".formatted(customer.vpc(), cluster.vpc()));
    }
    if (world.full(requester) || world.crowded(requester)) {
      throw new ControlException(409, customer.vpc() + " has as many peerings as AWS allows.");
    }
    String id = world.nextId("pcx-");
    Map<String, String> tags = Map.of("Name", cluster.name());
    return new Done(LifeCycle.request(world, requester, accepter, tags, now), id);
  }

  private static Customer asking(World world, Body body, Cluster cluster, Side accepter) {
    Optional<String> vpc = body.optional("vpc");
    return world.customers().stream()
        .filter(one -> one.provider().equals("AWS"))
        .filter(
            one ->
                vpc.map(one.vpc()::equals)
                    .orElseGet(
                        () ->
                            one.name().startsWith(cluster.customer())
                                && !joined(world, side(one), accepter)))
        .findFirst()
        .orElseThrow(
            () ->
                vpc.map(id -> new ControlException(404, "No customer has the network " + id + "."))
                    .orElseGet(
                        () ->
                            new ControlException(
                                409,
                                "Each network of %s has a peering with %s."
                                    .formatted(cluster.customer(), cluster.name()))));
  }

  private static Side side(Customer customer) {
    return new Side(customer.account(), customer.region(), customer.vpc(), List.of(), false);
  }

  private static boolean joined(World world, Side one, Side other) {
    return world.peerings().values().stream()
        .anyMatch(p -> p.status().live() && p.between(one, other));
  }

  static Done reject(World world, Body body, Instant now) {
    Peering peering = theirsToAnswer(world, body);
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
    Side theirs = world.theirSide(peering);
    if (theirs.dns()) {
      throw new ControlException(409, "DNS resolution is on at their side already.");
    }
    if (!world.dnsReady(peering)) {
      throw new ControlException(
          409, "AWS refuses it until DNS support and DNS host names are on in both VPCs.");
    }
    return new Done(world.with(peering.withDns(theirs, true)), peering.id());
  }

  /** Each of our blocks, in each of their route tables. */
  static Done addRoutes(World world, Body body, Instant now) {
    Peering peering = active(world, body);
    Side theirs = world.theirSide(peering);
    if (world.network(theirs).isEmpty()) {
      throw new ControlException(
          409, "The sandbox does not know the network " + theirs.vpc() + ".");
    }
    World next = world;
    int added = 0;
    for (RouteTable table : world.routeTables().values()) {
      if (table.vpc().equals(theirs.vpc())) {
        RouteTable changed = table;
        for (Cidr block : world.blocks(world.ourSide(peering))) {
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

  private static Peering theirsToAnswer(World world, Body body) {
    Peering peering = waiting(world, body);
    if (world.asked(peering)) {
      throw new ControlException(
          409, peering.id() + " was asked for by the customer. It is ours to answer.");
    }
    return peering;
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
