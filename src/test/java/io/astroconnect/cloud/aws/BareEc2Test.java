package io.astroconnect.cloud.aws;

import static io.astroconnect.cloud.aws.Clients.FRANKFURT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.astroconnect.cloud.CloudException;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.net.Ipv4;
import io.astroconnect.model.peering.aws.AwsAccountId;
import io.astroconnect.model.peering.aws.AwsRegion;
import io.astroconnect.model.peering.aws.CallerIdentity;
import io.astroconnect.model.peering.aws.ElasticAddress;
import io.astroconnect.model.peering.aws.HostedZone;
import io.astroconnect.model.peering.aws.HostedZoneId;
import io.astroconnect.model.peering.aws.PeeringSide;
import io.astroconnect.model.peering.aws.Route;
import io.astroconnect.model.peering.aws.RouteTable;
import io.astroconnect.model.peering.aws.Target;
import io.astroconnect.model.peering.aws.Vpc;
import io.astroconnect.model.peering.aws.VpcId;
import io.astroconnect.model.peering.aws.VpcPeering;
import io.astroconnect.model.peering.aws.VpcPeeringConnectionId;
import io.astroconnect.model.peering.aws.VpcPeeringStatus;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The ports hold against a service that leaves out and ignores whatever it can. */
class BareEc2Test {
  private static final VpcId OURS = new VpcId("vpc-06b1e94d27fa3c508");
  private static final VpcId FOREIGN = new VpcId("vpc-0d94b7e13f6c2a815");
  private static final VpcId THEIRS = new VpcId("vpc-0a1f4c7e92b3d5680");
  private static final Target TARGET =
      new Target(new AwsAccountId("004815162342"), new AwsRegion("eu-west-1"), THEIRS);
  private static final Cidr RANGE = Cidr.parse("10.44.0.0/16");

  private final BareEc2 ec2 = new BareEc2();
  private final AwsClients clients = Clients.of(ec2.endpoints());
  private final AwsNetworks networks = new AwsNetworks(clients);
  private final AwsPeerings peerings = new AwsPeerings(clients);

  @BeforeEach
  void world() {
    ec2.addVpc(OURS.value(), "172.20.0.0/20");
    ec2.addVpc(FOREIGN.value(), "172.20.0.0/20");
  }

  @AfterEach
  void close() {
    clients.close();
    ec2.close();
  }

  @Test
  void everybodyIsTheSameAccountOfAStandIn() {
    assertThat(new AwsAccounts(clients).callerIdentity(FRANKFURT))
        .isEqualTo(new CallerIdentity(BareEc2.ACCOUNT, "", true));
  }

  @Test
  void onlyWhatWasAskedForComesBack() {
    String table = ec2.addSubnet(OURS.value());
    assertThat(networks.vpcs(FRANKFURT, Set.of(OURS, THEIRS)))
        .containsExactly(new Vpc(OURS, "", List.of(Cidr.parse("172.20.0.0/20")), null, null));
    assertThat(networks.subnets(FRANKFURT, Set.of(OURS)))
        .hasSize(2)
        .allMatch(subnet -> subnet.vpc().equals(OURS));
    List<RouteTable> tables = networks.routeTables(FRANKFURT, Set.of(OURS));
    assertThat(tables).hasSize(2).allMatch(one -> one.vpc().equals(OURS));
    assertThat(tables).extracting(RouteTable::main).containsExactly(true, false);
    assertThat(tables.getLast().id()).isEqualTo(table);
    assertThat(tables.getLast().subnets()).hasSize(1);
    assertThat(ec2.count("DescribeVpcs")).as("a token for ever is followed once").isEqualTo(2);
  }

