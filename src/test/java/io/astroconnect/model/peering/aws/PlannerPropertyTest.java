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
import io.astroconnect.model.peering.aws.AwsPeeringCall.InTheirName;
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
          "vpc-dns-accepter",
          "dns-accepter",
          "return-routes",
          "return-route",
          "zone",
          "remove-route",
          "remove-dns-requester",
          "remove-zone",
          "addresses");
  private static final List<String> REMOVAL_KINDS =
      List.of(
          "remove-route",
          "remove-return-route",
          "remove-dns-requester",
          "remove-zone",
          "remove-peering",
          "remove-return-routes");

  private static void always(long seed, BiConsumer<Scene, Checklist> holds) {
    RandomScene scenes = new RandomScene(seed);
    for (int i = 0; i < CASES; i++) {
      Scene scene = scenes.next();
      holds.accept(scene, scene.plan());
    }
  }

  /** As listed; a new one that is not listed yet as it was last seen. */
  private static Optional<VpcPeering> raw(Scene scene, Checklist plan) {
    Stream<VpcPeering> listed = scene.peerings.ifSeen().orElse(List.of()).stream();
    Stream<VpcPeering> remembered = scene.issued.stream().flatMap(issued -> issued.last().stream());
    return Stream.concat(listed, remembered)
        .filter(peering -> peering.id().value().equals(plan.connectionId()))
        .findFirst();
  }

  /** With our side as its requester. */
  private static Optional<VpcPeering> current(Scene scene, Checklist plan) {
    return raw(scene, plan).map(peering -> Current.Found.of(scene.intent(), peering).peering());
  }

  private static Optional<Route> route(Scene scene, String table, Object range) {
    return route(scene.tables, table, range);
  }

  private static Optional<Route> route(Fact<List<RouteTable>> tables, String table, Object range) {
    return tables.ifSeen().orElseThrow().stream()
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
    assertThat(EnumSet.complementOf(EnumSet.copyOf(states))).isEmpty();
    assertThat(EnumSet.complementOf(EnumSet.copyOf(reasons)))
        .containsExactlyInAnyOrder(
            AwsPeeringReason.TARGET_IS_OURS,
            AwsPeeringReason.REGION_UNKNOWN,
            AwsPeeringReason.ROLE_ACCOUNT,
            AwsPeeringReason.PERMISSION_OK,
            AwsPeeringReason.PERMISSION_MISSING,
            AwsPeeringReason.PERMISSION_NOT_ASKED);
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
            && (there.leadsTo(peering)
                ? there.blackhole() && scene.reached.containsKey(made("route", table, range))
                : scene.issued.stream().anyMatch(issued -> there.leadsTo(issued.id())));
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
      case AwsPeeringCall.AcceptVpcPeeringConnection(var peering) ->
          current(scene, plan)
              .filter(there -> there.id().equals(peering))
              .filter(there -> there.status() == VpcPeeringStatus.PENDING_ACCEPTANCE)
              .isPresent();
      case AwsPeeringCall.SwitchDns(var peering, var side, var on) -> {
        VpcPeering there = raw(scene, plan).orElseThrow();
        PeeringSide of =
            side == AwsPeeringCall.SwitchDns.Side.REQUESTER ? there.requester() : there.accepter();
        yield active(scene, plan, peering) && of.dns().orElse(!on) != on;
      }
      case AwsPeeringCall.DeleteRoute(var table, var range, var peering) ->
          !scene.intent().reaches(range)
              && route(scene, table, range).orElseThrow().leadsTo(peering)
              && (scene.issued.stream().anyMatch(issued -> issued.id().equals(peering))
                  || plan.connectionId().equals(peering.value()));
      case AwsPeeringCall.DeleteVpcPeeringConnection(var peering) ->
          current(scene, plan).orElseThrow().id().equals(peering)
              && current(scene, plan).orElseThrow().status().live()
              && nothingLeadsTo(scene, peering);
      case AwsPeeringCall.AssociateVPCWithHostedZone(var zone, var _) -> !used(scene, zone);
      case AwsPeeringCall.DisassociateVPCFromHostedZone(var zone, var _) ->
          used(scene, zone)
              && !scene.intent().uses(zone)
              && scene.made.containsKey(new StepId("zone/" + zone));
      case AwsPeeringCall.InTheirName(var inner) -> undoneTheirs(scene, plan, inner);
    };
  }

  private static StepId made(String kind, String table, Object range) {
    return new StepId(kind + "/" + table + "/" + range);
  }

  private static boolean used(Scene scene, HostedZoneId zone) {
    return scene.zones.ifSeen().orElse(List.of()).stream().anyMatch(one -> one.id().equals(zone));
  }

  private static boolean nothingLeadsTo(Scene scene, VpcPeeringConnectionId peering) {
    return scene.tables.ifSeen().orElse(List.of()).stream()
        .flatMap(table -> table.routes().stream())
        .noneMatch(route -> route.leadsTo(peering));
  }

  private static boolean undoneTheirs(Scene scene, Checklist plan, AwsPeeringCall call) {
    Fact<List<RouteTable>> tables = scene.theirs.routeTables();
    return scene.terms.roleIfAny().isPresent()
        && switch (call) {
          case AwsPeeringCall.CreateRoute(var table, var range, var peering) ->
              active(scene, plan, peering) && route(tables, table, range).isEmpty();
          case AwsPeeringCall.ReplaceRoute(var table, var range, var peering) -> {
            Route there = route(tables, table, range).orElseThrow();
            yield active(scene, plan, peering)
                && (there.leadsTo(peering)
                    ? there.blackhole()
                        && scene.reached.containsKey(made("return-route", table, range))
                    : scene.issued.stream().anyMatch(issued -> there.leadsTo(issued.id())));
          }
          case AwsPeeringCall.DeleteRoute(var table, var range, var peering) ->
              route(tables, table, range).orElseThrow().leadsTo(peering)
                  && scene.made.containsKey(new StepId("return-route/" + table + "/" + range));
          case AwsPeeringCall.ModifyVpcAttribute _ ->
              !scene.theirs.vpc().ifSeen().orElseThrow().hostnames().orElse(false)
                  || !scene.theirs.vpc().ifSeen().orElseThrow().resolves();
          default -> undone(scene, plan, call);
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
                      assertThat(step.forThem())
                          .isEqualTo(step.callIfAny().orElseThrow() instanceof InTheirName);
                      if (scene.intent().removal()) {
                        inOrderOfRemoval(plan, step);
                      } else if (step.id().kind().equals("request")) {
                        assertThat(plan.doable()).containsExactly(step);
                        assertThat(scene.checks())
                            .noneMatch(check -> check.level() == Check.Level.STOP);
                      } else if (!step.id().kind().equals("remove-zone")) {
                        assertThat(state(plan, "request")).isEqualTo(StepState.DONE);
                        if (!step.id().kind().equals("accept")) {
                          assertThat(state(plan, "accept")).isEqualTo(StepState.DONE);
                        }
                      }
                      if (step.id().kind().equals("zone")) {
                        assertThat(scene.told.containsKey(step.id()) || drifted(scene, step))
                            .isTrue();
                      }
                      if (step.id().kind().equals("dns-requester")) {
                        assertThat(state(plan, "vpc-dns")).isEqualTo(StepState.DONE);
                      }
                    }));
  }

  private static boolean drifted(Scene scene, Step step) {
    return scene.reached.containsKey(step.id());
  }

  /** Routes first, then options and zones, and the peering when nothing else is left. */
  private static void inOrderOfRemoval(Checklist plan, Step step) {
    int kind = REMOVAL_KINDS.indexOf(step.id().kind());
    assertThat(kind).isNotNegative();
    plan.steps().stream()
        .filter(other -> other.id().kind().equals("remove-route") && kind > 1)
        .forEach(other -> assertThat(other.state()).isEqualTo(StepState.DONE));
    if (step.id().kind().equals("remove-peering")) {
      assertThat(plan.steps())
          .filteredOn(other -> other.owner() == Owner.OURS && !other.equals(step))
          .allMatch(other -> other.state() == StepState.DONE);
    }
  }

  @Test
  void stepsAreThoseOfTheIssueInAFixedOrder() {
    always(
        4,
        (scene, plan) -> {
          List<String> ids = plan.steps().stream().map(step -> step.id().value()).toList();
          List<String> kinds = plan.steps().stream().map(step -> step.id().kind()).toList();
          assertThat(ids).doesNotHaveDuplicates();
          List<String> order = scene.intent().removal() ? REMOVAL_KINDS : KINDS;
          assertThat(kinds).isSubsetOf(order);
          assertThat(kinds.stream().map(order::indexOf)).isSorted();
          if (scene.intent().removal()) {
            assertThat(kinds).contains("remove-peering");
            return;
          }
          boolean plain = scene.terms.roleIfAny().isEmpty();
          assertThat(kinds).contains("request", "accept");
          assertThat(kinds.containsAll(List.of("vpc-dns", "dns-requester", "dns-accepter")))
              .isEqualTo(scene.dns);
          assertThat(kinds.contains("return-routes"))
              .isEqualTo(plain || scene.told.containsKey(new StepId("return-routes")));
          assertThat(ids.stream().filter(id -> id.startsWith("zone/")))
              .containsExactlyElementsOf(
                  scene.terms.zones().stream().map(zone -> "zone/" + zone).toList());
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
              .isEqualTo(settled && fresh && !scene.intent().removal());
          if (scene.intent().removal()) {
            assertThat(plan.state() == ConnectionState.REMOVED)
                .as("%s", plan)
                .isEqualTo(RemovePeeringStep.gone(plan.of(Owner.OURS)));
          }
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
