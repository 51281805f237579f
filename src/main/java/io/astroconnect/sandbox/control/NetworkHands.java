package io.astroconnect.sandbox.control;

import io.astroconnect.sandbox.control.Deeds.Done;
import io.astroconnect.sandbox.google.NetworkLife;
import io.astroconnect.sandbox.world.Google;
import io.astroconnect.sandbox.world.GoogleNetwork;
import io.astroconnect.sandbox.world.GoogleNetwork.Half;
import io.astroconnect.sandbox.world.World;
import java.time.Instant;

/** Acts as the customer at the other end of a peering of Google Cloud, named by our half. */
final class NetworkHands {
  private NetworkHands() {}

  private record Ours(GoogleNetwork network, Half half) {}

  static Done add(World world, Body body, Instant now) {
    Ours ours = ours(world, body);
    World next = NetworkLife.answered(world, ours.network().key(), ours.half(), now);
    if (next.equals(world)) {
      throw new ControlException(
          409, "Their half is there, or the sandbox does not know " + ours.half().peer() + ".");
    }
    return new Done(next, ours.half().peer());
  }

  static Done drop(World world, Body body, Instant now) {
    Ours ours = ours(world, body);
    Google google = world.surroundings().google();
    Half back =
        NetworkLife.back(google, ours.network().key(), ours.half())
            .orElseThrow(() -> new ControlException(409, "Their half is not there."));
    GoogleNetwork theirs = google.networks().get(ours.half().peer());
    if (theirs == null) {
      throw new ControlException(409, "Their half is not there.");
    }
    Google changed =
        google.with(theirs.without(back)).with(ours.network().with(ours.half().answered()));
    return new Done(world.with(world.surroundings().with(changed)), ours.half().peer());
  }

  private static Ours ours(World world, Body body) {
    String name = body.text("connection");
    for (GoogleNetwork network : world.surroundings().google().networks().values()) {
      Half half = network.halves().get(name);
      if (half != null) {
        return new Ours(network, half);
      }
    }
    throw new ControlException(404, "There is no peering " + name + ".");
  }
}
