package io.astroconnect.model.peering.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.checklist.Attempt;
import io.astroconnect.model.checklist.Checklist;
import io.astroconnect.model.checklist.Confirmation;
import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.checklist.Owner;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.checklist.StepState;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.Wish;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Observe, plan, do what is ready, observe again, in a cloud that throttles and loses answers: it
 * ends connected, and a round sends one request.
 */
class SimulatedPeeringTest {
  private static final int CASES = 2_000;
  private static final int PATIENCE = 400;

  /** One connection from the first look to the end, with what a store keeps about it. */
  private static final class Life {
    private final Random random;
    private final Scene scene = new Scene();
    private final TinyCloud cloud;
    private final Map<VpcPeeringConnectionId, Integer> rounds = new HashMap<>();
    private Instant now = Scene.NOW;

    Life(long seed) {
      random = new Random(seed);
      List<Cidr> blocks = Stream.of("10.44.0.0/16", "10.45.0.0/16").map(Cidr::parse).toList();
      cloud = new TinyCloud(random, blocks);
      scene.cidrs = blocks.subList(0, 1 + random.nextInt(2));
      scene.dns = random.nextInt(4) > 0;
    }

    Checklist look() {
      VpcFacts facts = cloud.facts(now);
      scene.caller = facts.caller();
      scene.vpc = facts.vpc();
      scene.subnets = facts.subnets();
      scene.tables = facts.routeTables();
      scene.peerings = facts.peerings();
      scene.zones = facts.zones();
      scene.theirs = scene.terms.roleIfAny().isPresent() ? cloud.theirs(now) : VpcFacts.notAsked();
      scene.now = now;
      Checklist plan = scene.plan();
      scene.peerings.ifSeen().orElse(List.of()).stream()
          .filter(peering -> peering.id().value().equals(plan.connectionId()))
          .forEach(this::issued);
      plan.steps().stream()
          .filter(step -> step.state().settled())
          .forEach(step -> scene.reached.putIfAbsent(step.id(), now));
      return plan;
    }

    private void issued(VpcPeering peering) {
      int round = rounds.computeIfAbsent(peering.id(), _ -> scene.round);
      scene.issued.removeIf(issued -> issued.id().equals(peering.id()));
      scene.issued.add(new Issued(peering.id(), round, peering));
    }

    private void act(Step step) {
      AwsPeeringCall call = (AwsPeeringCall) step.callIfAny().orElseThrow();
      Instant sent = now;
      now = now.plusMillis(300);
      TinyCloud.Luck luck = cloud.luck();
      Optional<Fault> refusal = cloud.refusal(call);
      boolean counts =
          step.id().kind().startsWith("remove-")
              ? luck == TinyCloud.Luck.GOOD
              : luck != TinyCloud.Luck.THROTTLED;
      if (counts && refusal.isEmpty()) {
        scene.made.put(step.id(), sent);
      }
      if (refusal.isPresent()) {
        answered(step.id(), sent, now, refusal.get());
      } else if (luck == TinyCloud.Luck.GOOD) {
        cloud.apply(call, now).ifPresent(this::issued);
        answered(step.id(), sent, now, null);
      } else if (luck == TinyCloud.Luck.THROTTLED) {
        answered(step.id(), sent, now, Scene.THROTTLED);
      } else {
        if (luck == TinyCloud.Luck.ANSWER_LOST) {
          cloud.apply(call, now);
        }
        answered(step.id(), sent, null, null);
      }
    }

    private void answered(StepId id, Instant sent, @Nullable Instant at, @Nullable Fault fault) {
      scene.attempts.put(id, new Attempt(sent, at, fault));
    }

    /** The customer tells what we cannot see, once it is their turn. */
    private void ask(Checklist plan) {
      plan.steps().stream()
          .filter(step -> step.state() == StepState.WAITING && step.reason().code().invisible())
          .filter(step -> random.nextInt(3) == 0)
          .forEach(this::tell);
    }

    /** Their word that a zone is authorized may come too early. */
    private void tell(Step step) {
      if (step.id().kind().equals("zone")) {
        cloud.authorize(new HostedZoneId(step.id().subject().getFirst()));
      }
      scene.told.put(step.id(), new Confirmation("Ines", "", now));
    }

