package io.astroconnect.model.peering.gcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.checklist.Checklist;
import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.checklist.Owner;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.checklist.StepState;
import io.astroconnect.model.cluster.ClusterType;
import io.astroconnect.model.cluster.Provider;
import io.astroconnect.model.net.Cidr;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds of every plan, whatever is asked and whatever is seen. */
class PlannerPropertyTest {
  private static final int CASES = 4_000;
  private static final List<String> KINDS =
      List.of("our-half", "withdraw-removal", "their-half", "options", "their-options", "imported");
  private static final List<String> REMOVAL_KINDS =
      List.of("request-removal", "consent", "remove-our-half", "remove-their-half");
  private static final List<String> RANGES =
      List.of(
          "10.44.0.0/16",
          "10.45.0.0/16",
          "10.44.8.0/24",
          "172.20.1.0/24",
          "8.8.8.0/24",
          "10.1.2.4/30",
          "100.80.0.0/16",
          "100.64.3.0/24",
          "100.65.0.0/22",
          "100.66.0.0/16");

  static void always(long seed, BiConsumer<Scene, Checklist> holds) {
    Random random = new Random(seed);
    for (int i = 0; i < CASES; i++) {
      Scene scene = scene(random);
      holds.accept(scene, scene.plan());
    }
  }

  private static boolean chance(Random random, int one, int of) {
    return random.nextInt(of) < one;
  }

  private static <T> T any(Random random, T[] all) {
    return List.of(all).get(random.nextInt(all.length));
  }

  private static Exchange exchange(Random random) {
    return chance(random, 1, 2)
        ? Exchange.USUAL
        : new Exchange(
            random.nextBoolean(),
            random.nextBoolean(),
            random.nextBoolean(),
            random.nextBoolean(),
            any(random, StackType.values()));
  }

  private static Scene scene(Random random) {
    Scene scene = new Scene();
    scene.exchange = exchange(random);
    List<String> ranges = new ArrayList<>(RANGES);
    if (chance(random, 2, 3)) {
      ranges.subList(2, ranges.size()).clear();
    }
    Collections.shuffle(ranges, random);
    scene.ranges(
        ranges
            .subList(0, chance(random, 1, 20) ? 0 : 1 + random.nextInt(2))
            .toArray(String[]::new));
    if (chance(random, 1, 4)) {
      scene.removed();
    }
    if (chance(random, 1, 8)) {
      scene.clusterRanges = List.of("172.20.0.0/22");
    }
    if (chance(random, 1, 20)) {
      scene.type = ClusterType.STANDARD;
    }
    if (chance(random, 1, 30)) {
      scene.provider = Provider.AWS;
    }
    if (chance(random, 1, 30)) {
      scene.clusterNetwork = "";
    }
    if (chance(random, 1, 30)) {
      scene.target = Scene.OURS;
    }
    scene.autoMode = chance(random, 1, 8);
    if (chance(random, 3, 4)) {
      Exchange has = chance(random, 2, 3) ? scene.exchange : exchange(random);
      Consent consent = chance(random, 2, 3) ? Consent.NOT_NEEDED : any(random, Consent.values());
      String state = chance(random, 2, 3) ? "ACTIVE" : "INACTIVE";
      scene.halves.add(Scene.half(Scene.TARGET, state, has, consent));
    }
    if (chance(random, 1, 3)) {
      scene.halves.add(Scene.half(Scene.OTHER, "ACTIVE", Exchange.USUAL, Consent.NOT_NEEDED));
    }
    routes(scene, random);
    seen(scene, random);
    written(scene, random);
    return scene;
  }

  private static void routes(Scene scene, Random random) {
    List<PeeringRoute> routes = new ArrayList<>();
    for (String range : RANGES) {
      for (String half : List.of(Scene.NAME, "to-core")) {
        if (chance(random, half.equals(Scene.NAME) ? 3 : 1, 8)) {
          routes.add(
              new PeeringRoute(
                  half,
                  Cidr.parse(range),
                  any(random, PeeringRoute.Kind.values()),
                  chance(random, 5, 6)));
        }
      }
    }
    scene.routes(routes.toArray(PeeringRoute[]::new));
    if (chance(random, 1, 12)) {
      scene.inDoubt("our-half", Duration.ofSeconds(3));
      scene.operations.put(
          new StepId("our-half"),
          chance(random, 1, 2)
              ? new PeeringOperation.Running(50, Scene.NOW)
              : new PeeringOperation.Queued("", OptionalInt.empty(), Scene.NOW, Scene.NOW));
    }
    if (chance(random, 1, 3)) {
      Cidr ours = Cidr.parse("10.200.0.0/24");
      scene.offered(
          new PeeringRoute(Scene.NAME, ours, PeeringRoute.Kind.STATIC, chance(random, 1, 2)));
    }
  }

