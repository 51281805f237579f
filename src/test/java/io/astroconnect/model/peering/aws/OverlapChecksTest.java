package io.astroconnect.model.peering.aws;

import static io.astroconnect.model.peering.aws.AwsPeeringReason.OVERLAP_ASKED;
import static io.astroconnect.model.peering.aws.AwsPeeringReason.OVERLAP_ASKED_NESTED;
import static io.astroconnect.model.peering.aws.AwsPeeringReason.OVERLAP_CLUSTER;
import static io.astroconnect.model.peering.aws.AwsPeeringReason.OVERLAP_ITSELF;
import static io.astroconnect.model.peering.aws.AwsPeeringReason.OVERLAP_NONE;
import static io.astroconnect.model.peering.aws.AwsPeeringReason.OVERLAP_PEERING;
import static io.astroconnect.model.peering.aws.AwsPeeringReason.OVERLAP_PEERING_NESTED;
import static io.astroconnect.model.peering.aws.AwsPeeringReason.OVERLAP_ROUTE;
import static io.astroconnect.model.peering.aws.AwsPeeringReason.OVERLAP_ROUTE_NESTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.checklist.Arg;
import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.checklist.Check.Level;
import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.net.Cidr;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each range is compared with before anything is sent, and what weighs how much. */
class OverlapChecksTest {
  private static final Target OTHER =
      new Target(
          new AwsAccountId("111122223333"), new AwsRegion("eu-west-1"), new VpcId("vpc-11111111"));
  private static final VpcPeeringConnectionId OTHER_PCX =
      new VpcPeeringConnectionId("pcx-11111111");

  private static Check overlap(Scene scene) {
    return scene.check("overlap/" + scene.cidrs.getFirst());
  }

  private static void assertFinds(Scene scene, Level level, AwsPeeringReason code, Object... args) {
    Check check = overlap(scene);
    assertThat(check.why().code()).isEqualTo(code);
    assertThat(check.level()).isEqualTo(level);
    assertThat(check.why().args().stream().map(OverlapChecksTest::plain))
        .startsWith(scene.cidrs.getFirst().toString())
        .endsWith(args);
  }

  private static Object plain(Arg arg) {
    return switch (arg) {
      case Arg.Text text -> text.value();
      case Arg.Count count -> count.value();
      case Arg.At at -> at.value();
      case Arg.Trouble trouble -> trouble.value();
    };
  }

  private static VpcPeering other(String status, String... blocks) {
    List<Cidr> ranges = java.util.Arrays.stream(blocks).map(Cidr::parse).toList();
    return new VpcPeering(
        OTHER_PCX,
        status,
        "",
        new PeeringSide("418027365910", "eu-central-1", Scene.OURS.value(), List.of(), null),
        new PeeringSide("111122223333", "eu-west-1", "vpc-11111111", ranges, null),
        null);
  }

  @Test
  void nothingInTheWayIsFineAndSaysHowMuchWasCompared() {
    Scene scene =
        new Scene()
            .routes(new Route(Cidr.parse("10.60.0.0/16"), "pcx-11111111", false))
            .peerings(other("active", "10.60.0.0/16", "10.61.0.0/16"));
    assertFinds(scene, Level.OK, OVERLAP_NONE, 3L);
  }

  @ParameterizedTest
  @CsvSource({"172.20.0.0/20", "172.20.8.0/21", "172.16.0.0/12", "172.20.15.255/32", "0.0.0.0/0"})
  void overlapWithTheClustersBlockIsAStop(String range) {
    assertFinds(new Scene().ranges(range), Level.STOP, OVERLAP_CLUSTER, Scene.OUR_BLOCK.toString());
  }