    private void newRound() {
      scene.round++;
      scene.told.clear();
      scene.attempts.clear();
      scene.reached.clear();
    }

    /** Goes on until a state is reached; the last plan. */
    Checklist until(ConnectionState wanted, boolean customerRejects) {
      for (int i = 0; i < PATIENCE; i++) {
        Checklist plan = look();
        if (plan.state() == wanted) {
          return plan;
        }
        plan.doable().forEach(this::act);
        ask(plan);
        cloud.pass(customerRejects);
        now = now.plusSeconds(1 + random.nextInt(9));
      }
      throw new AssertionError("never " + wanted + ": " + look());
    }

    /** Goes on for so many looks, wherever that leads. */
    void goOn(int looks) {
      for (int i = 0; i < looks; i++) {
        Checklist plan = look();
        plan.doable().forEach(this::act);
        ask(plan);
        cloud.pass(false);
        now = now.plusSeconds(1 + random.nextInt(9));
      }
    }

    int used() {
      return RouteSteps.used(
              scene.tables.ifSeen().orElseThrow(), scene.subnets.ifSeen().orElseThrow())
          .size();
    }
  }

  private static final List<HostedZoneId> ZONES =
      List.of(new HostedZoneId("Z0000AAAA"), new HostedZoneId("Z0000BBBB"));

  private static List<String> wished(Life life) {
    return RouteSteps.used(
            life.scene.tables.ifSeen().orElseThrow(), life.scene.subnets.ifSeen().orElseThrow())
        .stream()
        .flatMap(table -> life.scene.cidrs.stream().map(range -> table.id() + "/" + range))
        .sorted()
        .toList();
  }

  @Test
  void itEndsConnectedWithItsZones() {
    for (int seed = 0; seed < CASES / 2; seed++) {
      Life life = new Life(seed);
      life.scene.terms = Terms.PLAIN.withZones(ZONES);
      Checklist plan = life.until(ConnectionState.CONNECTED, false);
      assertThat(life.cloud.used()).containsExactlyInAnyOrderElementsOf(ZONES);
      assertThat(plan.step(new StepId("zone/Z0000BBBB")).orElseThrow().state())
          .isEqualTo(StepState.DONE);
    }
  }

  @Test
  void aRemovalLeavesNothingOfOursAndNeverABlackhole() {
    for (int seed = 0; seed < CASES; seed++) {
      Life life = new Life(seed);
      life.scene.terms = Terms.PLAIN.withZones(ZONES.subList(0, seed % 3));
      if (seed % 4 == 0) {
        life.goOn(1 + seed % 9);
      } else {
        life.until(ConnectionState.CONNECTED, false);
      }
      life.scene.terms = life.scene.terms.wishing(Wish.REMOVED);
      Checklist plan = life.until(ConnectionState.REMOVED, false);
      assertThat(plan.doable()).isEmpty();
      assertThat(life.cloud.blackholes).as("blackholes with seed %d", seed).isZero();
      assertThat(life.cloud.routesToPeerings()).as("routes with seed %d", seed).isEmpty();
      assertThat(life.cloud.used()).isEmpty();
      assertThat(life.cloud.requests).isLessThan(2);
    }
  }

  @Test
  void aPeeringThatTheyAskedForIsTakenOverAndCanBeRemoved() {
    for (int seed = 0; seed < CASES / 2; seed++) {
      Life life = new Life(seed);
      life.scene.terms = Terms.PLAIN.adopting(life.cloud.theyAsk(life.now));
      Checklist plan = life.until(ConnectionState.CONNECTED, false);
      assertThat(plan.connectionId()).isEqualTo("pcx-99999999");
      assertThat(life.cloud.requests).isZero();
      assertThat(life.cloud.routesToPeerings()).isEqualTo(wished(life));
      life.scene.terms = life.scene.terms.wishing(Wish.REMOVED);
      life.until(ConnectionState.REMOVED, false);
      assertThat(life.cloud.blackholes).isZero();
      assertThat(life.cloud.routesToPeerings()).isEmpty();
    }
  }

