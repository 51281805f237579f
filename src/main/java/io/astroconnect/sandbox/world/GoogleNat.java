package io.astroconnect.sandbox.world;

import java.util.List;

/** The ways out of our Google networks: a Cloud Router with a NAT in each cluster's region. */
public final class GoogleNat {
  private GoogleNat() {}

  /** That of a cluster; until it is changed, it leaves from what the Astro API lists. */
  public static NatGateway of(World world, Cluster cluster) {
    NatGateway usual =
        new NatGateway(
            "router-" + cluster.id(),
            cluster.account() + "/" + cluster.vpc(),
            cluster.region(),
            cluster.egressIps().stream()
                .map(address -> new NatGateway.Elastic("", "", address, ""))
                .toList());
    return world.surroundings().natGateways().getOrDefault(usual.id(), usual);
  }

  /** The clusters of a project in a region. */
  public static List<Cluster> clusters(World world, String project, String region) {
    return world.clusters().stream()
        .filter(cluster -> cluster.provider().equals("GCP"))
        .filter(cluster -> cluster.account().equals(project))
        .filter(cluster -> cluster.region().equals(region))
        .toList();
  }
}