  private static void seen(Scene scene, Random random) {
    switch (random.nextInt(20)) {
      case 0 -> scene.network = new Fact.Unknown<>(Scene.THROTTLED, Scene.NOW);
      case 1 -> scene.network = new Fact.Gone<>(Scene.NOW);
      case 2 -> scene.routes = new Fact.Unknown<>(Scene.THROTTLED, Scene.NOW);
      case 3 -> scene.looked = Scene.NOW.minus(Duration.ofMinutes(6));
      default -> {}
    }
    if (chance(random, 1, 3)) {
      NetworkPeering back = Scene.half(Scene.OURS, "ACTIVE", exchange(random), Consent.NOT_NEEDED);
      scene.theirs(
          chance(random, 1, 3),
          chance(random, 2, 3) ? new NetworkPeering[] {back} : new NetworkPeering[0]);
    } else if (chance(random, 1, 10)) {
      scene.theirs = new Fact.Gone<>(Scene.NOW);
    }
    if (chance(random, 1, 6)) {
      scene.sibling("p-7k3m9q2x", Scene.OTHER, RANGES.get(random.nextInt(RANGES.size())));
    }
  }

  private static void written(Scene scene, Random random) {
    List<String> ids =
        Stream.of(
                Stream.concat(KINDS.stream(), REMOVAL_KINDS.stream())
                    .filter(kind -> !kind.equals("imported")),
                scene.cidrs.stream().map(range -> "imported/" + range))
            .flatMap(all -> all)
            .toList();
    for (String id : ids) {
      if (chance(random, 1, 3)) {
        scene.reached(id);
      }
      if (chance(random, 1, 4)) {
        scene.told(id);
      }
      switch (random.nextInt(10)) {
        case 0 -> scene.inDoubt(id, Duration.ofSeconds(random.nextInt(10)));
        case 1 -> scene.answered(id, Scene.REFUSED);
        case 2 -> scene.answered(id, null);
        case 3 -> scene.answered(id, Scene.THROTTLED);
        default -> {}
      }
    }
  }

  /** The scenes are worth something: each state that can be and each reason comes up. */
  @Test
  void theScenesShowEveryStateAndEveryReason() {
    Set<ConnectionState> states = EnumSet.noneOf(ConnectionState.class);
    Set<GcpPeeringReason> reasons = EnumSet.noneOf(GcpPeeringReason.class);
    always(
        1,
        (scene, plan) -> {
          states.add(plan.state());
          plan.steps().forEach(step -> reasons.add((GcpPeeringReason) step.reason().code()));
          scene.checks().forEach(check -> reasons.add((GcpPeeringReason) check.why().code()));
        });
    assertThat(EnumSet.complementOf(EnumSet.copyOf(states)))
        .containsExactlyInAnyOrder(
            ConnectionState.REJECTED,
            ConnectionState.EXPIRED,
            ConnectionState.EXPIRING,
            ConnectionState.TO_BE_CHANGED);
    assertThat(EnumSet.complementOf(EnumSet.copyOf(reasons))).isEmpty();
  }

  @Test
  void whatIsDoneIsNeverProposed() {
    always(
        2,
        (scene, plan) ->
            plan.doable()
                .forEach(
                    step -> {
                      GcpPeeringCall call = (GcpPeeringCall) step.callIfAny().orElseThrow();
                      assertThat(undone(scene, call)).as("%s in %s", call, plan).isTrue();
                    }));
  }

  private static boolean undone(Scene scene, GcpPeeringCall call) {
    Network network = scene.network().ifSeen().orElseThrow();
    return switch (call) {
      case GcpPeeringCall.AddPeering(var name, var target, var exchange) ->
          network.with(target).isEmpty()
              && network.peerings().stream().noneMatch(half -> half.name().equals(name))
              && exchange.equals(scene.exchange);
      case GcpPeeringCall.UpdatePeering(var name, var exchange) ->
          !half(network, name).exchange().equals(exchange);
      case GcpPeeringCall.RequestRemovePeering(var name) ->
          scene.intent().removal() && !half(network, name).consent().asked();
      case GcpPeeringCall.CancelRequestRemovePeering(var name) ->
          !scene.intent().removal() && half(network, name).consent().asked();
      case GcpPeeringCall.RemovePeering(var name) -> {
        NetworkPeering half = half(network, name);
        yield scene.intent().removal()
            && half.leadsTo(scene.target)
            && (half.consent().given() || !half.active());
      }
    };
  }

