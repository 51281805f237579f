package io.astroconnect.sandbox.world;

import io.astroconnect.model.net.Cidr;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Small worlds for tests: one cluster of ours, and one customer. */
final class Worlds {
  static final Instant START = Instant.parse("2026-11-17T20:14:00Z");
  static final Side OURS = new Side("111111111111", "eu-west-1", "vpc-00000001", List.of(), false);
  static final Side THEIRS =
      new Side("222222222222", "eu-west-1", "vpc-00000002", List.of(), false);
  static final Pace PACE =
      new Pace(
          Duration.ofSeconds(1),
          Duration.ofSeconds(2),
          Duration.ofSeconds(2),
          Duration.ofDays(7),
          Duration.ofHours(2),
          Duration.ofDays(2),
          Duration.ofSeconds(1));

  private Worlds() {}

  static World with(Behaviour behaviour, List<String> ours, List<String> theirs) {
    return new World(
        List.of(),
        List.of(),
        List.of(
            new Customer(
                "Someone",
                "AWS",
                THEIRS.owner(),
                THEIRS.region(),
                THEIRS.vpc(),
                cidrs(theirs),
                behaviour)),
        Map.of(OURS.vpc(), vpc(OURS, ours), THEIRS.vpc(), vpc(THEIRS, theirs)),
        Map.of(),
        Map.of(),
        Map.of(),
        List.of(),
        PACE,
        Surroundings.none(new Limits(50, 25, 500)),
        "test",
        0);
  }

  static World accepting() {
    return with(
        new Behaviour(
            "accepts", Behaviour.Answer.ACCEPT, Duration.ofSeconds(3), Duration.ofSeconds(4)),
        List.of("172.20.0.0/20"),
        List.of("10.0.0.0/16"));
  }

  static World asked(World world) {
    return LifeCycle.request(world, OURS, THEIRS, Map.of(), START);
  }

  static Peering only(World world) {
    return world.peerings().values().iterator().next();
  }

  private static Vpc vpc(Side side, List<String> blocks) {
    List<Cidr> all = cidrs(blocks);
    return new Vpc(
        side.vpc(),
        side.owner(),
        side.region(),
        all.getFirst(),
        all.subList(1, all.size()),
        true,
        true,
        Map.of());
  }

  static List<Cidr> cidrs(List<String> texts) {
    return texts.stream().map(Cidr::parse).toList();
  }
}
