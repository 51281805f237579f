package io.astroconnect.model.peering.gcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.checklist.Check.Level;
import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.checklist.StepState;
import io.astroconnect.model.cluster.ClusterType;
import io.astroconnect.model.cluster.Provider;
import io.astroconnect.model.net.Cidr;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is looked at before a half is added. */
class ChecksTest {

  private static void says(Scene scene, String id, Level level, GcpPeeringReason why) {
    Check check = scene.check(id);
    assertThat(check.level()).isEqualTo(level);
    assertThat(check.why().code()).isEqualTo(why);
    if (level == Level.STOP) {
      assertThat(scene.step("our-half").state()).isEqualTo(StepState.BLOCKED);
      assertThat(scene.plan().doable()).isEmpty();
    }
  }

  @Test
  void nothingInTheWayIsAllOk() {
    assertThat(new Scene().checks()).allMatch(check -> check.level() == Level.OK);
  }

  @Test
  void onlyDedicatedAndHybridClustersOfGoogleCloud() {
    Scene standard = new Scene();
    standard.type = ClusterType.STANDARD;
    says(standard, "cluster", Level.STOP, GcpPeeringReason.CLUSTER_STANDARD);
    Scene aws = new Scene();
    aws.provider = Provider.AWS;
    says(aws, "cluster", Level.STOP, GcpPeeringReason.CLUSTER_NOT_GCP);
    Scene unknown = new Scene();
    unknown.clusterNetwork = "";
    says(unknown, "cluster", Level.STOP, GcpPeeringReason.CLUSTER_WITHOUT_NETWORK);
  }

  @Test
  void ourNetworkHasToBeThere() {
    Scene scene = new Scene();
    scene.network = new Fact.Gone<>(Scene.NOW);
    says(scene, "network", Level.STOP, GcpPeeringReason.NETWORK_MISSING);
  }

  @Test
  void theirNetworkHasToBeThereWhereWeMayLook() {
    Scene scene = new Scene();
    says(scene, "target", Level.OK, GcpPeeringReason.TARGET_UNSEEN);
    scene.theirs = new Fact.Gone<>(Scene.NOW);
    says(scene, "target", Level.STOP, GcpPeeringReason.TARGET_MISSING);
    scene.target = Scene.OURS;
    says(scene, "target", Level.STOP, GcpPeeringReason.TARGET_IS_OURS);
  }

  @Test
  void twoNetworksInAutoModeAreNeverPeered() {
    Scene scene = new Scene();
    scene.autoMode = true;
    says(scene, "mode", Level.WARNING, GcpPeeringReason.MODE_OURS_AUTO);
    scene.theirs(true);
    says(scene, "mode", Level.STOP, GcpPeeringReason.MODE_BOTH_AUTO);
    scene.theirs(false);
    says(scene, "mode", Level.OK, GcpPeeringReason.MODE_OK);
  }

  @Test
  void aHalfThatLeadsThereAlreadyIsUsed() {
    Scene scene = new Scene().inactive();
    says(scene, "live", Level.OK, GcpPeeringReason.LIVE_SAME);
    scene.asking(Scene.CUSTOM);
    says(scene, "live", Level.WARNING, GcpPeeringReason.LIVE_DIFFERS);
  }

  @ParameterizedTest
  @CsvSource({
    "172.20.2.0/24, OVERLAP_NODES, 172.20.0.0/22",
    "172.16.0.0/12, OVERLAP_NODES, 172.20.0.0/22",
    "100.64.0.0/16, OVERLAP_PODS, 100.64.0.0/16",
    "100.65.0.0/24, OVERLAP_SERVICES, 100.65.0.0/22",
    "100.66.4.0/22, OVERLAP_SERVICE_PEERING, 100.66.0.0/21"
  })
  void eachOfTheFourRangesOfTheClusterCountsAndIsNamed(
      String range, GcpPeeringReason why, String ours) {
    Scene scene = new Scene().ranges(range);
    says(scene, "overlap/" + range, Level.STOP, why);
    assertThat(scene.check("overlap/" + range).why())
        .isEqualTo(Reason.of(why, Cidr.parse(range), Cidr.parse(ours)));
  }