  @Test
  void byARoleOfTheirsItEndsConnectedAndIsRemovedWithoutTheCustomer() {
    for (int seed = 0; seed < CASES / 2; seed++) {
      Life life = new Life(seed);
      life.cloud.customerSleeps = true;
      life.scene.terms = Terms.PLAIN.by(Scene.ROLE);
      Checklist plan = life.until(ConnectionState.CONNECTED, false);
      assertThat(life.scene.told).isEmpty();
      assertThat(plan.steps()).allMatch(step -> step.owner() == Owner.OURS);
      assertThat(plan.steps()).anyMatch(Step::forThem);
      assertThat(life.cloud.theirRoutes()).isEqualTo(1);
      life.scene.terms = life.scene.terms.wishing(Wish.REMOVED);
      life.until(ConnectionState.REMOVED, false);
      assertThat(life.cloud.theirRoutes()).isZero();
      assertThat(life.cloud.blackholes).isZero();
    }
  }

  @Test
  void whatIsAskedForLaterIsAddedAndWhatIsNoLongerIsTakenAway() {
    for (int seed = 0; seed < CASES; seed++) {
      Life life = new Life(seed);
      List<Cidr> both = Stream.of("10.44.0.0/16", "10.45.0.0/16").map(Cidr::parse).toList();
      life.scene.terms = Terms.PLAIN.withZones(ZONES.subList(0, 1));
      life.until(ConnectionState.CONNECTED, false);
      life.scene.cidrs = seed % 2 == 0 ? both : both.subList(1, 2);
      life.scene.terms = Terms.PLAIN.withZones(ZONES.subList(1, 2));
      life.until(ConnectionState.CONNECTED, false);
      assertThat(life.cloud.routesToPeerings()).as("seed %d", seed).isEqualTo(wished(life));
      assertThat(life.cloud.used()).containsExactly(ZONES.get(1));
      assertThat(life.cloud.requests).isEqualTo(1);
    }
  }

  @Test
  void whatIsGoneComesBack() {
    for (int seed = 0; seed < CASES / 4; seed++) {
      Life life = new Life(seed);
      life.until(ConnectionState.CONNECTED, false);
      life.cloud.dropRoutes();
      life.now = life.now.plusSeconds(60);
      life.until(ConnectionState.DRIFTED, false);
      life.until(ConnectionState.CONNECTED, false);
      assertThat(life.cloud.routesToPeerings()).isEqualTo(wished(life));
    }
  }

  @Test
  void itEndsConnectedWithOneRequest() {
    for (int seed = 0; seed < CASES; seed++) {
      Life life = new Life(seed);
      Checklist plan = life.until(ConnectionState.CONNECTED, false);
      assertThat(life.cloud.requests).as("requests with seed %d", seed).isEqualTo(1);
      assertThat(plan.doable()).isEmpty();
      assertThat(plan.steps().stream().filter(step -> step.id().kind().equals("route")))
          .hasSize(life.used() * life.scene.cidrs.size())
          .allMatch(step -> step.state() == StepState.DONE);
    }
  }

  @Test
  void aRejectedRequestEndsUntilANewRoundIsAsked() {
    for (int seed = 0; seed < CASES / 4; seed++) {
      Life life = new Life(seed);
      life.until(ConnectionState.REJECTED, true);
      assertThat(life.cloud.requests).isEqualTo(1);
      assertThat(life.look().doable()).isEmpty();
      life.newRound();
      life.until(ConnectionState.CONNECTED, false);
      assertThat(life.cloud.requests).as("requests with seed %d", seed).isEqualTo(2);
    }
  }

  @Test
  void aDeletedPeeringIsRemovedAndANewRoundTakesItsDeadRoutesOver() {
    for (int seed = 0; seed < CASES / 4; seed++) {
      Life life = new Life(seed);
      life.until(ConnectionState.CONNECTED, false);
      life.cloud.delete();
      life.now = life.now.plusSeconds(60);
      Checklist removed = life.until(ConnectionState.REMOVED, false);
      assertThat(removed.doable()).isEmpty();
      life.newRound();
      Checklist plan = life.until(ConnectionState.CONNECTED, false);
      assertThat(life.cloud.requests).as("requests with seed %d", seed).isEqualTo(2);
      assertThat(plan.connectionId()).isEqualTo("pcx-00000002");
    }
  }
}
