package io.astroconnect.model.peering.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.checklist.Attempt;
import io.astroconnect.model.checklist.Checklist;
import io.astroconnect.model.checklist.Confirmation;
import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.checklist.StepState;
import io.astroconnect.model.net.Cidr;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
      if (luck == TinyCloud.Luck.GOOD) {
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
          .forEach(step -> scene.told.put(step.id(), new Confirmation("Ines", "", now)));
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

    int used() {
      return RouteSteps.used(
              scene.tables.ifSeen().orElseThrow(), scene.subnets.ifSeen().orElseThrow())
          .size();
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
