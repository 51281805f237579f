package io.astroconnect.sandbox.control;

import io.astroconnect.model.net.Cidr;
import io.astroconnect.sandbox.control.Deeds.Done;
import io.astroconnect.sandbox.google.NetworkLife;
import io.astroconnect.sandbox.world.Google;
import io.astroconnect.sandbox.world.GoogleNetwork;
import io.astroconnect.sandbox.world.GoogleNetwork.Half;
import io.astroconnect.sandbox.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Acts as the customer at the other end of a peering of Google Cloud, named by our half. */
final class NetworkHands {
  private NetworkHands() {}

  /** The optional {@code cidrs} are the ranges of a network that the sandbox does not know. */
  static Done add(World world, Body body, Instant now) {
    HalfNamed ours = HalfNamed.in(world, body);
    List<Cidr> ranges = body.cidrs("cidrs");
    World known = ranges.isEmpty() ? world : knowing(world, ours.half().peer(), ranges);
    Map<String, GoogleNetwork> networks = known.surroundings().google().networks();
    GoogleNetwork theirs = networks.get(ours.half().peer());
    if (theirs == null) {
      throw new ControlException(
          409, "The sandbox does not know the network " + ours.half().peer() + ".");
    }
    if (theirs.to(ours.network().key()).isPresent()) {
      throw new ControlException(409, "Their half is there already.");
    }
    apart(ours.network(), theirs);
    return new Done(
        NetworkLife.answered(known, ours.network().key(), ours.half(), now), ours.half().peer());
  }

  private static World knowing(World world, String key, List<Cidr> ranges) {
    Google google = world.surroundings().google();
    if (google.networks().containsKey(key)) {
      return world;
    }
    int slash = key.indexOf('/');
    return world.with(
        world
            .surroundings()
            .with(
                google.with(
                    GoogleNetwork.of(
                        key.substring(0, slash), key.substring(slash + 1), ranges, List.of()))));
  }

  /** Google refuses the second half then ("VPC Network Peering", overlapping subnets). */
  private static void apart(GoogleNetwork ours, GoogleNetwork theirs) {
    for (Cidr range : ours.ranges()) {
      if (theirs.ranges().stream().anyMatch(range::overlaps)) {
        throw new ControlException(
            409, "Google refuses it: their network overlaps the cluster's " + range + ".");
      }
    }
  }

  static Done drop(World world, Body body, Instant now) {
    HalfNamed ours = HalfNamed.in(world, body);
    Google google = world.surroundings().google();
    Google changed =
        google
            .with(ours.theirs(google).without(ours.back(google)))
            .with(ours.network().with(ours.half().answered()));
    return done(world, changed, ours.half().peer());
  }

  /** From then on both halves can only go together. */
  static Done requireConsent(World world, Body body, Instant now) {
    HalfNamed ours = HalfNamed.in(world, body);
    Google google = world.surroundings().google();
    if (ours.half().consensus()) {
      throw new ControlException(409, "Both sides have to agree already.");
    }
    Google changed =
        google
            .with(ours.theirs(google).with(ours.back(google).byConsensus()))
            .with(ours.network().with(ours.half().byConsensus()));
    return done(world, changed, ours.half().peer());
  }

  /** The customer asks for the end of the peering, or agrees to it. */
  static Done askForRemoval(World world, Body body, Instant now) {
    HalfNamed ours = HalfNamed.in(world, body);
    Google google = world.surroundings().google();
    Half back = ours.back(google);
    if (!back.consensus()) {
      throw new ControlException(409, "Each side may end the peering without the other.");
    }
    if (back.removing()) {
      throw new ControlException(409, "They have asked for the end already.");
    }
    return done(
        world, google.with(ours.theirs(google).with(back.removing(true))), ours.half().peer());
  }

  static Done done(World world, Google changed, String result) {
    return new Done(world.with(world.surroundings().with(changed)), result);
  }
}
