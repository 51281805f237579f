package io.astroconnect.sandbox.control;

import io.astroconnect.sandbox.google.NetworkLife;
import io.astroconnect.sandbox.world.Google;
import io.astroconnect.sandbox.world.GoogleNetwork;
import io.astroconnect.sandbox.world.GoogleNetwork.Half;
import io.astroconnect.sandbox.world.World;
import java.util.List;

/** Our half of a peering of Google Cloud, which a deed is about. */
record HalfNamed(GoogleNetwork network, Half half) {

  /** By its name, or where several networks have one of that name, by {@code project/network/}. */
  static HalfNamed in(World world, Body body) {
    String name = body.text("connection");
    List<HalfNamed> found =
        world.surroundings().google().networks().values().stream()
            .filter(network -> ours(world, network))
            .flatMap(
                network ->
                    network.halves().values().stream().map(half -> new HalfNamed(network, half)))
            .filter(one -> name.equals(one.id()) || name.equals(one.half().name()))
            .toList();
    if (found.isEmpty()) {
      throw new ControlException(404, "There is no peering " + name + ".");
    }
    if (found.size() > 1) {
      throw new ControlException(
          409, "Several networks have a peering " + name + ", such as " + found.getFirst().id());
    }
    return found.getFirst();
  }

  static boolean ours(World world, GoogleNetwork network) {
    return world.clusters().stream()
        .anyMatch(
            cluster ->
                cluster.account().equals(network.project())
                    && cluster.vpc().equals(network.name()));
  }

  String id() {
    return network.key() + "/" + half.name();
  }

  /** The other network. */
  GoogleNetwork theirs(Google google) {
    GoogleNetwork theirs = google.networks().get(half.peer());
    if (theirs == null) {
      throw new ControlException(409, "Their half is not there.");
    }
    return theirs;
  }

  /** The half that leads back. */
  Half back(Google google) {
    return NetworkLife.back(google, network.key(), half)
        .orElseThrow(() -> new ControlException(409, "Their half is not there."));
  }
}
