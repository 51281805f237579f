package io.astroconnect.model.peering.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.checklist.Checklist;
import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.checklist.Owner;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.checklist.StepState;
import io.astroconnect.words.Words;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds of every plan, whatever is asked and whatever is seen. */
class PlannerPropertyTest {
  private static final int CASES = 4_000;
  private static final List<String> KINDS =
      List.of(
          "request",
          "accept",
          "route",
          "vpc-dns",
          "dns-requester",
          "dns-accepter",
          "return-routes");

  private static void always(long seed, BiConsumer<Scene, Checklist> holds) {
    RandomScene scenes = new RandomScene(seed);
    for (int i = 0; i < CASES; i++) {
      Scene scene = scenes.next();
      holds.accept(scene, scene.plan());
    }
  }

  /** As listed; a new one that is not listed yet as it was last seen. */
  private static Optional<VpcPeering> current(Scene scene, Checklist plan) {
    Stream<VpcPeering> listed = scene.peerings.ifSeen().orElse(List.of()).stream();
    Stream<VpcPeering> remembered = scene.issued.stream().flatMap(issued -> issued.last().stream());
    return Stream.concat(listed, remembered)
        .filter(peering -> peering.id().value().equals(plan.connectionId()))
        .findFirst();
  }

  private static Optional<Route> route(Scene scene, String table, Object range) {
    return scene.tables.ifSeen().orElseThrow().stream()
        .filter(there -> there.id().equals(table))
        .flatMap(there -> there.routes().stream())
        .filter(there -> there.destination().equals(range))
        .findFirst();
  }

  private static StepState state(Checklist plan, String id) {
    return plan.step(new StepId(id)).orElseThrow().state();
  }

  /** The scenes are worth something: each state and each reason of a step comes up. */
  @Test
  void theScenesShowEveryStateAndEveryReason() {
    Set<ConnectionState> states = EnumSet.noneOf(ConnectionState.class);
    Set<AwsPeeringReason> reasons = EnumSet.noneOf(AwsPeeringReason.class);
    always(
        1,
        (scene, plan) -> {
          states.add(plan.state());
          plan.steps().forEach(step -> reasons.add((AwsPeeringReason) step.reason().code()));
          scene.checks().forEach(check -> reasons.add((AwsPeeringReason) check.why().code()));
        });
    assertThat(EnumSet.complementOf(EnumSet.copyOf(states)))
        .containsExactly(ConnectionState.TO_BE_CHANGED);
    assertThat(EnumSet.complementOf(EnumSet.copyOf(reasons)))
        .containsExactly(AwsPeeringReason.TARGET_IS_OURS);
  }

  @Test
  void whatIsDoneIsNeverProposed() {
    always(
        2,
        (scene, plan) ->
            plan.doable()
                .forEach(
                    step -> {
                      AwsPeeringCall call = (AwsPeeringCall) step.callIfAny().orElseThrow();
                      assertThat(undone(scene, plan, call)).as("%s in %s", call, plan).isTrue();
                    }));
  }

  private static boolean undone(Scene scene, Checklist plan, AwsPeeringCall call) {
    return switch (call) {
      case AwsPeeringCall.CreateVpcPeeringConnection _ ->
          scene.peerings.ifSeen().orElse(List.of()).stream()
              .noneMatch(
                  peering -> peering.status().live() && Current.forward(scene.intent(), peering));
      case AwsPeeringCall.CreateRoute(var table, var range, var peering) ->
          active(scene, plan, peering) && route(scene, table, range).isEmpty();
      case AwsPeeringCall.ReplaceRoute(var table, var range, var peering) -> {
        Route there = route(scene, table, range).orElseThrow();
        yield active(scene, plan, peering)
            && !there.leadsTo(peering)
            && scene.issued.stream().anyMatch(issued -> there.leadsTo(issued.id()));
      }
      case AwsPeeringCall.ModifyVpcAttribute(var _, var attribute) -> {
        Vpc vpc = scene.vpc.ifSeen().orElseThrow();
        yield switch (attribute) {
          case ENABLE_DNS_SUPPORT -> !vpc.resolves();
          case ENABLE_DNS_HOSTNAMES -> vpc.resolves() && !vpc.hostnames().orElse(false);
        };
      }
      case AwsPeeringCall.ModifyVpcPeeringConnectionOptions(var peering) ->
          active(scene, plan, peering)
              && !current(scene, plan).orElseThrow().requester().dns().orElse(false);
    };
  }

  private static boolean active(Scene scene, Checklist plan, VpcPeeringConnectionId id) {
    return current(scene, plan)
        .filter(peering -> peering.id().equals(id))
        .filter(peering -> peering.status() == VpcPeeringStatus.ACTIVE)
        .isPresent();
  }

  @Test
  void noStepOfOursIsDoableBeforeWhatItDependsOnIsSeen() {
    always(
        3,
        (scene, plan) ->
            plan.doable()
                .forEach(
                    step -> {
                      assertThat(step.owner()).isEqualTo(Owner.OURS);
                      if (step.id().kind().equals("request")) {
                        assertThat(plan.doable()).containsExactly(step);
                        assertThat(scene.checks())
                            .noneMatch(check -> check.level() == Check.Level.STOP);
                      } else {
                        assertThat(state(plan, "request")).isEqualTo(StepState.DONE);
                        assertThat(state(plan, "accept")).isEqualTo(StepState.DONE);
                      }
                      if (step.id().kind().equals("dns-requester")) {
                        assertThat(state(plan, "vpc-dns")).isEqualTo(StepState.DONE);
                      }
                    }));
  }

