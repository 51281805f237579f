package io.astroconnect.sandbox.control;

import io.astroconnect.sandbox.control.Deeds.Done;
import io.astroconnect.sandbox.world.Cluster;
import io.astroconnect.sandbox.world.Google;
import io.astroconnect.sandbox.world.GoogleNetwork;
import io.astroconnect.sandbox.world.GoogleNetwork.Half;
import io.astroconnect.sandbox.world.World;
import java.time.Duration;
import java.time.Instant;

/** What somebody else does to our own networks of Google Cloud. */
final class NetworkDrift {
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private NetworkDrift() {}

  /** Our half goes; theirs stays, and leads nowhere. */
  static Done dropOurHalf(World world, Body body, Instant now) {
    HalfNamed ours = HalfNamed.in(world, body);
    Google google = world.surroundings().google();
    return NetworkHands.done(
        world, google.with(ours.network().without(ours.half())), ours.half().name());
  }

  /** Whether our half lets custom routes out becomes the opposite. */
  static Done changeOptions(World world, Body body, Instant now) {
    HalfNamed ours = HalfNamed.in(world, body);
    Half half = ours.half();
    Half changed =
        half.with(
            half.importCustom(),
            !half.exportCustom(),
            half.importPublic(),
            half.exportPublic(),
            half.stack());
    return NetworkHands.done(
        world,
        world.surroundings().google().with(ours.network().with(changed)),
        "exportCustomRoutes " + changed.exportCustom());
  }

  /** A peering operation of somebody else's is in progress on the network of a cluster. */
  static Done keepBusy(World world, Body body, Instant now) {
    Duration time = body.duration("time");
    if (time.isNegative() || time.compareTo(LONGEST) > 0) {
      throw new ControlException(400, "An operation takes from PT0S to PT10M.");
    }
    Cluster cluster = cluster(world, body);
    Google google = world.surroundings().google();
    GoogleNetwork network = google.networks().get(cluster.account() + "/" + cluster.vpc());
    if (network == null) {
      throw new ControlException(404, "There is no network " + cluster.vpc() + ".");
    }
    return NetworkHands.done(
        world,
        google.with(network.at(new GoogleNetwork.Change("addPeering", now, now.plus(time)))),
        network.key() + " " + time);
  }

  private static Cluster cluster(World world, Body body) {
    String wanted = body.text("cluster");
    return world.clusters().stream()
        .filter(one -> one.id().equals(wanted) || one.name().equals(wanted))
        .filter(one -> one.provider().equals("GCP"))
        .findFirst()
        .orElseThrow(
            () -> new ControlException(404, "There is no cluster on Google Cloud " + wanted + "."));
  }
}
