package io.astroconnect.cloud.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.astroconnect.cloud.CloudException;
import io.astroconnect.cloud.Scope;
import io.astroconnect.cloud.aws.AwsAccounts;
import io.astroconnect.cloud.aws.AwsNetworks;
import io.astroconnect.cloud.aws.AwsPeerings;
import io.astroconnect.cloud.aws.AwsZones;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.net.Ipv4;
import io.astroconnect.model.peering.aws.AccepterRole;
import io.astroconnect.model.peering.aws.AwsAccountId;
import io.astroconnect.model.peering.aws.AwsRegion;
import io.astroconnect.model.peering.aws.HostedZone;
import io.astroconnect.model.peering.aws.HostedZoneId;
import io.astroconnect.model.peering.aws.NatGateway;
import io.astroconnect.model.peering.aws.Route;
import io.astroconnect.model.peering.aws.Target;
import io.astroconnect.model.peering.aws.VpcId;
import io.astroconnect.model.peering.aws.VpcPeering;
import io.astroconnect.model.peering.aws.VpcPeeringConnectionId;
import io.astroconnect.model.peering.aws.VpcPeeringStatus;
import io.astroconnect.model.practice.Conditions;
import io.astroconnect.model.practice.Customer;
import io.astroconnect.model.practice.Deed;
import io.astroconnect.model.practice.SandboxState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every deed is done to the sandbox, and seen by the adapters as it would be at AWS. */
class DeedsTest extends SandboxRoomTest {
  /** Active since long, with its routes. */
  private static final String ARCHIVE = "pcx-0b52f8a6c1d97e340";

  private static final String CLUSTER = "clx3k9v2p00a101jz7h4q2m8d";
  private static final String ALL_TAKEN =
      "Each network of Halden Freight has a peering with halden-prod-euc1.";

  private static final Scope WEXCOMBE = new Scope("307741960258", "eu-west-2");
  private static final String LEDGER = "pcx-0c63a9b7d2e08f451";
  private static final HostedZoneId ZONE = new HostedZoneId("Z0423910F7K2LMQ");

  private AwsPeerings peerings;
  private AwsNetworks networks;
  private AwsZones zones;

  @BeforeEach
  void adapters() {
    peerings = new AwsPeerings(clients);
    networks = new AwsNetworks(clients);
    zones = new AwsZones(clients);
  }

  private List<Route> routesTo(String peering) {
    return networks.routeTables(HALDEN, Set.of(HALDEN_VPC)).stream()
        .flatMap(table -> table.routes().stream())
        .filter(route -> route.target().equals(peering))
        .toList();
  }

