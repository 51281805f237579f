package io.astroconnect.sandbox.google;

import io.astroconnect.sandbox.world.Behaviour;
import io.astroconnect.sandbox.world.Customer;
import io.astroconnect.sandbox.world.Google;
import io.astroconnect.sandbox.world.GoogleNetwork;
import io.astroconnect.sandbox.world.GoogleNetwork.Half;
import io.astroconnect.sandbox.world.World;
import java.time.Instant;
import java.util.Optional;

/** How peerings live ("VPC Network Peering"): active while both networks have their half. */
public final class NetworkLife {
  private NetworkLife() {}

  /** The world once customers did what was due by now. */
  public static World settled(World world, Instant now) {
    World next = world;
    for (GoogleNetwork network : world.surroundings().google().networks().values()) {
      for (Half half : network.halves().values()) {
        if (half.waits() && due(world, half, now)) {
          next = answered(next, network.key(), half, now);
        }
      }
    }
    return next;
  }

  private static boolean due(World world, Half half, Instant now) {
    return world.customers().stream()
        .filter(customer -> half.peer().equals(customer.account() + "/" + customer.vpc()))
        .map(Customer::behaviour)
        .anyMatch(
            habit ->
                habit.answer() == Behaviour.Answer.ACCEPT
                    && !half.since().plus(habit.answersAfter()).isAfter(now));
  }

  /** The customer adds their half. */
  public static World answered(World world, String ours, Half half, Instant now) {
    Google google = world.surroundings().google();
    GoogleNetwork network = google.networks().get(ours);
    GoogleNetwork theirs = google.networks().get(half.peer());
    if (network == null || theirs == null || theirs.to(ours).isPresent()) {
      return world;
    }
    Half back =
        new Half(
            "to-astro",
            ours,
            half.exportCustom(),
            half.importCustom(),
            half.exportPublic(),
            true,
            half.stack(),
            half.consensus(),
            false,
            false,
            now);
    return world.with(
        world
            .surroundings()
            .with(google.with(theirs.with(back)).with(network.with(half.answered()))));
  }

  /** The other network's half, if there is one. */
  public static Optional<Half> back(Google google, String ours, Half half) {
    return Optional.ofNullable(google.networks().get(half.peer())).flatMap(one -> one.to(ours));
  }
}
