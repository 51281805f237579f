package io.astroconnect.sandbox.control;

import io.astroconnect.sandbox.world.Cluster;
import io.astroconnect.sandbox.world.Customer;
import io.astroconnect.sandbox.world.Peering;
import io.astroconnect.sandbox.world.Side;
import io.astroconnect.sandbox.world.Status;
import io.astroconnect.sandbox.world.World;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The form of {@code GET /state}: what is on now, and the peerings, those that wait first. */
record StateRow(
    String now, long offsetSeconds, ConditionsRow conditions, List<PeeringRow> peerings) {

  /**
   * A peering of a cluster of ours.
   *
   * @param cluster its name, or "" for a network of no cluster
   * @param customer their name, or "" for a stranger
   * @param live whether it is active, or may become so
   */
  record PeeringRow(
      String id,
      String clusterId,
      String cluster,
      String vpc,
      String customer,
      String account,
      String region,
      String theirVpc,
      String status,
      boolean waits,
      boolean live,
      String since,
      String expires) {}

  static StateRow of(World world, Instant now, long offsetSeconds) {
    List<PeeringRow> rows =
        world.peerings().values().stream()
            .map(peering -> row(world, peering))
            .sorted(Comparator.comparing(row -> !row.waits()))
            .toList();
    return new StateRow(now.toString(), offsetSeconds, ConditionsRow.of(world), rows);
  }

  private static PeeringRow row(World world, Peering peering) {
    Side theirs = peering.accepter();
    Optional<Cluster> cluster =
        world.clusters().stream()
            .filter(one -> one.vpc().equals(peering.requester().vpc()))
            .findFirst();
    return new PeeringRow(
        peering.id(),
        cluster.map(Cluster::id).orElse(""),
        cluster.map(Cluster::name).orElse(""),
        peering.requester().vpc(),
        world.customer(theirs).map(Customer::name).orElse(""),
        theirs.owner(),
        theirs.region(),
        theirs.vpc(),
        peering.status().code(),
        peering.status() == Status.PENDING_ACCEPTANCE,
        peering.status().live(),
        peering.since().toString(),
        peering.expires().toString());
  }
}