  private VpcPeering peering(Scope scope, String id) {
    return peerings.all(scope).stream()
        .filter(one -> one.id().value().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Fault fault(Runnable call) {
    return catchThrowableOfType(CloudException.class, call::run).fault();
  }

  @Test
  void aRouteGoes() {
    int before = routesTo(ARCHIVE).size();
    assertThat(control.perform(new Deed.DropRoute(ARCHIVE)))
        .matches("rtb-[0-9a-f]{17} 10\\.40\\.0\\.0/16");
    assertThat(routesTo(ARCHIVE)).hasSize(before - 1);
  }

  @Test
  void anOptionIsSwitchedOffOnEitherSide() {
    assertThat(peering(WEXCOMBE, LEDGER).requester().dns()).contains(true);
    control.perform(new Deed.SwitchDnsOff(LEDGER, Deed.Side.OURS));
    assertThat(peering(WEXCOMBE, LEDGER).requester().dns()).contains(false);
    assertThat(peering(WEXCOMBE, LEDGER).accepter().dns()).contains(true);
    control.perform(new Deed.SwitchDnsOff(LEDGER, Deed.Side.THEIRS));
    assertThat(peering(WEXCOMBE, LEDGER).accepter().dns()).contains(false);
    assertThat(fault(() -> control.perform(new Deed.SwitchDnsOff(LEDGER, Deed.Side.THEIRS))))
        .isInstanceOf(Fault.Conflict.class);
  }

  @Test
  void aVpcLosesItsHostNames() {
    VpcId vpc = new VpcId("vpc-07f2b6d8e4c19a350");
    assertThat(networks.vpcs(WEXCOMBE, Set.of(vpc)).getFirst().dnsHostnames()).isTrue();
    control.perform(new Deed.SwitchHostnamesOff("clxp4f8b30az401jz6v1m7d2s"));
    assertThat(networks.vpcs(WEXCOMBE, Set.of(vpc)).getFirst().dnsHostnames()).isFalse();
  }

  @Test
  void anAddressBecomesAnother() {
    assertThat(addresses())
        .containsExactlyInAnyOrder(Ipv4.parse("203.0.113.14"), Ipv4.parse("203.0.113.87"));
    String[] change =
        control.perform(new Deed.ChangeAddress("clx3k9v2p00a101jz7h4q2m8d")).split(" ", -1);
    assertThat(addresses())
        .hasSize(2)
        .contains(Ipv4.parse(change[1]))
        .doesNotContain(Ipv4.parse(change[0]));
    assertThat(networks.elasticAddresses(HALDEN))
        .extracting(one -> one.address())
        .contains(Ipv4.parse(change[1]))
        .doesNotContain(Ipv4.parse(change[0]));
    assertThat(fault(() -> control.perform(new Deed.ChangeAddress("clxaq6z9u03h801jz1w3e5k2d"))))
        .isInstanceOf(Fault.Conflict.class);
  }

  private List<Ipv4> addresses() {
    return networks.natGateways(HALDEN, Set.of(HALDEN_VPC)).stream()
        .map(NatGateway::addresses)
        .flatMap(List::stream)
        .toList();
  }

  @Test
  void theCustomerEndsAPeeringAndRoutesTurnBlackholeUntilItVanishes() {
    assertThat(routesTo(ARCHIVE)).isNotEmpty().noneMatch(Route::blackhole);
    assertThat(control.perform(new Deed.DeletePeering(ARCHIVE))).isEqualTo("deleting");
    control.advance(Duration.ofMinutes(1));
    assertThat(peering(HALDEN, ARCHIVE).status()).isEqualTo(VpcPeeringStatus.DELETED);
    assertThat(routesTo(ARCHIVE)).isNotEmpty().allMatch(Route::blackhole);
    control.advance(Duration.ofDays(3));
    assertThat(peerings.all(HALDEN)).noneMatch(one -> one.id().value().equals(ARCHIVE));
    assertThat(routesTo(ARCHIVE)).isNotEmpty().allMatch(Route::blackhole);
  }

  @Test
  void aRouteOfOursLeadsToAPeeringThatIsNoMore() {
    int before = routesTo(ARCHIVE).size();
    String[] said = control.perform(new Deed.Blackhole(ARCHIVE)).split(" ", -1);
    assertThat(routesTo(ARCHIVE)).hasSize(before - 1);
    assertThat(routesTo(said[2])).hasSize(1).allMatch(Route::blackhole);
    while (!routesTo(ARCHIVE).isEmpty()) {
      control.perform(new Deed.DropRoute(ARCHIVE));
    }
    control.perform(new Deed.DropRoute(ARCHIVE));
    assertThat(routesTo(said[2])).as("what leads astray can be taken out by hand").isEmpty();
  }

  @Test
  void aPeeringVanishesAtOnce() {
    control.perform(new Deed.Vanish(ARCHIVE));
    assertThat(peerings.all(HALDEN)).noneMatch(one -> one.id().value().equals(ARCHIVE));
    assertThat(routesTo(ARCHIVE)).isNotEmpty().allMatch(Route::blackhole);
  }

  @Test
  void theCustomerLetsARequestExpireOrSetsUpTheirSide() {
    Target target =
        new Target(
            new AwsAccountId("004815162342"),
            new AwsRegion("eu-central-1"),
            new VpcId("vpc-0a1f4c7e92b3d5680"));
    String first = peerings.request(HALDEN, HALDEN_VPC, target, Map.of()).id().value();
    control.advance(Duration.ofSeconds(2));
    assertThat(control.perform(new Deed.Expire(first))).isEqualTo("expired");
    assertThat(peering(HALDEN, first).status()).isEqualTo(VpcPeeringStatus.EXPIRED);
    String second = peerings.request(HALDEN, HALDEN_VPC, target, Map.of()).id().value();
    control.advance(Duration.ofSeconds(2));
    List<Deed> setUp = List.of(new Deed.SetTheirDns(second), new Deed.AddTheirRoutes(second));
    assertThat(control.refusals(setUp)).allMatch(why -> why.contains("pending-acceptance"));
    control.accept(second);
    control.advance(Duration.ofSeconds(3));
    networks.enableDnsSupport(HALDEN, HALDEN_VPC);
    networks.enableDnsHostnames(HALDEN, HALDEN_VPC);
    assertThat(control.refusals(setUp)).containsOnly("");
    assertThat(peering(HALDEN, second).accepter().dns()).contains(false);
    setUp.forEach(control::perform);
    assertThat(peering(HALDEN, second).accepter().dns()).contains(true);
    assertThat(control.refusals(setUp)).doesNotContain("");
  }

  /** Halden Freight's network, which has no peering with the cluster yet. */
  private String asked() {
    String asked = control.perform(new Deed.AskForPeering(CLUSTER, ""));
    control.advance(Duration.ofSeconds(2));
    return asked;
  }

  @Test
  void theCustomerAsksAndItIsOursToAccept() {
    String asked = asked();
    VpcPeering request = peering(HALDEN, asked);
    assertThat(request.status()).isEqualTo(VpcPeeringStatus.PENDING_ACCEPTANCE);
    assertThat(request.accepter().vpc()).isEqualTo(HALDEN_VPC.value());
    assertThat(request.requester().vpc()).isEqualTo("vpc-0a1f4c7e92b3d5680");
    assertThat(control.refusals(List.of(new Deed.Accept(asked, List.of()), new Deed.Reject(asked))))
        .allMatch(why -> why.contains("ours to answer"));
    control.advance(Duration.ofDays(1));
    assertThat(peering(HALDEN, asked).status()).isEqualTo(VpcPeeringStatus.PENDING_ACCEPTANCE);
    assertThat(control.state().peerings())
        .anySatisfy(
            one -> {
              assertThat(one.id()).isEqualTo(asked);
              assertThat(one.asked()).isTrue();
              assertThat(one.waits()).isFalse();
              assertThat(one.clusterName()).isEqualTo("halden-prod-euc1");
              assertThat(one.customer()).isEqualTo("Halden Freight");
            });
    control.advance(Duration.ofDays(7));
    assertThat(peering(HALDEN, asked).status()).isEqualTo(VpcPeeringStatus.EXPIRED);
  }

  @Test
  void ofARequestOfTheirsEachSideStaysWhoseItIs() {
    String asked = asked();
    peerings.accept(HALDEN, new VpcPeeringConnectionId(asked));
    control.advance(Duration.ofSeconds(3));
    networks.enableDnsSupport(HALDEN, HALDEN_VPC);
    networks.enableDnsHostnames(HALDEN, HALDEN_VPC);
    control.perform(new Deed.SetTheirDns(asked));
    control.perform(new Deed.AddTheirRoutes(asked));
    assertThat(peering(HALDEN, asked).requester().dns()).contains(true);
    assertThat(peering(HALDEN, asked).accepter().dns()).contains(false);
    control.perform(new Deed.SwitchDnsOff(asked, Deed.Side.THEIRS));
    assertThat(peering(HALDEN, asked).requester().dns()).contains(false);
    assertThat(control.refusals(List.of(new Deed.SwitchDnsOff(asked, Deed.Side.OURS))))
        .allMatch(why -> why.contains("off on that side already"));
    control.advance(Duration.ofSeconds(5));
    assertThat(peering(HALDEN, asked).requester().dns()).as("their own habit").contains(true);
    control.perform(new Deed.DeletePeering(asked));
    control.advance(Duration.ofMinutes(1));
    assertThat(peering(HALDEN, asked).message()).contains("004815162342");
  }

  @Test
  void whatCannotBeAskedForIsRefusedInASentence() {
    asked();
    List<String> refused =
        control.refusals(
            List.of(
                new Deed.AskForPeering(CLUSTER, ""),
                new Deed.AskForPeering(CLUSTER, "vpc-0a1f4c7e92b3d5680"),
                new Deed.AskForPeering(CLUSTER, "vpc-00000000"),
                new Deed.AskForPeering("clynone", ""),
                new Deed.AskForPeering(CLUSTER, "vpc-0c5d2e81f7b394a60")));
    assertThat(refused)
        .satisfiesExactly(
            why -> assertThat(why).isEqualTo(ALL_TAKEN),
            why -> assertThat(why).startsWith("AWS refuses a second peering of vpc-0a1f4c7e"),
            why -> assertThat(why).isEqualTo("No customer has the network vpc-00000000."),
            why -> assertThat(why).isEqualTo("There is no AWS cluster clynone."),
            why -> assertThat(why).isEmpty());
  }

  @Test
  void aRehearsalSaysWhyNotAndChangesNothing() {
    SandboxState before = control.state();
    assertThat(
            control.refusals(
                List.of(
                    new Deed.DropRoute(ARCHIVE),
                    new Deed.DeletePeering(ARCHIVE),
                    new Deed.Accept(ARCHIVE, List.of()),
                    new Deed.Calm())))
        .satisfiesExactly(
            why -> assertThat(why).isEmpty(),
            why -> assertThat(why).isEmpty(),
            why -> assertThat(why).contains(ARCHIVE + " is active.", "pending-acceptance"),
            why -> assertThat(why).isEmpty());
    assertThat(control.state().peerings()).isEqualTo(before.peerings());
    assertThat(before.peerings())
        .anySatisfy(
            one -> {
              assertThat(one.id()).isEqualTo(ARCHIVE);
              assertThat(one.clusterName()).isEqualTo("halden-prod-euc1");
              assertThat(one.live()).isTrue();
              assertThat(one.waits()).isFalse();
            });
    assertThat(control.actions()).contains("CreateRoute", "AssumeRole", "ListHostedZonesByVPC");
  }

  @Test
  void eachTroubleHasItsOwnWayBack() {
    Conditions calm = control.conditions();
    control.perform(new Deed.Deny(Deed.EVERY, "CreateRoute"));
    control.perform(new Deed.Deny(Deed.EVERY, "DeleteRoute"));
    control.perform(new Deed.Throttle("CreateRoute", 0));
    control.perform(new Deed.SlowDown("eu-west-1", Duration.ofSeconds(1)));
    control.perform(new Deed.ExpireSignIn(Deed.EVERY));
    control.perform(new Deed.Allow(Deed.EVERY, "CreateRoute"));
    assertThat(control.conditions().denied())
        .containsExactly(Map.entry(Deed.EVERY, List.of("DeleteRoute")));
    control.perform(new Deed.Allow(Deed.EVERY, "DeleteRoute"));
    control.perform(new Deed.EndThrottling("CreateRoute"));
    control.perform(new Deed.SlowDown("eu-west-1", Duration.ZERO));
    control.perform(new Deed.SignIn(Deed.EVERY));
    assertThat(control.conditions()).isEqualTo(calm);
    assertThat(fault(() -> control.perform(new Deed.EndThrottling("CreateRoute"))))
        .isInstanceOf(Fault.Conflict.class);
    assertThat(fault(() -> control.perform(new Deed.Allow(Deed.EVERY, "CreateRoute"))))
        .isInstanceOf(Fault.Conflict.class);
  }

  @Test
  void aZoneIsAuthorizedAndThenAssociated() {
    assertThat(fault(() -> zones.associate(HALDEN, ZONE, HALDEN_VPC)))
        .isInstanceOfSatisfying(
            Fault.Conflict.class,
            conflict -> assertThat(conflict.code()).isEqualTo(HostedZone.NOT_AUTHORIZED));
    control.perform(new Deed.AuthorizeZone(ZONE.value(), HALDEN_VPC.value()));
    zones.associate(HALDEN, ZONE, HALDEN_VPC);
    zones.associate(HALDEN, ZONE, HALDEN_VPC);
    assertThat(zones.associated(HALDEN, HALDEN_VPC))
        .containsExactly(new HostedZone(ZONE, "db.halden.example", "004815162342"));
    control.perform(new Deed.RevokeZone(ZONE.value(), HALDEN_VPC.value()));
    assertThat(zones.associated(HALDEN, HALDEN_VPC)).hasSize(1);
    zones.disassociate(HALDEN, ZONE, HALDEN_VPC);
    zones.disassociate(HALDEN, ZONE, HALDEN_VPC);
    assertThat(zones.associated(HALDEN, HALDEN_VPC)).isEmpty();
  }

  @Test
  void aCallIsDeniedToOneAccountOrToAll() {
    control.perform(new Deed.Deny(HALDEN.account(), "DescribeVpcPeeringConnections"));
    control.perform(new Deed.Deny(Deed.EVERY, "ListHostedZonesByVPC"));
    assertThat(fault(() -> peerings.all(HALDEN)))
        .isInstanceOfSatisfying(
            Fault.NotAllowed.class,
            denied -> assertThat(denied.message()).contains("ec2:DescribeVpcPeeringConnections"));
    assertThat(peerings.all(WEXCOMBE)).isNotEmpty();
    assertThat(fault(() -> zones.associated(HALDEN, HALDEN_VPC)))
        .isInstanceOf(Fault.NotAllowed.class);
  }

  @Test
  void aSignInEndsAndBeginsAgain() {
    control.perform(new Deed.ExpireSignIn(HALDEN.account()));
    assertThat(fault(() -> peerings.all(HALDEN)))
        .isInstanceOfSatisfying(
            Fault.NeedsSignIn.class,
            needs ->
                assertThat(needs.command())
                    .isEqualTo("astro-connect sandbox sign-in --account 418027365910"));
    assertThat(fault(() -> zones.associated(HALDEN, HALDEN_VPC)))
        .isInstanceOf(Fault.NeedsSignIn.class);
    assertThat(fault(() -> new AwsAccounts(clients).callerIdentity(HALDEN)))
        .isInstanceOf(Fault.NeedsSignIn.class);
    assertThat(peerings.all(WEXCOMBE)).isNotEmpty();
    control.perform(new Deed.SignIn(HALDEN.account()));
    assertThat(peerings.all(HALDEN)).isNotEmpty();
  }

  @Test
  void aRegionIsSlowAndTheOthersAreNot() {
    control.perform(new Deed.SlowDown("eu-central-1", Duration.ofMillis(300)));
    long before = System.nanoTime();
    peerings.all(HALDEN);
    assertThat(System.nanoTime() - before).isGreaterThan(Duration.ofMillis(300).toNanos());
    assertThat(control.conditions().slow())
        .containsExactly(Map.entry("eu-central-1", Duration.ofMillis(300)));
  }

  @Test
  void tooManyCallsAreWaitedOutOrTold() {
    control.perform(new Deed.Throttle("DescribeVpcPeeringConnections", 1));
    assertThat(peerings.all(HALDEN)).isNotEmpty();
    assertThat(control.conditions().throttled()).isEmpty();
    control.perform(new Deed.Throttle(Deed.EVERY, 0));
    assertThat(fault(() -> peerings.all(HALDEN))).isInstanceOf(Fault.Throttled.class);
    assertThat(fault(() -> zones.associated(HALDEN, HALDEN_VPC)))
        .isInstanceOf(Fault.Throttled.class);
  }

  @Test
  void theLimitIsTheCloudsOwnWord() {
    control.perform(new Deed.Crowd(HALDEN_VPC.value(), 49));
    assertThat(
            peerings.all(HALDEN).stream()
                .filter(one -> one.requester().vpc().equals(HALDEN_VPC.value())))
        .hasSize(50);
    Target target =
        new Target(
            new AwsAccountId("004815162342"),
            new AwsRegion("eu-central-1"),
            new VpcId("vpc-0a1f4c7e92b3d5680"));
    assertThat(fault(() -> peerings.request(HALDEN, HALDEN_VPC, target, Map.of())))
        .isInstanceOfSatisfying(
            Fault.Invalid.class,
            limit ->
                assertThat(limit.code())
                    .isEqualTo("ActiveVpcPeeringConnectionPerVpcLimitExceeded"));
    control.perform(new Deed.Limit(51));
    assertThat(peerings.request(HALDEN, HALDEN_VPC, target, Map.of()).id()).isNotNull();
  }

  @Test
  void calmEndsAllTroubleAndItLastsUntilThen() throws Exception {
    control.perform(new Deed.ExpireSignIn(Deed.EVERY));
    control.perform(new Deed.Deny(HALDEN.account(), "CreateRoute"));
    control.perform(new Deed.SlowDown("eu-west-1", Duration.ofSeconds(8)));
    control.perform(new Deed.Throttle("CreateRoute", 0));
    control.perform(new Deed.ContendPolicy(2));
    control.perform(new Deed.Limit(1));
    Conditions trouble =
        new Conditions(
            List.of(Deed.EVERY),
            Map.of(HALDEN.account(), List.of("CreateRoute")),
            Map.of("eu-west-1", Duration.ofSeconds(8)),
            Map.of("CreateRoute", 0),
            Map.of("SetIamPolicy", 2),
            1);
    assertThat(control.conditions()).isEqualTo(trouble);
    close();
    open();
    assertThat(control.conditions()).isEqualTo(trouble);
    control.perform(new Deed.Calm());
    assertThat(control.conditions())
        .isEqualTo(new Conditions(List.of(), Map.of(), Map.of(), Map.of(), Map.of(), 50));
  }

  @Test
  void theirRoleLetsUsAcceptSetTheirOptionAndTheirRoutes() {
    Customer lindqvist =
        new SandboxCatalogue(control)
            .customers().stream()
                .filter(customer -> customer.role() != null)
                .findFirst()
                .orElseThrow();
    assertThat(lindqvist.zones()).hasSize(1);
    AccepterRole role =
        new AccepterRole(String.valueOf(lindqvist.role()), String.valueOf(lindqvist.externalId()));
    Scope ours = new Scope("184462093751", "eu-north-1");
    Scope theirs = Scope.accepter(role, lindqvist.region(), ours.account());
    VpcId vpc = new VpcId("vpc-09a7f2e5c8d46b130");
    VpcId their = new VpcId(lindqvist.vpc());
    Target target =
        new Target(new AwsAccountId(lindqvist.account()), new AwsRegion(lindqvist.region()), their);
    VpcPeeringConnectionId id = peerings.request(ours, vpc, target, Map.of()).id();
    assertThat(networks.vpcs(theirs, Set.of(their)).getFirst().cidrs())
        .containsExactly(Cidr.parse("10.132.0.0/16"));
    control.advance(Duration.ofSeconds(2));
    peerings.accept(theirs, id);
    peerings.accept(theirs, id);
    control.advance(Duration.ofSeconds(3));
    networks.enableDnsHostnames(ours, vpc);
    peerings.enableAccepterDns(theirs, id);
    String table = networks.routeTables(theirs, Set.of(their)).getFirst().id();
    networks.createRoute(theirs, table, Cidr.parse("172.20.0.0/20"), id);
    assertThat(peering(ours, id.value()).status()).isEqualTo(VpcPeeringStatus.ACTIVE);
    assertThat(peering(ours, id.value()).accepter().dns()).contains(true);
    networks.deleteRoute(theirs, table, Cidr.parse("172.20.0.0/20"), id);
    peerings.delete(ours, id);
    peerings.delete(ours, id);
  }

  @Test
  void whatCannotBeDoneIsToldInASentence() {
    String nobody = "pcx-0000000000000beef";
    assertThat(
            List.of(
                new Deed.DropRoute(nobody),
                new Deed.DeletePeering(nobody),
                new Deed.ChangeAddress("clxnobody"),
                new Deed.AuthorizeZone("ZNOWHERE", HALDEN_VPC.value()),
                new Deed.AuthorizeZone(ZONE.value(), "vpc-0123456789abcdef0"),
                new Deed.Crowd("vpc-0123456789abcdef0", 1)))
        .allSatisfy(
            deed ->
                assertThat(fault(() -> control.perform(deed)))
                    .isInstanceOf(Fault.NotFound.class)
                    .extracting(Fault::message)
                    .asString()
                    .startsWith("There is no ")
                    .endsWith("."));
    assertThat(fault(() -> control.perform(new Deed.Crowd(HALDEN_VPC.value(), 500))))
        .isInstanceOf(Fault.Invalid.class);
    assertThat(fault(() -> control.perform(new Deed.SlowDown("eu-west-1", Duration.ofDays(1)))))
        .isInstanceOf(Fault.Invalid.class);
  }
}