  @Test
  void stepsAreThoseOfTheIssueInAFixedOrder() {
    always(
        4,
        (scene, plan) -> {
          List<String> ids = plan.steps().stream().map(step -> step.id().value()).toList();
          List<String> kinds = plan.steps().stream().map(step -> step.id().kind()).toList();
          assertThat(ids).doesNotHaveDuplicates();
          assertThat(kinds).isSubsetOf(KINDS);
          assertThat(kinds.stream().map(KINDS::indexOf)).isSorted();
          assertThat(kinds.stream().filter(kind -> !kind.equals("route")))
              .containsExactlyElementsOf(
                  KINDS.stream()
                      .filter(kind -> !kind.equals("route"))
                      .filter(kind -> scene.dns || !kind.contains("dns"))
                      .toList());
          assertThat(ids.stream().filter(id -> id.startsWith("route"))).isEqualTo(routes(scene));
        });
  }

  private static List<String> routes(Scene scene) {
    if (!(scene.tables instanceof Fact.Seen<List<RouteTable>> tables)
        || tables.value().isEmpty()
        || !(scene.subnets instanceof Fact.Seen<List<Subnet>> subnets)) {
      return List.of("route");
    }
    return RouteSteps.used(tables.value(), subnets.value()).stream()
        .flatMap(table -> scene.cidrs.stream().map(range -> "route/" + table.id() + "/" + range))
        .toList();
  }

  @Test
  void connectedIsAllSeenOrToldAndNothingLess() {
    always(
        5,
        (scene, plan) -> {
          boolean settled = plan.steps().stream().allMatch(step -> step.state().settled());
          boolean fresh =
              scene
                  .observation()
                  .cloud()
                  .all()
                  .allMatch(
                      fact ->
                          !(fact instanceof Fact.Unknown<?>)
                              && !fact.at().isBefore(scene.now.minus(AwsPeeringPlanner.FRESH)));
          assertThat(plan.state() == ConnectionState.CONNECTED)
              .as("%s", plan)
              .isEqualTo(settled && fresh);
          if (settled) {
            assertThat(plan.doable()).isEmpty();
            assertThat(plan.next()).isEmpty();
          } else {
            assertThat(plan.next()).isPresent();
          }
        });
  }

  @Test
  void itEndsConnectedWhenEverythingIsSeenOrTold() {
    RandomScene scenes = new RandomScene(9);
    for (int i = 0; i < CASES; i++) {
      assertThat(scenes.complete(scenes.next()).plan().state())
          .isEqualTo(ConnectionState.CONNECTED);
    }
  }

  @Test
  void onlyStepsThatCouldBeDoneHaveACall() {
    always(
        6,
        (scene, plan) ->
            plan.steps()
                .forEach(
                    step -> {
                      assertThat(step.callIfAny().isPresent()).isEqualTo(step.doable());
                      if (step.state() == StepState.READY) {
                        assertThat(step.doable()).isTrue();
                      }
                    }));
  }

  @Test
  void planningIsAFunctionAndTheOrderInWhichACloudListsThingsDoesNotMatter() {
    Random random = new Random(7);
    always(
        7,
        (scene, plan) -> {
          assertThat(scene.plan()).isEqualTo(plan);
          List<Check> checks = scene.checks();
          assertThat(scene.checks()).isEqualTo(checks);
          scene.peerings = shuffled(scene.peerings, random);
          scene.tables = shuffled(scene.tables, random);
          scene.subnets = shuffled(scene.subnets, random);
          assertThat(scene.plan().state()).isEqualTo(plan.state());
          assertThat(scene.plan().connectionId()).isEqualTo(plan.connectionId());
          assertThat(scene.plan().steps().stream().map(PlannerPropertyTest::essence))
              .isEqualTo(plan.steps().stream().map(PlannerPropertyTest::essence).toList());
        });
  }

  /** Of several things that stop a request, the first that is found is told. */
  private static List<Object> essence(Step step) {
    return Stream.of(step.id(), step.owner(), step.state(), step.callIfAny()).toList();
  }

  private static <T> Fact<List<T>> shuffled(Fact<List<T>> fact, Random random) {
    if (!(fact instanceof Fact.Seen<List<T>> seen)) {
      return fact;
    }
    List<T> mixed = new ArrayList<>(seen.value());
    Collections.shuffle(mixed, random);
    return new Fact.Seen<>(List.copyOf(mixed), seen.at());
  }

  @Test
  void everyReasonCanBeSaid() {
    Words words = Words.load(Locale.ENGLISH, ZoneOffset.UTC);
    always(
        8,
        (scene, plan) -> {
          plan.steps()
              .forEach(
                  step ->
                      assertThat(words.of(step.reason()))
                          .as("%s", step)
                          .isNotBlank()
                          .doesNotContain("{", "}", "..")
                          .endsWith("."));
          scene
              .checks()
              .forEach(
                  check ->
                      assertThat(words.of(check))
                          .as("%s", check)
                          .isNotBlank()
                          .doesNotContain("{", "}", "..")
                          .endsWith("."));
        });
  }
}
