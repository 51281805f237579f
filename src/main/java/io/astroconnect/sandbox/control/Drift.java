package io.astroconnect.sandbox.control;

import io.astroconnect.sandbox.control.Deeds.Done;
import io.astroconnect.sandbox.world.Cluster;
import io.astroconnect.sandbox.world.GoogleNat;
import io.astroconnect.sandbox.world.Ids;
import io.astroconnect.sandbox.world.LifeCycle;
import io.astroconnect.sandbox.world.NatGateway;
import io.astroconnect.sandbox.world.Peering;
import io.astroconnect.sandbox.world.Route;
import io.astroconnect.sandbox.world.RouteTable;
import io.astroconnect.sandbox.world.Side;
import io.astroconnect.sandbox.world.Status;
import io.astroconnect.sandbox.world.Vpc;
import io.astroconnect.sandbox.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Things that somebody changes behind our back. */
final class Drift {

  private Drift() {}

  private record OurRoute(RouteTable table, Route route) {}

  static Done dropRoute(World world, Body body, Instant now) {
    Peering peering = PeeringNamed.in(world, body);
    OurRoute ours =
        route(world, peering, peering.id())
            .or(() -> route(world, peering, former(world, peering)))
            .orElseThrow(() -> none(peering));
    return new Done(
        world.with(ours.table().without(ours.route().destination())),
        ours.table().id() + " " + ours.route().destination());
  }

  /** Somebody puts back a route to a peering of long ago, of the same two VPCs if there was one. */
  static Done blackhole(World world, Body body, Instant now) {
    Peering peering = PeeringNamed.in(world, body);
    OurRoute ours = route(world, peering, peering.id()).orElseThrow(() -> none(peering));
    Route astray = ours.route().to(Route.Kind.PEERING, former(world, peering));
    return new Done(
        world.with(ours.table().with(astray)),
        ours.table().id() + " " + astray.destination() + " " + astray.target());
  }

  private static String former(World world, Peering peering) {
    return world.peerings().values().stream()
        .filter(other -> other.between(peering.requester(), peering.accepter()))
        .filter(other -> !other.status().live() && !other.id().equals(peering.id()))
        .max(Comparator.comparing(Peering::since).thenComparing(Peering::id))
        .map(Peering::id)
        .orElseGet(() -> Ids.of("pcx-", peering.id() + "former"));
  }

  private static Optional<OurRoute> route(World world, Peering peering, String target) {
    return world.routeTables().values().stream()
        .filter(table -> table.vpc().equals(world.ourSide(peering).vpc()))
        .flatMap(table -> table.routes().stream().map(route -> new OurRoute(table, route)))
        .filter(ours -> ours.route().target().equals(target))
        .findFirst();
  }

  private static ControlException none(Peering peering) {
    return new ControlException(409, "No route of ours leads to " + peering.id() + ".");
  }

  static Done switchDnsOff(World world, Body body, Instant now) {
    Peering peering = PeeringNamed.in(world, body);
    Side side =
        switch (body.textOr("side", "ours")) {
          case "ours" -> world.ourSide(peering);
          case "theirs" -> world.theirSide(peering);
          default -> throw new ControlException(400, "\"side\" has to be ours or theirs.");
        };
    if (!side.dns()) {
      throw new ControlException(409, "DNS resolution is off on that side already.");
    }
    return new Done(world.with(peering.withDns(side, false)), peering.id());
  }

  static Done switchHostnamesOff(World world, Body body, Instant now) {
    Vpc vpc = vpc(world, ClusterNamed.in(world, body));
    if (!vpc.dnsHostnames()) {
      throw new ControlException(409, "DNS host names are off in " + vpc.id() + " already.");
    }
    return new Done(world.with(vpc.withDns(vpc.dnsSupport(), false)), vpc.id());
  }

  static Done changeAddress(World world, Body body, Instant now) {
    Cluster cluster = ClusterNamed.onAnyCloud(world, body);
    NatGateway gateway =
        ways(world, cluster)
            .filter(one -> !one.addresses().isEmpty())
            .findFirst()
            .orElseThrow(() -> new ControlException(409, cluster.name() + " has no NAT gateway."));
    List<NatGateway.Elastic> addresses = new ArrayList<>(gateway.addresses());
    NatGateway.Elastic before = addresses.getFirst();
    String address = unused(world);
    String id = gateway.id() + address;
    addresses.set(
        0,
        new NatGateway.Elastic(
            Ids.of("eipalloc-", id), Ids.of("eni-", id), address, before.privateIp()));
    return new Done(
        world.with(new NatGateway(gateway.id(), gateway.vpc(), gateway.subnet(), addresses)),
        before.publicIp() + " " + address);
  }

  private static Stream<NatGateway> ways(World world, Cluster cluster) {
    return cluster.provider().equals("GCP")
        ? Stream.of(GoogleNat.of(world, cluster))
        : world.surroundings().natGateways().values().stream()
            .filter(one -> one.vpc().equals(cluster.vpc()));
  }

  /** Of the documentation ranges, and of no cluster. */
  private static String unused(World world) {
    Set<String> taken =
        world.surroundings().natGateways().values().stream()
            .flatMap(gateway -> gateway.addresses().stream())
            .map(NatGateway.Elastic::publicIp)
            .collect(Collectors.toSet());
    return IntStream.rangeClosed(200, 254)
        .mapToObj(last -> "198.51.100." + last)
        .filter(address -> !taken.contains(address))
        .findFirst()
        .orElseThrow(() -> new ControlException(409, "The sandbox has no more addresses."));
  }

  static Done deletePeering(World world, Body body, Instant now) {
    Peering peering = PeeringNamed.in(world, body);
    if (peering.status() != Status.ACTIVE && peering.status() != Status.PROVISIONING) {
      throw new ControlException(
          409,
          peering.id()
              + " is "
              + peering.status().code()
              + ". A customer ends one that is active.");
    }
    World next = LifeCycle.delete(world, peering, world.theirSide(peering).owner(), now);
    return new Done(next, Status.DELETING.code());
  }

  /** As AWS forgets one that ended: the id is no longer known. */
  static Done vanish(World world, Body body, Instant now) {
    Peering peering = PeeringNamed.in(world, body);
    return new Done(world.without(peering), peering.id());
  }

  private static Vpc vpc(World world, Cluster cluster) {
    Map<String, Vpc> vpcs = world.vpcs();
    Vpc vpc = vpcs.get(cluster.vpc());
    if (vpc == null) {
      throw new ControlException(404, "There is no VPC " + cluster.vpc() + ".");
    }
    return vpc;
  }
}
