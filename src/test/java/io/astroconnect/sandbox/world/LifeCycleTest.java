package io.astroconnect.sandbox.world;

import static io.astroconnect.sandbox.world.Worlds.OURS;
import static io.astroconnect.sandbox.world.Worlds.START;
import static io.astroconnect.sandbox.world.Worlds.THEIRS;
import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.sandbox.world.Behaviour.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A world moves through time by itself, and only forward. */
class LifeCycleTest {

  @Test
  void askingLeavesTheFormerWorldAsItWas() {
    World before = Worlds.accepting();
    World after = Worlds.asked(before);
    assertThat(before.peerings()).isEmpty();
    assertThat(before).isEqualTo(Worlds.accepting());
    assertThat(after.peerings()).hasSize(1);
  }

  @Test
  void eachStepHappensAtItsOwnTimeHoweverLateItIsLookedAt() {
    World late = Worlds.asked(Worlds.accepting()).advance(START.plus(Duration.ofDays(3)));
    assertThat(Worlds.only(late).status()).isEqualTo(Status.ACTIVE);
    assertThat(Worlds.only(late).since()).isEqualTo(START.plusSeconds(6));
    assertThat(Worlds.only(late).accepter().dns()).isTrue();
    assertThat(late.due()).extracting(Due::turn).containsOnly(Due.Turn.EXPIRE);
  }

  @Test
  void nothingDueMeansTheVerySameWorld() {
    World world = Worlds.asked(Worlds.accepting());
    assertThat(world.advance(START.plusMillis(999))).isSameAs(world);
  }

  @Test
  void aSecondaryBlockThatOverlapsMakesItFail() {
    Behaviour accepts = new Behaviour("accepts", Answer.ACCEPT, Duration.ZERO, null);
    World ours =
        Worlds.with(accepts, List.of("172.20.0.0/20", "100.64.0.0/20"), List.of("100.64.8.0/21"));
    World theirs =
        Worlds.with(accepts, List.of("172.20.0.0/20"), List.of("10.0.0.0/16", "172.20.15.0/24"));
    for (World world : List.of(ours, theirs)) {
      assertThat(Worlds.only(Worlds.asked(world).advance(START.plusSeconds(1))).status())
          .isEqualTo(Status.FAILED);
    }
  }

  @Test
  void anAnswerAfterTheLastDayComesTooLate() {
    Behaviour late = new Behaviour("late", Answer.ACCEPT, Duration.ofDays(8), null);
    World world = Worlds.asked(Worlds.with(late, List.of("172.20.0.0/20"), List.of("10.0.0.0/16")));
    assertThat(Worlds.only(world.advance(START.plus(Duration.ofDays(8)))).status())
        .isEqualTo(Status.EXPIRED);
  }

  @Test
  void aCustomerTriesTheirDnsOptionAgainUntilOurNetworkAllowsIt() {
    World off = Worlds.accepting().with(network(OURS).withDns(true, false));
    World active = Worlds.asked(off).advance(START.plus(Duration.ofDays(30)));
    assertThat(Worlds.only(active).accepter().dns()).isFalse();
    World on =
        active.with(network(OURS).withDns(true, true)).advance(START.plus(Duration.ofDays(70)));
    assertThat(Worlds.only(on).accepter().dns()).isTrue();
  }

  @Test
  void aFullNetworkTakesNoMoreActivePeerings() {
    World base = Worlds.accepting();
    World full = base.with(base.surroundings().with(new Limits(0, 25, 500)));
    assertThat(Worlds.only(Worlds.asked(full).advance(START.plusSeconds(60))).status())
        .isEqualTo(Status.PENDING_ACCEPTANCE);
  }

  @Test
  void whatEndedVanishesForTheSideThatEndedItFirst() {
    World world = Worlds.asked(Worlds.accepting()).advance(START.plusSeconds(6));
    World deleted = LifeCycle.delete(world, Worlds.only(world), OURS.owner(), START.plusSeconds(6));
    Instant end = START.plusSeconds(8);
    Peering peering = Worlds.only(deleted.advance(end));
    Instant later = end.plus(Duration.ofHours(2));
    assertThat(peering.status()).isEqualTo(Status.DELETED);
    assertThat(peering.visibleTo(Set.of(OURS.owner()), Worlds.PACE, later.minusMillis(1))).isTrue();
    assertThat(peering.visibleTo(Set.of(OURS.owner()), Worlds.PACE, later)).isFalse();
    assertThat(peering.visibleTo(Set.of(THEIRS.owner()), Worlds.PACE, later)).isTrue();
    assertThat(peering.visibleTo(Set.of("333333333333"), Worlds.PACE, end)).isFalse();
    assertThat(deleted.advance(end.plus(Duration.ofDays(2))).peerings()).isEmpty();
  }

  @Test
  void manySmallStepsAndOneJumpEndInTheSameWorld() {
    Random random = new Random(20261117);
    for (int round = 0; round < 300; round++) {
      World start = Worlds.asked(randomWorld(random));
      Instant end = START.plusSeconds(random.nextInt(20 * 86400));
      World walked = start;
      for (Instant step : steps(random, end)) {
        walked = walked.advance(step);
      }
      assertThat(walked.advance(end)).isEqualTo(start.advance(end));
    }
  }

  @Test
  void anEndedPeeringNeverComesBackToLife() {
    Random random = new Random(7);
    for (int round = 0; round < 300; round++) {
      World world = Worlds.asked(randomWorld(random));
      boolean ended = false;
      for (Instant step : steps(random, START.plus(Duration.ofDays(12)))) {
        world = world.advance(step);
        boolean alive = world.peerings().values().stream().anyMatch(p -> p.status().live());
        assertThat(ended && alive).isFalse();
        ended = !alive;
      }
    }
  }

  @Test
  void idsAreNeverGivenTwice() {
    World world = Worlds.accepting();
    for (int i = 0; i < 1000; i++) {
      Side peer = new Side("333333333333", "eu-west-1", "vpc-" + i, List.of(), false);
      world = LifeCycle.request(world, OURS, peer, Map.of(), START);
    }
    assertThat(world.peerings()).hasSize(1000);
    assertThat(world.peerings().keySet()).allMatch(id -> id.matches("pcx-[0-9a-f]{17}"));
  }

  private static Vpc network(Side side) {
    return Worlds.accepting().vpcs().values().stream()
        .filter(v -> v.id().equals(side.vpc()))
        .findFirst()
        .orElseThrow();
  }

  private static World randomWorld(Random random) {
    Answer[] answers = Answer.values();
    Duration dns = random.nextBoolean() ? Duration.ofSeconds(random.nextInt(100_000)) : null;
    Behaviour behaviour =
        new Behaviour(
            "random",
            answers[random.nextInt(answers.length)],
            Duration.ofSeconds(random.nextInt(9 * 86400)),
            dns);
    String theirs = random.nextInt(5) == 0 ? "172.20.8.0/21" : "10.0.0.0/16";
    return Worlds.with(behaviour, List.of("172.20.0.0/20"), List.of(theirs))
        .with(network(OURS).withDns(true, random.nextBoolean()));
  }

  private static List<Instant> steps(Random random, Instant end) {
    long seconds = Duration.between(START, end).toSeconds();
    List<Instant> steps = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      steps.add(START.plusSeconds((long) (random.nextDouble() * seconds)));
    }
    steps.sort(null);
    return steps;
  }
}