  private static NetworkPeering half(Network network, String name) {
    return network.peerings().stream()
        .filter(half -> half.name().equals(name))
        .findFirst()
        .orElseThrow();
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
                      if (step.id().kind().equals("our-half")) {
                        assertThat(plan.doable()).containsExactly(step);
                        assertThat(scene.checks())
                            .noneMatch(check -> check.level() == Check.Level.STOP);
                      } else {
                        assertThat(plan.connectionId()).isNotEmpty();
                      }
                    }));
  }

  @Test
  void stepsAreInAFixedOrder() {
    always(
        4,
        (scene, plan) -> {
          List<String> ids = plan.steps().stream().map(step -> step.id().value()).toList();
          List<String> kinds = plan.steps().stream().map(step -> step.id().kind()).toList();
          assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
          List<String> order = scene.intent().removal() ? REMOVAL_KINDS : KINDS;
          assertThat(kinds).isSubsetOf(order);
          assertThat(kinds.stream().map(order::indexOf)).isSorted();
          if (scene.intent().removal()) {
            assertThat(kinds).contains("remove-our-half", "remove-their-half");
            return;
          }
          assertThat(kinds).contains("our-half", "their-half", "options");
          assertThat(kinds.contains("their-options")).isEqualTo(scene.exchange.needsThem());
          assertThat(ids.stream().filter(id -> id.startsWith("imported/")))
              .containsExactlyElementsOf(
                  scene.cidrs.stream().map(range -> "imported/" + range).toList());
        });
  }

  @Test
  void connectedIsAllSeenOrToldAndNothingLess() {
    always(
        5,
        (scene, plan) -> {
          boolean settled = plan.steps().stream().allMatch(step -> step.state().settled());
          boolean fresh =
              Stream.<Fact<?>>of(scene.network(), scene.routes)
                  .allMatch(
                      fact ->
                          !(fact instanceof Fact.Unknown<?>)
                              && !fact.at().isBefore(scene.now.minus(GcpPeeringPlanner.FRESH)));
          assertThat(plan.state() == ConnectionState.CONNECTED)
              .as("%s", plan)
              .isEqualTo(settled && fresh && !scene.intent().removal());
          if (scene.intent().removal()) {
            assertThat(plan.state() == ConnectionState.REMOVED)
                .isEqualTo(plan.of(Owner.OURS).stream().allMatch(s -> s.state() == StepState.DONE));
          }
          assertThat(plan.next().isEmpty()).isEqualTo(settled);
        });
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
          Collections.shuffle(scene.halves, random);
          if (scene.routes instanceof Fact.Seen<List<PeeringRoute>>(var all, var at)) {
            List<PeeringRoute> shuffled = new ArrayList<>(all);
            Collections.shuffle(shuffled, random);
            scene.routes = new Fact.Seen<>(shuffled, at);
          }
          assertThat(states(scene.plan())).isEqualTo(states(plan));
        });
  }

  private static List<String> states(Checklist plan) {
    return Stream.concat(
            Stream.of(plan.state().key()),
            plan.steps().stream().map(step -> step.id() + " " + step.state()))
        .toList();
  }

  @Test
  void doingWhatIsReadyEndsConnectedOnceTheCustomerDidTheirs() {
    Random random = new Random(8);
    for (int i = 0; i < CASES; i++) {
      Scene scene = new Scene().asking(exchange(random));
      TinyCloud cloud = new TinyCloud(scene, random);
      int turns = 0;
      while (scene.plan().state() != ConnectionState.CONNECTED) {
        assertThat(turns++).isLessThan(50);
        scene.plan().doable().stream().findFirst().map(Step::call).ifPresent(cloud::apply);
        cloud.theCustomerDoesSomething();
      }
      scene.removed();
      while (scene.plan().state() != ConnectionState.REMOVED) {
        assertThat(turns++).isLessThan(80);
        scene.plan().doable().stream().findFirst().map(Step::call).ifPresent(cloud::apply);
        cloud.theCustomerDoesSomething();
      }
      assertThat(scene.halves).isEmpty();
    }
  }
}
