package io.astroconnect.cloud.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.astroconnect.cloud.CloudException;
import io.astroconnect.cloud.Scope;
import io.astroconnect.cloud.aws.AwsAccounts;
import io.astroconnect.cloud.aws.AwsNetworks;
import io.astroconnect.cloud.aws.AwsPeerings;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.aws.AwsAccountId;
import io.astroconnect.model.peering.aws.AwsRegion;
import io.astroconnect.model.peering.aws.CallerIdentity;
import io.astroconnect.model.peering.aws.Route;
import io.astroconnect.model.peering.aws.RouteTable;
import io.astroconnect.model.peering.aws.Target;
import io.astroconnect.model.peering.aws.Vpc;
import io.astroconnect.model.peering.aws.VpcId;
import io.astroconnect.model.peering.aws.VpcPeering;
import io.astroconnect.model.peering.aws.VpcPeeringConnectionId;
import io.astroconnect.model.peering.aws.VpcPeeringStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The ports for AWS, all of them, on the stand-ins that staff practise with. */
class AdaptersOnSandboxTest extends SandboxRoomTest {
  private static final VpcId NOWHERE = new VpcId("vpc-0000000000000beef");
  private static final Target STRANGER =
      new Target(
          new AwsAccountId("999888777666"),
          new AwsRegion("eu-west-1"),
          new VpcId("vpc-0123456789abcdef0"));
  private static final Cidr RANGE = Cidr.parse("10.44.0.0/16");

  private AwsNetworks networks;
  private AwsPeerings peerings;

  @BeforeEach
  void ports() {
    networks = new AwsNetworks(clients);
    peerings = new AwsPeerings(clients);
  }

  private RouteTable table() {
    return networks.routeTables(HALDEN, Set.of(HALDEN_VPC)).getFirst();
  }

  private VpcPeeringConnectionId active() {
    VpcPeering asked = peerings.request(HALDEN, HALDEN_VPC, STRANGER, Map.of("Name", "halden"));
    assertThat(asked.requester().account()).isEqualTo(HALDEN.account());
    assertThat(asked.requester().cidrs()).containsExactly(Cidr.parse("172.20.0.0/20"));
    assertThat(asked.expiry()).isPresent();
    control.advance(Duration.ofSeconds(30));
    control.accept(asked.id().value(), List.of(RANGE));
    control.advance(Duration.ofMinutes(1));
    assertThat(seen(asked.id()).status()).isEqualTo(VpcPeeringStatus.ACTIVE);
    return asked.id();
  }

  private VpcPeering seen(VpcPeeringConnectionId id) {
    return peerings.all(HALDEN).stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Fault fault(Runnable call) {
    try {
      call.run();
    } catch (CloudException refused) {
      return refused.fault();
    }
    throw new AssertionError("nothing was refused");
  }

  @Test
  void theCallerIsTheClustersAccount() {
    CallerIdentity caller = new AwsAccounts(clients).callerIdentity(HALDEN);
    assertThat(caller.account()).isEqualTo(HALDEN.account());
    assertThat(caller.arn()).contains(HALDEN.account());
    assertThat(caller.standIn()).isTrue();
  }

  @Test
  void theVpcIsReadAndOneThatDoesNotExistIsNot() {
    List<Vpc> vpcs = networks.vpcs(HALDEN, Set.of(HALDEN_VPC, NOWHERE));
    assertThat(vpcs)
        .containsExactly(
            new Vpc(
                HALDEN_VPC, HALDEN.account(), List.of(Cidr.parse("172.20.0.0/20")), true, false));
    assertThat(networks.vpcs(new Scope(HALDEN.account(), "us-east-1"), Set.of(HALDEN_VPC)))
        .as("it is in another region")
        .isEmpty();
  }

  @Test
  void subnetsAndRouteTablesFitTogether() {
    List<RouteTable> tables = networks.routeTables(HALDEN, Set.of(HALDEN_VPC));
    assertThat(tables).filteredOn(RouteTable::main).hasSize(1);
    assertThat(networks.subnets(HALDEN, Set.of(HALDEN_VPC)))
        .extracting(subnet -> subnet.id())
        .containsAll(tables.stream().flatMap(one -> one.subnets().stream()).toList());
    assertThat(tables)
        .flatExtracting(RouteTable::routes)
        .extracting(Route::target)
        .contains("local", "tgw-0c41f7d9a2e85b360");
  }

  @Test
  void dnsIsSwitchedOnInOrder() {
    VpcPeeringConnectionId id = active();
    networks.enableDnsSupport(HALDEN, HALDEN_VPC);
    networks.enableDnsHostnames(HALDEN, HALDEN_VPC);
    assertThat(networks.vpcs(HALDEN, Set.of(HALDEN_VPC)).getFirst().dnsHostnames()).isTrue();
    assertThat(seen(id).requester().dns()).contains(false);
    peerings.enableRequesterDns(HALDEN, id);
    assertThat(seen(id).requester().dns()).contains(true);
    assertThat(seen(id).accepter().cidrs()).containsExactly(RANGE);
  }

  @Test
  void optionsOfAPeeringThatIsNotActiveAreRefusedAndNothingBreaks() {
    VpcPeering pending = peerings.request(HALDEN, HALDEN_VPC, STRANGER, Map.of());
    assertThat(fault(() -> peerings.enableRequesterDns(HALDEN, pending.id())))
        .isInstanceOf(Fault.Conflict.class);
  }

  @Test
  void aRouteCanBeAskedForTwiceAndIsNeverTurned() {
    VpcPeeringConnectionId id = active();
    String table = table().id();
    networks.createRoute(HALDEN, table, RANGE, id);
    networks.createRoute(HALDEN, table, RANGE, id);
    assertThat(table().routes()).contains(new Route(RANGE, id.value(), false));
    Route transit =
        table().routes().stream()
            .filter(route -> route.target().startsWith("tgw-"))
            .findFirst()
            .orElseThrow();
    assertThatThrownBy(() -> networks.createRoute(HALDEN, table, transit.destination(), id))
        .asInstanceOf(type(CloudException.class))
        .extracting(CloudException::fault)
        .isInstanceOf(Fault.Conflict.class);
    assertThat(table().routes()).contains(transit);
  }

  @Test
  void whatDoesNotExistIsNotFound() {
    VpcPeeringConnectionId nobody = new VpcPeeringConnectionId("pcx-0000000000000beef");
    assertThat(fault(() -> peerings.enableRequesterDns(HALDEN, nobody)))
        .isInstanceOf(Fault.NotFound.class);
    assertThat(fault(() -> networks.createRoute(HALDEN, "rtb-0000000000000beef", RANGE, nobody)))
        .isInstanceOf(Fault.NotFound.class);
    assertThat(fault(() -> peerings.request(HALDEN, NOWHERE, STRANGER, Map.of())))
        .isInstanceOf(Fault.NotFound.class);
    assertThat(fault(() -> networks.enableDnsSupport(HALDEN, NOWHERE)).where().requestId())
        .isNotEmpty();
  }
}