  @Test
  void everyRangeOfTheClusterThatIsOverlappedIsNamed() {
    Scene scene = new Scene().ranges("100.64.0.0/14");
    assertThat(scene.check("overlap/100.64.0.0/14").why())
        .isEqualTo(
            Reason.of(
                GcpPeeringReason.OVERLAP_CLUSTER,
                Cidr.parse("100.64.0.0/14"),
                "100.64.0.0/16, 100.65.0.0/22, 100.66.0.0/21"));
  }

  @Test
  void aClusterWhoseRangesNobodyCanTellApartIsComparedAllTheSame() {
    Scene scene = new Scene().ranges("10.9.1.0/24");
    scene.clusterRanges = List.of("172.20.0.0/22", "10.9.0.0/16");
    says(scene, "overlap/10.9.1.0/24", Level.STOP, GcpPeeringReason.OVERLAP_CLUSTER);
  }

  @Test
  void aSubnetOfAnotherPeerIsNeverShared() {
    Scene scene = new Scene().routes(Scene.route("to-core", "10.44.3.0/24"));
    says(scene, "overlap/10.44.0.0/16", Level.STOP, GcpPeeringReason.OVERLAP_PEER);
  }

  @Test
  void aCustomRouteOfAnotherPeerGivesWay() {
    Scene scene =
        new Scene()
            .routes(new PeeringRoute("to-core", Scene.RANGE, PeeringRoute.Kind.STATIC, true));
    says(scene, "overlap/10.44.0.0/16", Level.WARNING, GcpPeeringReason.OVERLAP_PEER_CUSTOM);
  }

  @Test
  void whatTheTargetOffersAlreadyIsNoOverlap() {
    Scene scene = new Scene().active().subnets("10.44.0.0/16");
    says(scene, "overlap/10.44.0.0/16", Level.OK, GcpPeeringReason.OVERLAP_NONE);
  }

  @Test
  void whatIsAskedForBesideCounts() {
    Scene scene = new Scene().sibling("p-7k3m9q2x", Scene.OTHER, "10.44.8.0/24");
    says(scene, "overlap/10.44.0.0/16", Level.STOP, GcpPeeringReason.OVERLAP_ASKED);
  }

  @Test
  void whatCouldNotBeComparedStops() {
    Scene scene = new Scene();
    scene.routes = new Fact.Unknown<>(Scene.THROTTLED, Scene.NOW);
    says(scene, "overlap/10.44.0.0/16", Level.STOP, GcpPeeringReason.NOT_CHECKED);
  }

  @Test
  void rangesThatNoSubnetHasAreDoubted() {
    says(
        new Scene().ranges("10.1.2.4/30"),
        "range/10.1.2.4/30",
        Level.WARNING,
        GcpPeeringReason.RANGE_TOO_LONG);
    says(
        new Scene().ranges("8.8.8.0/24"),
        "range/8.8.8.0/24",
        Level.WARNING,
        GcpPeeringReason.RANGE_PUBLIC_OFF);
    says(
        new Scene().ranges("100.80.0.0/16"),
        "range/100.80.0.0/16",
        Level.WARNING,
        GcpPeeringReason.RANGE_PUBLIC);
    says(
        new Scene().ranges("10.1.0.0/16", "10.1.2.0/24"),
        "overlap/10.1.2.0/24",
        Level.WARNING,
        GcpPeeringReason.OVERLAP_ITSELF);
    says(new Scene().ranges(), "range", Level.STOP, GcpPeeringReason.RANGE_MISSING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.googleapis.com/compute/v1/projects/corvus-dwh-prod/global/networks/analytics",
        "https://compute.googleapis.com/compute/beta/projects/corvus-dwh-prod/global/networks/analytics",
        "projects/corvus-dwh-prod/global/networks/analytics"
      })
  void theAddressOfANetworkIsReadInEachForm(String url) {
    assertThat(PeerNetwork.ofUrl(url)).contains(Scene.TARGET);
  }

  @Test
  void whatIsNoAddressOfANetworkIsNone() {
    assertThat(PeerNetwork.ofUrl("projects/x/global/networks/a/b")).isEmpty();
    assertThat(PeerNetwork.ofUrl("")).isEmpty();
    assertThat(PeerNetwork.ofUrl("projects/example.com:our-project/global/networks/n"))
        .map(PeerNetwork::owner)
        .contains("example.com:our-project");
  }
}
