package io.astroconnect.model.peering.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.checklist.Check.Level;
import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterType;
import io.astroconnect.model.cluster.Provider;
import io.astroconnect.model.net.Cidr;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is looked at before anything is sent, but for overlap. */
class ChecksTest {

  private static void assertFinds(Check check, Level level, AwsPeeringReason code) {
    assertThat(check.why().code()).isEqualTo(code);
    assertThat(check.level()).isEqualTo(level);
  }

  @Test
  void allIsWellAtFirst() {
    assertThat(new Scene().checks())
        .extracting(Check::id)
        .containsExactly(
            "cluster",
            "sign-in",
            "vpc",
            "target",
            "live",
            "range/10.44.0.0/16",
            "overlap/10.44.0.0/16",
            "limit/peerings",
            "limit/routes");
    assertThat(new Scene().checks()).extracting(Check::level).containsOnly(Level.OK);
  }

  @ParameterizedTest
  @CsvSource({
    "10.44.0.0/16, RANGE_OK", "192.168.1.0/28, RANGE_OK", "172.31.0.0/20, RANGE_OK",
    "10.0.0.0/15, RANGE_TOO_WIDE", "10.0.0.0/8, RANGE_TOO_WIDE", "192.168.1.0/29, RANGE_TOO_LONG",
    "10.44.0.7/32, RANGE_TOO_LONG", "100.64.0.0/16, RANGE_PUBLIC", "8.8.8.0/24, RANGE_PUBLIC",
    "8.8.8.8/32, RANGE_PUBLIC", "172.32.0.0/16, RANGE_PUBLIC"
  })
  void aRangeThatNoVpcHasIsDoubtedAndNotStopped(String range, AwsPeeringReason code) {
    Level level = code == AwsPeeringReason.RANGE_OK ? Level.OK : Level.WARNING;
    assertFinds(new Scene().ranges(range).check("range/" + range), level, code);
    assertThat(RangeChecks.check(Cidr.parse(range)))
        .isNotEmpty()
        .allSatisfy(check -> assertThat(check.level()).isEqualTo(level));
  }

  @Test
  void aRangeThatIsPublicAndTooLongEarnsBothDoubts() {
    Scene scene = new Scene().ranges("8.8.8.8/32");
    assertFinds(scene.check("range/8.8.8.8/32"), Level.WARNING, AwsPeeringReason.RANGE_PUBLIC);
    assertFinds(scene.check("length/8.8.8.8/32"), Level.WARNING, AwsPeeringReason.RANGE_TOO_LONG);
  }

  @Test
  void aRangeOfTheClustersOwnIsStoppedWhileItIsTyped() {
    Cluster cluster = new Scene().intent().cluster();
    Cidr own = cluster.cidrs().getFirst();
    assertThat(AwsPeeringChecks.range(own, cluster, List.of()))
        .filteredOn(check -> check.level() == Level.STOP)
        .singleElement()
        .satisfies(
            check -> assertThat(check.why().code()).isEqualTo(AwsPeeringReason.OVERLAP_CLUSTER));
    assertThat(AwsPeeringChecks.range(own, null, List.of()))
        .extracting(Check::level)
        .containsExactly(Level.OK);
  }

  @Test
  void noRangeAtAllIsAStop() {
    assertFinds(new Scene().ranges().check("range"), Level.STOP, AwsPeeringReason.RANGE_MISSING);
  }

  @ParameterizedTest
  @EnumSource(Provider.class)
  void onlyAwsClustersArePeeredSo(Provider provider) {
    Scene scene = new Scene();
    scene.provider = provider;
    boolean aws = provider == Provider.AWS;
    assertFinds(
        scene.check("cluster"),
        aws ? Level.OK : Level.STOP,
        aws ? AwsPeeringReason.CLUSTER_OK : AwsPeeringReason.CLUSTER_NOT_AWS);
  }

  @ParameterizedTest
  @EnumSource(ClusterType.class)
  void standardClustersCannotBePeered(ClusterType type) {
    Scene scene = new Scene();
    scene.type = type;
    boolean shared = type == ClusterType.STANDARD;
    assertFinds(
        scene.check("cluster"),
        shared ? Level.STOP : Level.OK,
        shared ? AwsPeeringReason.CLUSTER_STANDARD : AwsPeeringReason.CLUSTER_OK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "default", "vpc-", "projects/x/global/networks/y"})
  void aClusterWithoutAVpcIdCannotBePeered(String vpc) {
    Scene scene = new Scene();
    scene.clusterVpc = vpc;
    assertFinds(scene.check("cluster"), Level.STOP, AwsPeeringReason.CLUSTER_WITHOUT_VPC);
    assertThat(scene.plan().doable()).isEmpty();
  }