  @Test
  void aSecondaryBlockThatOnlyEc2KnowsIsComparedToo() {
    Scene scene = new Scene().ranges("10.44.0.0/16");
    scene.vpc =
        Scene.seen(
            new Vpc(
                Scene.OURS,
                "418027365910",
                List.of(Scene.OUR_BLOCK, Cidr.parse("10.44.128.0/17")),
                true,
                true));
    assertFinds(scene, Level.STOP, OVERLAP_CLUSTER, "10.44.128.0/17");
  }

  @ParameterizedTest
  @CsvSource({"pcx-11111111, false", "nat-0a1b2c3d, false", "tgw-0a1b2c3d, true"})
  void theSameDestinationWithAnotherTargetIsAStop(String target, boolean blackhole) {
    Scene scene = new Scene().routes(new Route(Scene.RANGE, target, blackhole));
    assertFinds(scene, Level.STOP, OVERLAP_ROUTE, target);
  }

  @ParameterizedTest
  @CsvSource({
    "10.44.0.0/16, 10.44.7.0/24, 10.44.7.0/24",
    "10.44.7.0/24, 10.44.0.0/16, 10.44.7.0/24",
    "10.44.0.0/16, 10.0.0.0/8, 10.44.0.0/16"
  })
  void oneRouteInsideTheOtherIsAWarningThatSaysWhichWins(
      String range, String route, String winner) {
    Scene scene = new Scene().ranges(range).routes(new Route(Cidr.parse(route), "tgw-1", false));
    assertFinds(scene, Level.WARNING, OVERLAP_ROUTE_NESTED, route, "tgw-1", winner);
  }

  @Test
  void theDefaultRouteIsNoOverlap() {
    Scene scene = new Scene().routes(new Route(Cidr.parse("0.0.0.0/0"), "nat-1", false));
    assertFinds(scene, Level.OK, OVERLAP_NONE, 1L);
  }

  /** Prefix lists are not in the model's routes at all: there is nothing to ignore. */
  @Test
  void routesToPrefixListsHaveNoPlaceInTheModel() {
    assertThat(Route.class.getRecordComponents()[0].getType()).isEqualTo(Cidr.class);
  }

  @Test
  void ourOwnRoutesAreNoOverlap() {
    assertFinds(new Scene().peering("active").routed(Scene.PCX, false), Level.OK, OVERLAP_NONE, 1L);
    assertFinds(
        new Scene().issued(Scene.OLD, 1, "deleted").routed(Scene.OLD, true),
        Level.OK,
        OVERLAP_NONE,
        1L);
  }

  @Test
  void aRouteToAnEndedPeeringThatIsNotRecordedAsOursIsAStop() {
    Scene scene = new Scene().peerings(Scene.peering(Scene.OLD, "deleted")).routed(Scene.OLD, true);
    assertFinds(scene, Level.STOP, OVERLAP_ROUTE, Scene.OLD.value());
  }

  @Test
  void anotherPeersBlockIsAStopOrAWarningAsARouteIs() {
    assertFinds(
        new Scene().peerings(other("active", "10.44.0.0/16")),
        Level.STOP,
        OVERLAP_PEERING,
        "pcx-11111111");
    assertFinds(
        new Scene().peerings(other("active", "10.44.0.0/20")),
        Level.WARNING,
        OVERLAP_PEERING_NESTED,
        "10.44.0.0/20",
        "pcx-11111111",
        "10.44.0.0/20");
  }

  @Test
  void anotherPeersSecondaryBlockCountsAndAnEndedPeerDoesNot() {
    assertFinds(
        new Scene().peerings(other("active", "10.60.0.0/16", "10.44.0.0/16")),
        Level.STOP,
        OVERLAP_PEERING,
        "pcx-11111111");
    for (String ended : List.of("failed", "expired", "rejected", "deleting", "deleted")) {
      assertFinds(new Scene().peerings(other(ended, "10.44.0.0/16")), Level.OK, OVERLAP_NONE, 1L);
    }
  }

  @Test
  void aPeerThatAskedForUsCountsByItsOwnSide() {
    assertFinds(
        new Scene().peerings(Scene.reversed(other("active", "10.44.0.0/16"))),
        Level.STOP,
        OVERLAP_PEERING,
        "pcx-11111111");
  }

