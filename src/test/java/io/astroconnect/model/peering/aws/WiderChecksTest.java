package io.astroconnect.model.peering.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.checklist.Check.Level;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.net.Ipv4;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Limits, public addresses, the customer's role, permissions: seen before anything is sent. */
class WiderChecksTest {
  private static void assertCheck(Check check, Level level, AwsPeeringReason code) {
    assertThat(check.why().code()).isEqualTo(code);
    assertThat(check.level()).isEqualTo(level);
  }

  private static List<Ipv4> addresses(String... all) {
    return Stream.of(all).map(Ipv4::parse).toList();
  }

  private static VpcPeering other(int n, String status) {
    VpcPeering ours =
        Scene.peering(new VpcPeeringConnectionId("pcx-000000%02d".formatted(n)), status);
    return new VpcPeering(
        ours.id(),
        status,
        "",
        ours.requester(),
        new PeeringSide(
            "111122223333", "eu-central-1", "vpc-000000%02d".formatted(n), List.of(), null),
        null);
  }

  @Test
  void aPeeringBeyondTheLimitStopsAndTheLastOneDoesNot() {
    VpcPeering[] active =
        IntStream.range(0, 50).mapToObj(n -> other(n, "active")).toArray(VpcPeering[]::new);
    Scene scene = new Scene().peerings(active);
    assertCheck(scene.check("limit/peerings"), Level.STOP, AwsPeeringReason.LIMIT_PEERINGS_REACHED);
    scene.limits = new Limits(51, 50);
    assertCheck(scene.check("limit/peerings"), Level.OK, AwsPeeringReason.LIMIT_PEERINGS);
  }

  @Test
  void onlyActivePeeringsOfOthersCountAgainstTheLimit() {
    Scene scene =
        new Scene()
            .peerings(other(1, "deleted"), other(2, "active"), Scene.peering(Scene.PCX, "active"));
    scene.limits = new Limits(2, 50);
    assertCheck(scene.check("limit/peerings"), Level.OK, AwsPeeringReason.LIMIT_PEERINGS);
  }

  @Test
  void routesAreCountedWithOursInTheFullestTable() {
    Scene scene = new Scene().routes(new Route(Cidr.parse("10.9.0.0/16"), "tgw-1", false));
    scene.limits = new Limits(50, 3);
    assertCheck(scene.check("limit/routes"), Level.OK, AwsPeeringReason.LIMIT_ROUTES);
    scene.limits = new Limits(50, 2);
    assertCheck(scene.check("limit/routes"), Level.STOP, AwsPeeringReason.LIMIT_ROUTES_REACHED);
  }

  @Test
  void addressesThatDifferFromTheCatalogueAreADoubtAndADriftOnceItStands() {
    Scene scene = new Scene().peering("active");
    scene.egressIps = addresses("203.0.113.80", "203.0.113.81");
    scene.natGateways =
        Scene.seen(
            List.of(
                new NatGateway(
                    "nat-1",
                    Scene.OURS,
                    "subnet-1",
                    true,
                    addresses("203.0.113.80", "203.0.113.82"))));
    scene.addresses =
        Scene.seen(List.of(new ElasticAddress(Ipv4.parse("203.0.113.81"), "eipalloc-1", "")));
    Check check = scene.check("nat");
    assertCheck(check, Level.WARNING, AwsPeeringReason.NAT_DIFFERS);
    assertThat(check.why().args().toString())
        .contains("203.0.113.81")
        .contains("203.0.113.82")
        .doesNotContain("203.0.113.80");
    assertThat(scene.step("addresses").reason().code())
        .isEqualTo(AwsPeeringReason.ADDRESSES_CHANGED);
    scene.egressIps = addresses("203.0.113.82", "203.0.113.80");
    assertCheck(scene.check("nat"), Level.OK, AwsPeeringReason.NAT_SAME);
    assertThat(scene.plan().steps()).noneMatch(step -> step.id().value().equals("addresses"));
  }

  @Test
  void gatewaysThatNobodySawAreSaidAndThoseThatNobodyAskedForAreNot() {
    Scene scene = new Scene();
    scene.natGateways = Scene.unknown();
    assertCheck(scene.check("nat"), Level.WARNING, AwsPeeringReason.NOT_CHECKED);
    scene.natGateways = io.astroconnect.model.checklist.Fact.notAsked();
    assertThat(scene.checks()).noneMatch(check -> check.id().equals("nat"));
  }

  @Test
  void aRoleMustBeTheTargetsAndLetUsIn() {
    Scene scene = new Scene().byRole();
    assertCheck(scene.check("role"), Level.OK, AwsPeeringReason.ROLE_OK);
    scene.theirs = VpcFacts.notAsked();
    assertCheck(scene.check("role"), Level.STOP, AwsPeeringReason.ROLE_UNSEEN);
    scene.terms = Terms.PLAIN.by(new AccepterRole("arn:aws:iam::111122223333:role/PeerRole", ""));
    assertCheck(scene.check("role"), Level.STOP, AwsPeeringReason.ROLE_ACCOUNT);
  }

  @Test
  void byARoleAWrongRangeIsSeenBeforeAnythingIsSent() {
    Scene scene = new Scene().byRole().ranges("10.44.0.0/16", "10.99.0.0/16");
    assertCheck(
        scene.check("block/10.99.0.0/16"), Level.STOP, AwsPeeringReason.CIDR_OUTSIDE_TARGET);
    assertThat(scene.step("request").reason().code())
        .isEqualTo(AwsPeeringReason.CIDR_OUTSIDE_TARGET);
  }

  @Test
  void whatTheyAskedForStopsUntilItIsTakenOver() {
    Scene scene =
        new Scene().peerings(Scene.reversed(Scene.peering(Scene.PCX, "pending-acceptance")));
    assertCheck(scene.check("live"), Level.STOP, AwsPeeringReason.LIVE_REVERSED);
    scene.terms = Terms.PLAIN.adopting(Scene.PCX);
    assertCheck(scene.check("live"), Level.OK, AwsPeeringReason.LIVE_ADOPTED);
    assertThat(scene.step("accept").callIfAny())
        .contains(new AwsPeeringCall.AcceptVpcPeeringConnection(Scene.PCX));
  }

  @Test
  void aPermissionIsThereOrMissingOrNotAskedFor() {
    assertCheck(
        PermissionCheck.of("CreateRoute", Optional.empty()),
        Level.OK,
        AwsPeeringReason.PERMISSION_OK);
    assertCheck(
        PermissionCheck.of("CreateRoute", Optional.of(Scene.REFUSED)),
        Level.STOP,
        AwsPeeringReason.PERMISSION_MISSING);
    assertCheck(
        PermissionCheck.of("CreateRoute", Optional.of(new Fault.NotAsked())),
        Level.WARNING,
        AwsPeeringReason.PERMISSION_NOT_ASKED);
    assertCheck(
        PermissionCheck.of("CreateRoute", Optional.of(Scene.THROTTLED)),
        Level.WARNING,
        AwsPeeringReason.NOT_CHECKED);
    assertCheck(PermissionCheck.notAskable(), Level.WARNING, AwsPeeringReason.PERMISSION_NOT_ASKED);
  }
}