  @Test
  void notSignedInIsAStop() {
    Scene scene = new Scene();
    scene.caller = Scene.unknown();
    assertFinds(scene.check("sign-in"), Level.STOP, AwsPeeringReason.NOT_CHECKED);
    scene.caller = new Fact.Gone<>(Scene.NOW);
    assertFinds(scene.check("sign-in"), Level.STOP, AwsPeeringReason.ACCOUNT_DIFFERS);
  }

  @Test
  void anotherAccountIsAStopAndOfAStandInADoubt() {
    Scene scene = new Scene();
    scene.caller = Scene.seen(new CallerIdentity("111122223333", "arn", false));
    assertFinds(scene.check("sign-in"), Level.STOP, AwsPeeringReason.ACCOUNT_DIFFERS);
    scene.caller = Scene.seen(new CallerIdentity("111122223333", "arn", true));
    assertFinds(scene.check("sign-in"), Level.WARNING, AwsPeeringReason.ACCOUNT_DIFFERS);
  }

  @Test
  void theClustersVpcHasToBeSeen() {
    Scene scene = new Scene();
    scene.vpc = new Fact.Gone<>(Scene.NOW);
    assertFinds(scene.check("vpc"), Level.STOP, AwsPeeringReason.VPC_MISSING);
    scene.vpc = Scene.unknown();
    assertFinds(scene.check("vpc"), Level.STOP, AwsPeeringReason.NOT_CHECKED);
  }

  @Test
  void theTargetIsNotOurOwnVpc() {
    Scene scene = new Scene();
    scene.target = new Target(Scene.TARGET.account(), Scene.TARGET.region(), Scene.OURS);
    assertFinds(scene.check("target"), Level.STOP, AwsPeeringReason.TARGET_IS_OURS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"initiating-request", "pending-acceptance", "provisioning", "active", "whatever"})
  void aLiveRequestIsUsedAndAReversedOneIsAStop(String status) {
    VpcPeering live = Scene.peering(Scene.PCX, status);
    assertFinds(new Scene().peerings(live).check("live"), Level.OK, AwsPeeringReason.LIVE_SAME);
    assertFinds(
        new Scene().peerings(Scene.reversed(live)).check("live"),
        Level.STOP,
        AwsPeeringReason.LIVE_REVERSED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"failed", "expired", "rejected", "deleting", "deleted"})
  void anEndedRequestIsNoneInEitherDirection(String status) {
    VpcPeering ended = Scene.peering(Scene.PCX, status);
    Scene scene = new Scene().peerings(ended, Scene.reversed(ended));
    assertFinds(scene.check("live"), Level.OK, AwsPeeringReason.LIVE_NONE);
  }

  @Test
  void liveRequestsThatNobodyCouldSeeAreAStop() {
    Scene scene = new Scene();
    scene.peerings = Scene.unknown();
    assertFinds(scene.check("live"), Level.STOP, AwsPeeringReason.NOT_CHECKED);
    scene.peerings = new Fact.Gone<>(Scene.NOW);
    assertFinds(scene.check("live"), Level.OK, AwsPeeringReason.LIVE_NONE);
  }

  @Test
  void aFilterThatIsNotHonouredDoesNotMixConnectionsUp() {
    PeeringSide elsewhere =
        new PeeringSide("999999999999", "us-east-1", Scene.TARGET.vpc().value(), List.of(), null);
    VpcPeering other =
        new VpcPeering(
            Scene.PCX,
            "active",
            "",
            new PeeringSide("418027365910", "", Scene.OURS.value(), List.of(), null),
            elsewhere,
            null);
    assertFinds(new Scene().peerings(other).check("live"), Level.OK, AwsPeeringReason.LIVE_NONE);
  }

  @Test
  void blocksOfTheTargetThatNobodyAskedForAreDoubtedOnceActive() {
    List<Cidr> blocks =
        List.of(Scene.RANGE, Cidr.parse("10.45.0.0/16"), Cidr.parse("10.46.0.0/16"));
    Scene scene =
        new Scene()
            .ranges("10.44.0.0/16", "10.46.7.0/24")
            .peerings(Scene.peering(Scene.PCX, "active", null, null, blocks));
    assertFinds(scene.check("block/10.45.0.0/16"), Level.WARNING, AwsPeeringReason.BLOCK_NOT_ASKED);
    assertThat(scene.checks())
        .extracting(Check::id)
        .filteredOn(id -> id.startsWith("block/"))
        .hasSize(1);
  }
}