  @Test
  void theTargetsOwnBlocksAreNoOverlapWhicheverSideAsked() {
    VpcPeering same = Scene.peering(Scene.PCX, "active", null, null, List.of(Scene.RANGE));
    assertFinds(new Scene().peerings(same), Level.OK, OVERLAP_NONE, 1L);
    VpcPeering theyAsked = Scene.reversed(same);
    assertFinds(new Scene().peerings(theyAsked), Level.OK, OVERLAP_NONE, 1L);
  }

  @Test
  void whatIsAskedForBesideCountsUnlessItIsTheSameTarget() {
    assertFinds(
        new Scene().sibling("p-other1", OTHER, "10.44.0.0/16"),
        Level.STOP,
        OVERLAP_ASKED,
        "p-other1");
    assertFinds(
        new Scene().sibling("p-other1", OTHER, "10.0.0.0/8"),
        Level.WARNING,
        OVERLAP_ASKED_NESTED,
        "10.0.0.0/8",
        "p-other1",
        "10.44.0.0/16");
    assertFinds(
        new Scene().sibling("p-self12", Scene.TARGET, "10.44.0.0/16"), Level.OK, OVERLAP_NONE, 1L);
  }

  @Test
  void aRangeInsideAnotherThatIsAskedForHereIsAWarning() {
    Scene scene = new Scene().ranges("10.44.7.0/24", "10.44.0.0/16");
    assertFinds(scene, Level.WARNING, OVERLAP_ITSELF, "10.44.0.0/16");
    assertThat(scene.check("overlap/10.44.0.0/16").level()).isEqualTo(Level.OK);
  }

  @Test
  void aRangeThatIsTypedTwiceIsOne() {
    assertThat(new Scene().ranges("10.44.0.0/16", "10.44.0.0/16").intent().cidrs()).hasSize(1);
  }

  @Test
  void theWorstIsShown() {
    Scene scene =
        new Scene()
            .ranges("172.20.8.0/21")
            .routes(
                new Route(Cidr.parse("172.20.8.0/24"), "tgw-1", false),
                new Route(Cidr.parse("172.20.8.0/21"), "tgw-1", false));
    assertThat(overlap(scene).level()).isEqualTo(Level.STOP);
  }

  @Test
  void whatCouldNotBeComparedStops() {
    Scene scene = new Scene();
    scene.tables = Scene.unknown();
    assertThat(overlap(scene).level()).isEqualTo(Level.STOP);
    assertThat(overlap(scene).why().code()).isEqualTo(AwsPeeringReason.NOT_CHECKED);
    scene.tables = new Fact.Gone<>(Scene.NOW);
    assertThat(overlap(scene).level()).isEqualTo(Level.OK);
  }

  @Test
  void eachRangeHasACheckOfItsOwn() {
    Scene scene = new Scene().ranges("10.44.0.0/16", "172.20.8.0/21", "10.60.0.0/16");
    assertThat(scene.checks())
        .extracting(Check::id)
        .doesNotHaveDuplicates()
        .contains("overlap/10.44.0.0/16", "overlap/172.20.8.0/21", "overlap/10.60.0.0/16");
    assertThat(scene.checks())
        .filteredOn(check -> check.level() == Level.STOP)
        .extracting(Check::id)
        .containsExactly("overlap/172.20.8.0/21");
  }

  @Test
  void aConflictInATableThatNoSubnetUsesCountsToo() {
    Scene scene =
        new Scene()
            .tables(
                Scene.table("rtb-a", true, Set.of("subnet-1", "subnet-2")),
                Scene.table("rtb-unused", false, Set.of(), new Route(Scene.RANGE, "tgw-1", false)));
    assertFinds(scene, Level.STOP, OVERLAP_ROUTE, "tgw-1");
  }
}
