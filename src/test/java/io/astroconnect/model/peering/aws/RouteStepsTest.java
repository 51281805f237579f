package io.astroconnect.model.peering.aws;

import static io.astroconnect.model.checklist.StepState.BLOCKED;
import static io.astroconnect.model.checklist.StepState.DONE;
import static io.astroconnect.model.checklist.StepState.DRIFTED;
import static io.astroconnect.model.checklist.StepState.FAILED;
import static io.astroconnect.model.checklist.StepState.READY;
import static io.astroconnect.model.checklist.StepState.UNKNOWN;
import static io.astroconnect.model.checklist.StepState.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepState;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.aws.AwsPeeringCall.CreateRoute;
import io.astroconnect.model.peering.aws.AwsPeeringCall.ReplaceRoute;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A route in every table in use, nothing overwritten but a dead route of our own. */
class RouteStepsTest {

  private static void assertStep(Step step, StepState state, AwsPeeringReason code) {
    assertThat(step.reason().code()).isEqualTo(code);
    assertThat(step.state()).isEqualTo(state);
  }

  private static List<String> used(List<Subnet> subnets, RouteTable... tables) {
    return RouteSteps.used(List.of(tables), subnets).stream().map(RouteTable::id).toList();
  }

  private static List<Subnet> subnets(String... ids) {
    return Arrays.stream(ids).map(id -> new Subnet(id, Scene.OURS)).toList();
  }

  @Test
  void theMainTableCountsOnlyIfASubnetHasNoAssociationOfItsOwn() {
    RouteTable main = Scene.table("rtb-m", true, Set.of());
    RouteTable both = Scene.table("rtb-a", false, Set.of("s-1", "s-2"));
    RouteTable unused = Scene.table("rtb-u", false, Set.of());
    assertThat(used(subnets("s-1", "s-2"), main, both, unused)).containsExactly("rtb-a");
    assertThat(used(subnets("s-1", "s-2", "s-3"), main, both, unused))
        .containsExactly("rtb-a", "rtb-m");
    assertThat(used(subnets(), main, unused)).containsExactly("rtb-m");
  }

  @Test
  void theMainTableCountsIfASubnetIsAssociatedWithItExplicitly() {
    RouteTable main = Scene.table("rtb-m", true, Set.of("s-1"));
    assertThat(used(subnets("s-1"), main)).containsExactly("rtb-m");
  }

  @Test
  void whereNoTableIsMarkedAsMainAnyWithoutAnAssociationMayBe() {
    RouteTable some = Scene.table("rtb-x", false, Set.of());
    RouteTable own = Scene.table("rtb-a", false, Set.of("s-1"));
    assertThat(used(subnets("s-1", "s-2"), some, own)).containsExactly("rtb-a", "rtb-x");
    assertThat(used(subnets("s-1"), some, own)).containsExactly("rtb-a");
    assertThat(used(subnets(), some)).containsExactly("rtb-x");
  }

  @Test
  void everyTableInUseGetsEveryRange() {
    Scene scene = new Scene().peering("active").ranges("10.44.0.0/16", "10.45.0.0/16");
    assertThat(scene.plan().doable())
        .extracting(step -> step.callIfAny().orElseThrow())
        .filteredOn(CreateRoute.class::isInstance)
        .containsExactlyInAnyOrder(
            new CreateRoute("rtb-a", Cidr.parse("10.44.0.0/16"), Scene.PCX),
            new CreateRoute("rtb-a", Cidr.parse("10.45.0.0/16"), Scene.PCX),
            new CreateRoute("rtb-main", Cidr.parse("10.44.0.0/16"), Scene.PCX),
            new CreateRoute("rtb-main", Cidr.parse("10.45.0.0/16"), Scene.PCX));
  }

  @ParameterizedTest
  @CsvSource({
    "initiating-request, AFTER_ACCEPT", "pending-acceptance, AFTER_ACCEPT",
    "provisioning, AFTER_ACCEPT", "a-code-of-tomorrow, AFTER_ACCEPT"
  })
  void routesWaitForAnActivePeering(String status, AwsPeeringReason code) {
    assertStep(new Scene().peering(status).step(Scene.ROUTE_A), BLOCKED, code);
  }

