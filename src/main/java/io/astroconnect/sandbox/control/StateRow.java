package io.astroconnect.sandbox.control;

import io.astroconnect.sandbox.google.NetworkLife;
import io.astroconnect.sandbox.world.Cluster;
import io.astroconnect.sandbox.world.Customer;
import io.astroconnect.sandbox.world.GoogleNetwork;
import io.astroconnect.sandbox.world.Peering;
import io.astroconnect.sandbox.world.Side;
import io.astroconnect.sandbox.world.Status;
import io.astroconnect.sandbox.world.World;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The form of {@code GET /state}: what is on now, and the peerings, those that wait first: for a
 * customer, then for us.
 */
record StateRow(
    String now, long offsetSeconds, ConditionsRow conditions, List<PeeringRow> peerings) {

  /**
   * A peering of a cluster of ours.
   *
   * @param id AWS's; at Google the project, the network, and the name of our half
   * @param provider AWS or GCP
   * @param cluster its name, or "" for a network of no cluster
   * @param customer their name, or "" for a stranger
   * @param asked whether they asked us
   * @param waits whether the customer has still to answer
   * @param live whether it is active, or may become so
   * @param expires when it ends if nobody answers, or ""
   */
  record PeeringRow(
      String id,
      String provider,
      String clusterId,
      String cluster,
      String vpc,
      String customer,
      String account,
      String region,
      String theirVpc,
      String status,
      boolean asked,
      boolean waits,
      boolean live,
      String since,
      String expires) {}

  private static final String PENDING = Status.PENDING_ACCEPTANCE.code();

  static StateRow of(World world, Instant now, long offsetSeconds) {
    List<PeeringRow> rows =
        Stream.concat(
                world.peerings().values().stream().map(peering -> row(world, peering)),
                google(world))
            .sorted(
                Comparator.comparing((PeeringRow row) -> !row.waits())
                    .thenComparing(row -> !row.status().equals(PENDING)))
            .toList();
    return new StateRow(now.toString(), offsetSeconds, ConditionsRow.of(world), rows);
  }

  private static PeeringRow row(World world, Peering peering) {
    Side theirs = world.theirSide(peering);
    Side ours = world.ourSide(peering);
    Optional<Cluster> cluster =
        world.clusters().stream().filter(one -> one.vpc().equals(ours.vpc())).findFirst();
    return new PeeringRow(
        peering.id(),
        "AWS",
        cluster.map(Cluster::id).orElse(""),
        cluster.map(Cluster::name).orElse(""),
        ours.vpc(),
        world.customer(theirs).map(Customer::name).orElse(""),
        theirs.owner(),
        theirs.region(),
        theirs.vpc(),
        peering.status().code(),
        world.asked(peering),
        peering.status() == Status.PENDING_ACCEPTANCE && !world.asked(peering),
        peering.status().live(),
        peering.since().toString(),
        peering.expires().toString());
  }

  private static Stream<PeeringRow> google(World world) {
    return world.surroundings().google().networks().values().stream()
        .filter(network -> HalfNamed.ours(world, network))
        .flatMap(
            network ->
                network.halves().values().stream()
                    .map(half -> row(world, new HalfNamed(network, half))));
  }

  private static PeeringRow row(World world, HalfNamed ours) {
    GoogleNetwork.Half half = ours.half();
    Cluster cluster =
        world.clusters().stream()
            .filter(one -> one.account().equals(ours.network().project()))
            .filter(one -> one.vpc().equals(ours.network().name()))
            .findFirst()
            .orElseThrow();
    boolean active =
        NetworkLife.back(world.surroundings().google(), ours.network().key(), half).isPresent();
    int slash = half.peer().indexOf('/');
    return new PeeringRow(
        ours.id(),
        cluster.provider(),
        cluster.id(),
        cluster.name(),
        cluster.vpc(),
        world.customers().stream()
            .filter(one -> half.peer().equals(one.account() + "/" + one.vpc()))
            .map(Customer::name)
            .findFirst()
            .orElse(""),
        half.peer().substring(0, slash),
        "",
        half.peer().substring(slash + 1),
        active ? "ACTIVE" : "INACTIVE",
        false,
        !active,
        true,
        half.since().toString(),
        "");
  }
}