  @Test
  void aPeeringGoesItsWayFromRequestToRoutesAndOptions() {
    String old = ec2.addPeering(OURS.value(), THEIRS.value(), "deleted");
    VpcPeering made = peerings.request(FRANKFURT, OURS, TARGET, Map.of("Name", "halden"));
    assertThat(made.accepter()).isEqualTo(new PeeringSide("", "", "", List.of(), null));
    assertThat(peerings.all(FRANKFURT))
        .extracting(peering -> peering.id().value(), VpcPeering::status)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(old, VpcPeeringStatus.DELETED),
            org.assertj.core.groups.Tuple.tuple(
                made.id().value(), VpcPeeringStatus.PENDING_ACCEPTANCE));
    ec2.move(made.id().value(), "active");
    assertThat(peerings.all(FRANKFURT).getLast().status()).isEqualTo(VpcPeeringStatus.ACTIVE);
    RouteTable main = networks.routeTables(FRANKFURT, Set.of(OURS)).getFirst();
    networks.createRoute(FRANKFURT, main.id(), RANGE, made.id());
    networks.enableDnsHostnames(FRANKFURT, OURS);
    peerings.enableRequesterDns(FRANKFURT, made.id());
    assertThat(networks.routeTables(FRANKFURT, Set.of(OURS)).getFirst().routes())
        .contains(new Route(RANGE, made.id().value(), false));
    assertThat(ec2.count("CreateVpcPeeringConnection")).isEqualTo(1);
  }

  @Test
  void aLostAnswerLeavesOnePeering() {
    ec2.loseAnswers("CreateVpcPeeringConnection", 1);
    assertThatThrownBy(() -> peerings.request(FRANKFURT, OURS, TARGET, Map.of()))
        .isInstanceOfSatisfying(
            CloudException.class, e -> assertThat(e.fault()).isInstanceOf(Fault.Unreachable.class));
    assertThat(ec2.peeringsTo(THEIRS.value())).hasSize(1);
  }

  @Test
  void aRouteIsReplacedInPlace() {
    VpcPeeringConnectionId first = peerings.request(FRANKFURT, OURS, TARGET, Map.of()).id();
    VpcPeeringConnectionId second = peerings.request(FRANKFURT, OURS, TARGET, Map.of()).id();
    assertThat(second).as("it allows duplicates").isNotEqualTo(first);
    String main = networks.routeTables(FRANKFURT, Set.of(OURS)).getFirst().id();
    networks.createRoute(FRANKFURT, main, RANGE, first);
    networks.replaceRoute(FRANKFURT, main, RANGE, second);
    assertThat(networks.routeTables(FRANKFURT, Set.of(OURS)).getFirst().routes())
        .filteredOn(route -> route.destination().equals(RANGE))
        .containsExactly(new Route(RANGE, second.value(), false));
  }

  @Test
  void waysOutWithoutAddressesAndZonesWithoutNamesAreRead() {
    ec2.addGateway(FOREIGN.value());
    ec2.addGateway(OURS.value());
    assertThat(networks.natGateways(FRANKFURT, Set.of(OURS)))
        .singleElement()
        .satisfies(
            gateway -> {
              assertThat(gateway.vpc()).isEqualTo(OURS);
              assertThat(gateway.available()).isTrue();
              assertThat(gateway.addresses()).isEmpty();
            });
    assertThat(networks.elasticAddresses(FRANKFURT))
        .containsExactly(new ElasticAddress(Ipv4.parse("203.0.113.14"), "", ""));
    AwsZones zones = new AwsZones(clients);
    HostedZoneId zone = new HostedZoneId("Z0423910F7K2LMQ");
    zones.associate(FRANKFURT, zone, OURS);
    zones.associate(FRANKFURT, zone, OURS);
    assertThat(zones.associated(FRANKFURT, OURS)).containsExactly(new HostedZone(zone, "", ""));
    zones.disassociate(FRANKFURT, zone, OURS);
    assertThat(zones.associated(FRANKFURT, OURS)).isEmpty();
  }

  @Test
  void aPeeringAndItsRoutesAreTakenAwayAndStayVisible() {
    VpcPeeringConnectionId id = peerings.request(FRANKFURT, OURS, TARGET, Map.of()).id();
    String main = networks.routeTables(FRANKFURT, Set.of(OURS)).getFirst().id();
    peerings.accept(FRANKFURT, id);
    networks.createRoute(FRANKFURT, main, RANGE, id);
    networks.deleteRoute(FRANKFURT, main, RANGE, id);
    networks.deleteRoute(FRANKFURT, main, RANGE, id);
    assertThat(networks.routeTables(FRANKFURT, Set.of(OURS)).getFirst().routes())
        .noneMatch(route -> route.destination().equals(RANGE));
    assertThat(ec2.count("DeleteRoute")).isEqualTo(1);
    peerings.disableRequesterDns(FRANKFURT, id);
    peerings.delete(FRANKFURT, id);
    peerings.delete(FRANKFURT, id);
    assertThat(peerings.all(FRANKFURT).getFirst().status()).isEqualTo(VpcPeeringStatus.DELETED);
  }
}