  @Test
  void routesWaitForTheRequest() {
    assertStep(new Scene().step(Scene.ROUTE_A), BLOCKED, AwsPeeringReason.AFTER_REQUEST);
  }

  @Test
  void aRouteToOurPeeringIsDone() {
    Scene scene = new Scene().peering("active").routed(Scene.PCX, false).reached(Scene.ROUTE_A);
    assertStep(scene.step(Scene.ROUTE_A), DONE, AwsPeeringReason.ROUTE_SEEN);
    assertThat(scene.step(Scene.ROUTE_A).sinceIfKnown()).isPresent();
    assertStep(scene.step(Scene.ROUTE_MAIN), DONE, AwsPeeringReason.ROUTE_SEEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nat-0a1b", "igw-0a1b", "local", "pcx-11111111"})
  void aRouteThatLeadsElsewhereIsAConflictAndNeverOverwritten(String target) {
    Scene scene = new Scene().peering("active").routes(new Route(Scene.RANGE, target, false));
    assertStep(scene.step(Scene.ROUTE_A), FAILED, AwsPeeringReason.ROUTE_CONFLICT);
    assertThat(scene.step(Scene.ROUTE_A).callIfAny()).isEmpty();
    assertStep(scene.step(Scene.ROUTE_MAIN), READY, AwsPeeringReason.ROUTE_READY);
    assertThat(scene.plan().state()).isEqualTo(ConnectionState.FAILED);
  }

  @Test
  void aConflictIsSaidBeforeAnythingIsSentAndBeforeAcceptance() {
    Scene scene = new Scene().routes(new Route(Scene.RANGE, "tgw-1", false));
    assertStep(scene.step(Scene.ROUTE_A), FAILED, AwsPeeringReason.ROUTE_CONFLICT);
    assertThat(scene.plan().state()).isEqualTo(ConnectionState.DRAFT);
    scene.peering("pending-acceptance");
    assertStep(scene.step(Scene.ROUTE_A), FAILED, AwsPeeringReason.ROUTE_CONFLICT);
    assertThat(scene.plan().state()).isEqualTo(ConnectionState.FAILED);
  }

  @Test
  void anEndedConnectionHasNoConflicts() {
    Scene scene =
        new Scene()
            .peering("rejected")
            .issued(Scene.PCX, 1, "rejected")
            .routes(new Route(Scene.RANGE, "pcx-11111111", false));
    assertStep(scene.step(Scene.ROUTE_A), BLOCKED, AwsPeeringReason.ENDED);
    assertThat(scene.plan().state()).isEqualTo(ConnectionState.REJECTED);
  }

  @Test
  void aDeadRouteToAnEarlierPeeringOfOursIsReplaced() {
    Scene scene =
        new Scene()
            .peering("active")
            .issued(Scene.OLD, 1, "deleted")
            .issued(Scene.PCX, 2, "active")
            .routed(Scene.OLD, true);
    scene.round = 2;
    assertStep(scene.step(Scene.ROUTE_A), READY, AwsPeeringReason.ROUTE_TO_REPLACE);
    assertThat(scene.step(Scene.ROUTE_A).callIfAny())
        .contains(new ReplaceRoute("rtb-a", Scene.RANGE, Scene.PCX));
  }

  @Test
  void aServiceThatMarksNoBlackholesDoesNotStopThat() {
    Scene scene =
        new Scene()
            .peering("active")
            .issued(Scene.OLD, 1, "deleted")
            .issued(Scene.PCX, 2, "active")
            .routed(Scene.OLD, false);
    scene.round = 2;
    assertStep(scene.step(Scene.ROUTE_A), READY, AwsPeeringReason.ROUTE_TO_REPLACE);
    scene.peerings(Scene.peering(Scene.PCX, "active"), Scene.peering(Scene.OLD, "active"));
    assertStep(scene.step(Scene.ROUTE_A), FAILED, AwsPeeringReason.ROUTE_CONFLICT);
  }

  @Test
  void aDeadRouteToSomebodyElsesPeeringIsAConflict() {
    Scene scene = new Scene().peering("active").routed(Scene.OLD, true);
    assertStep(scene.step(Scene.ROUTE_A), FAILED, AwsPeeringReason.ROUTE_CONFLICT);
  }

  @Test
  void aRouteThatWasThereAndIsGoneHasDrifted() {
    Scene scene = new Scene().peering("active").reached(Scene.ROUTE_A);
    assertStep(scene.step(Scene.ROUTE_A), DRIFTED, AwsPeeringReason.ROUTE_GONE);
    assertThat(scene.step(Scene.ROUTE_A).doable()).isTrue();
    assertThat(scene.plan().state()).isEqualTo(ConnectionState.DRIFTED);
  }

  @Test
  void aBlackholeOfAnActivePeeringIsWaitedForAndLaterADrift() {
    Scene scene = new Scene().peering("active").routed(Scene.PCX, true);
    assertStep(scene.step(Scene.ROUTE_A), WAITING, AwsPeeringReason.ROUTE_BLACKHOLE);
    assertStep(
        scene.reached(Scene.ROUTE_A).step(Scene.ROUTE_A),
        DRIFTED,
        AwsPeeringReason.ROUTE_BLACKHOLE);
    assertThat(scene.step(Scene.ROUTE_A).callIfAny())
        .as("set anew, AWS looks at it anew")
        .contains(new ReplaceRoute("rtb-a", Scene.RANGE, Scene.PCX));
  }

  @Test
  void aRouteThatWasOursAndLeadsToAnEarlierPeeringOfOursHasDriftedAndIsReplaced() {
    Scene scene =
        new Scene()
            .peering("active")
            .issued(Scene.OLD, 1, "rejected")
            .issued(Scene.PCX, 2, "active")
            .routed(Scene.OLD, true)
            .reached(Scene.ROUTE_A);
    scene.round = 2;
    Step step = scene.step(Scene.ROUTE_A);
    assertStep(step, DRIFTED, AwsPeeringReason.ROUTE_TO_REPLACE);
    assertThat(step.sinceIfKnown()).isPresent();
    assertThat(step.callIfAny()).contains(new ReplaceRoute("rtb-a", Scene.RANGE, Scene.PCX));
    assertThat(scene.plan().state()).isEqualTo(ConnectionState.DRIFTED);
  }

  @ParameterizedTest
  @CsvSource({"true, ROUTE_DEAD_END", "false, ROUTE_LED_AWAY"})
  void aRouteThatWasOursAndLeadsToOthersHasDriftedAndIsLeftToAPerson(
      boolean blackhole, AwsPeeringReason code) {
    Scene scene = new Scene().peering("active").routed(Scene.OLD, blackhole).reached(Scene.ROUTE_A);
    assertStep(scene.step(Scene.ROUTE_A), DRIFTED, code);
    assertThat(scene.step(Scene.ROUTE_A).sinceIfKnown()).isPresent();
    assertThat(scene.step(Scene.ROUTE_A).callIfAny()).isEmpty();
    assertStep(scene.step(Scene.ROUTE_MAIN), FAILED, AwsPeeringReason.ROUTE_CONFLICT);
    assertThat(scene.reached(Scene.ROUTE_MAIN).plan().state()).isEqualTo(ConnectionState.DRIFTED);
  }

  @Test
  void aRouteMadeBeforeAcceptanceWaitsForIt() {
    Scene scene = new Scene().peering("pending-acceptance").routed(Scene.PCX, true);
    assertStep(scene.step(Scene.ROUTE_A), BLOCKED, AwsPeeringReason.AFTER_ACCEPT);
  }

  @Test
  void aRangeOutsideTheCustomersVpcIsAFailedStep() {
    List<Cidr> blocks = List.of(Cidr.parse("10.45.0.0/16"), Cidr.parse("10.46.0.0/16"));
    Scene scene =
        new Scene()
            .ranges("10.44.0.0/16", "10.45.7.0/24")
            .peerings(Scene.peering(Scene.PCX, "active", null, null, blocks));
    assertStep(scene.step(Scene.ROUTE_A), FAILED, AwsPeeringReason.CIDR_OUTSIDE_TARGET);
    assertThat(scene.step(Scene.ROUTE_A).callIfAny()).isEmpty();
    assertStep(scene.step("route/rtb-a/10.45.7.0/24"), READY, AwsPeeringReason.ROUTE_READY);
    assertThat(scene.plan().state()).isEqualTo(ConnectionState.FAILED);
    scene.routed(Scene.PCX, false);
    assertStep(scene.step(Scene.ROUTE_A), FAILED, AwsPeeringReason.CIDR_OUTSIDE_TARGET);
  }

  @ParameterizedTest
  @CsvSource({
    "10.44.0.0/16, 10.44.0.0/16, true",
    "10.44.0.0/16, 10.44.0.0/17;10.44.128.0/17, true",
    "10.44.0.0/16, 10.44.0.0/17;10.44.128.0/18;10.44.192.0/18, true",
    "10.44.0.0/16, 10.44.0.0/17;10.44.0.0/17, false",
    "10.44.0.0/16, 10.44.0.0/17, false",
    "10.44.0.0/16, 10.45.0.0/16, false",
    "10.44.7.0/24, 10.60.0.0/16;10.44.0.0/16, true"
  })
  void severalBlocksMayHoldARangeTogether(Cidr range, String blocks, boolean held) {
    List<Cidr> all = Arrays.stream(blocks.split(";")).map(Cidr::parse).toList();
    assertThat(Scene.side(all, null).mayHold(range)).isEqualTo(held);
  }

  @Test
  void blocksThatAreNotReportedHoldAnything() {
    assertThat(Scene.side(List.of(), null).mayHold(Scene.RANGE)).isTrue();
  }

  @Test
  void tablesThatNobodySawAreUnknown() {
    Scene scene = new Scene().peering("active");
    scene.tables = Scene.unknown();
    assertStep(scene.step("route"), UNKNOWN, AwsPeeringReason.NOT_SEEN);
    assertThat(scene.plan().state()).isEqualTo(ConnectionState.NOT_SEEN);
    scene.tables = new Fact.Gone<>(Scene.NOW);
    assertStep(scene.step("route"), UNKNOWN, AwsPeeringReason.VPC_MISSING);
    scene.tables();
    assertStep(scene.step("route"), UNKNOWN, AwsPeeringReason.ROUTE_TABLES_MISSING);
    assertThat(scene.plan().state()).isEqualTo(ConnectionState.NOT_SEEN);
  }

  @Test
  void subnetsThatNobodySawLeaveTheTablesInUseUnknown() {
    Scene scene = new Scene().peering("active");
    scene.subnets = Scene.unknown();
    assertStep(scene.step("route"), UNKNOWN, AwsPeeringReason.NOT_SEEN);
  }

  @Test
  void asLongAsNobodySeesThePeeringItsRouteIsNoConflict() {
    Scene scene = new Scene().issued(Scene.PCX, 1, "active").routed(Scene.PCX, false);
    scene.peerings = Scene.unknown();
    assertStep(scene.step(Scene.ROUTE_A), UNKNOWN, AwsPeeringReason.NOT_SEEN);
    assertThat(scene.plan().state()).isEqualTo(ConnectionState.NOT_SEEN);
    scene.routes(new Route(Scene.RANGE, "tgw-1", false));
    assertStep(scene.step(Scene.ROUTE_A), FAILED, AwsPeeringReason.ROUTE_CONFLICT);
  }

  @Test
  void aRefusedRouteIsFailedAndCanBeTriedAgain() {
    Scene scene = new Scene().peering("active").answered(Scene.ROUTE_A, Scene.REFUSED);
    assertStep(scene.step(Scene.ROUTE_A), FAILED, AwsPeeringReason.CALL_FAILED);
    assertThat(scene.step(Scene.ROUTE_A).doable()).isTrue();
    scene.answered(Scene.ROUTE_A, Scene.THROTTLED);
    assertStep(scene.step(Scene.ROUTE_A), READY, AwsPeeringReason.ROUTE_READY);
    scene.answered(Scene.ROUTE_A, Scene.REFUSED).routed(Scene.PCX, false);
    assertStep(scene.step(Scene.ROUTE_A), DONE, AwsPeeringReason.ROUTE_SEEN);
  }
}
