package io.astroconnect.sandbox.control;

import io.astroconnect.sandbox.control.Deeds.Done;
import io.astroconnect.sandbox.world.Cluster;
import io.astroconnect.sandbox.world.GoogleNat;
import io.astroconnect.sandbox.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What the Astro API lists, behind our back. */
final class Listing {
  private Listing() {}

  /** The cloud is as it was: its addresses and those of the list differ from then on. */
  static Done changeAddress(World world, Body body, Instant now) {
    Cluster cluster = ClusterNamed.onAnyCloud(world, body);
    if (cluster.egressIps().isEmpty()) {
      throw new ControlException(409, cluster.name() + " has no address.");
    }
    List<String> addresses = new ArrayList<>(cluster.egressIps());
    String before = addresses.getFirst();
    addresses.set(0, unused(world));
    World kept =
        cluster.provider().equals("GCP") ? world.with(GoogleNat.of(world, cluster)) : world;
    return new Done(kept.with(cluster.leavingFrom(addresses)), before + " " + addresses.getFirst());
  }

  private static String unused(World world) {
    return IntStream.rangeClosed(200, 254)
        .mapToObj(last -> "192.0.2." + last)
        .filter(
            address ->
                world.clusters().stream().noneMatch(one -> one.egressIps().contains(address)))
        .findFirst()
        .orElseThrow(() -> new ControlException(409, "The sandbox has no more addresses."));
  }

  static Done unlist(World world, Body body, Instant now) {
    Cluster cluster = ClusterNamed.onAnyCloud(world, body);
    if (world.surroundings().unlisted().contains(cluster.id())) {
      throw new ControlException(409, "Astro does not list " + cluster.name() + " already.");
    }
    return listed(world, cluster, false);
  }

  static Done relist(World world, Body body, Instant now) {
    Cluster cluster = ClusterNamed.onAnyCloud(world, body);
    if (!world.surroundings().unlisted().contains(cluster.id())) {
      throw new ControlException(409, "Astro lists " + cluster.name() + ".");
    }
    return listed(world, cluster, true);
  }

  private static Done listed(World world, Cluster cluster, boolean now) {
    return new Done(world.with(world.surroundings().withListed(cluster.id(), now)), cluster.name());
  }
}
