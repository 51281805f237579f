package io.astroconnect.sandbox;

import static io.astroconnect.sandbox.RunningSandbox.FRANKFURT;
import static io.astroconnect.sandbox.RunningSandbox.FREIGHT;
import static io.astroconnect.sandbox.RunningSandbox.FREIGHT_VPC;
import static io.astroconnect.sandbox.RunningSandbox.HALDEN;
import static io.astroconnect.sandbox.RunningSandbox.HALDEN_VPC;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.AttributeBooleanValue;
import software.amazon.awssdk.services.ec2.model.RouteTable;
import software.amazon.awssdk.services.ec2.model.RouteTableAssociation;
import software.amazon.awssdk.services.ec2.model.Subnet;
import software.amazon.awssdk.services.ec2.model.Vpc;
import software.amazon.awssdk.services.ec2.model.VpcAttributeName;

/** Networks, their attributes, subnets and route tables, as the SDK reads them. */
class NetworkTest extends SandboxTest {

  @Test
  void aVpcTellsItsBlocksOwnerAndTags() {
    Ec2Client virginia = sandbox.ec2("test", "us-east-1");
    Vpc meridian = virginia.describeVpcs(r -> r.vpcIds("vpc-0b6d92f7e1a34c850")).vpcs().getFirst();
    assertThat(meridian.ownerId()).isEqualTo("275503918846");
    assertThat(meridian.stateAsString()).isEqualTo("available");
    assertThat(meridian.cidrBlock()).isEqualTo("172.20.0.0/19");
    assertThat(meridian.cidrBlockAssociationSet())
        .extracting(b -> b.cidrBlock())
        .containsExactly("172.20.0.0/19", "100.64.0.0/20");
    assertThat(meridian.cidrBlockAssociationSet())
        .allSatisfy(b -> assertThat(b.cidrBlockState().stateAsString()).isEqualTo("associated"));
    assertThat(meridian.tags())
        .anySatisfy(
            t -> {
              assertThat(t.key()).isEqualTo("astronomer.io/cluster-id");
              assertThat(t.value()).isEqualTo("clxc5p2m704j301jz6r8y9f4n");
            });
  }

  @Test
  void aKeyThatIsAnAccountSeesItsOwnNetworksAlone() {
    assertThat(ours.describeVpcs().vpcs()).extracting(Vpc::ownerId).containsOnly(HALDEN);
    assertThat(sandbox.ec2(FREIGHT, FRANKFURT).describeVpcs().vpcs())
        .extracting(Vpc::vpcId)
        .contains(FREIGHT_VPC)
        .doesNotContain(HALDEN_VPC);
    assertRefused(
        "InvalidVpcID.NotFound", () -> ours.describeVpcs(r -> r.vpcIds("vpc-0123456789abcdef0")));
    assertThat(ours.describeVpcs(r -> r.filters(filter("cidr", "172.20.0.0/20"))).vpcs())
        .singleElement()
        .satisfies(v -> assertThat(v.vpcId()).isEqualTo(HALDEN_VPC));
  }

  @Test
  void dnsAttributesAreSwitchedOneACall() {
    assertThat(attribute(HALDEN_VPC, VpcAttributeName.ENABLE_DNS_SUPPORT)).isTrue();
    assertThat(attribute(HALDEN_VPC, VpcAttributeName.ENABLE_DNS_HOSTNAMES)).isFalse();
    AttributeBooleanValue on = AttributeBooleanValue.builder().value(true).build();
    assertRefused(
        "InvalidParameterCombination",
        () ->
            ours.modifyVpcAttribute(
                r -> r.vpcId(HALDEN_VPC).enableDnsSupport(on).enableDnsHostnames(on)));
    assertRefused("MissingParameter", () -> ours.modifyVpcAttribute(r -> r.vpcId(HALDEN_VPC)));
    ours.modifyVpcAttribute(r -> r.vpcId(HALDEN_VPC).enableDnsHostnames(on));
    assertThat(attribute(HALDEN_VPC, VpcAttributeName.ENABLE_DNS_HOSTNAMES)).isTrue();
  }

  @Test
  void dnsHostnamesNeedDnsSupportFirst() {
    Ec2Client ohio = sandbox.ec2("test", "us-east-2");
    String zephyr = "vpc-0b4a9e7c2d8f61530";
    AttributeBooleanValue on = AttributeBooleanValue.builder().value(true).build();
    assertRefused(
        "InvalidParameterValue",
        () -> ohio.modifyVpcAttribute(r -> r.vpcId(zephyr).enableDnsHostnames(on)));
    ohio.modifyVpcAttribute(r -> r.vpcId(zephyr).enableDnsSupport(on));
    ohio.modifyVpcAttribute(r -> r.vpcId(zephyr).enableDnsHostnames(on));
  }

  @Test
  void subnetsLieInTheirVpcOneToAZone() {
    List<Subnet> subnets =
        ours.describeSubnets(r -> r.filters(filter("vpc-id", HALDEN_VPC))).subnets();
    assertThat(subnets)
        .extracting(Subnet::availabilityZone)
        .containsExactlyInAnyOrder("eu-central-1a", "eu-central-1b", "eu-central-1c");
    assertThat(subnets)
        .extracting(Subnet::cidrBlock)
        .containsExactlyInAnyOrder("172.20.0.0/22", "172.20.4.0/22", "172.20.8.0/22");
    assertThat(subnets).allSatisfy(s -> assertThat(s.availableIpAddressCount()).isEqualTo(1019));
    assertRefused(
        "InvalidSubnetID.NotFound",
        () -> ours.describeSubnets(r -> r.subnetIds("subnet-0123456789abcdef0")));
  }

  @Test
  void aSubnetWithoutATableOfItsOwnUsesTheMainOneAndATableMayBeUnused() {
    List<RouteTable> tables = tables(ours, HALDEN_VPC);
    assertThat(tables).hasSize(4);
    assertThat(tables).filteredOn(NetworkTest::main).hasSize(1);
    assertThat(tables).filteredOn(t -> t.associations().isEmpty()).hasSize(1);
    List<String> explicit =
        tables.stream()
            .flatMap(t -> t.associations().stream())
            .filter(a -> !a.main())
            .map(RouteTableAssociation::subnetId)
            .toList();
    assertThat(explicit).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void inOneVpcEverySubnetNamesATableSoTheMainOneIsUnused() {
    Ec2Client virginia = sandbox.ec2("test", "us-east-1");
    List<RouteTable> tables = tables(virginia, "vpc-0f2d68c1b9a4e7350");
    assertThat(tables.stream().flatMap(t -> t.associations().stream()).filter(a -> !a.main()))
        .hasSize(3);
    assertThat(tables).filteredOn(NetworkTest::main).hasSize(1);
  }

  @Test
  void aTableInUseHasTheLocalRouteAWayOutAndTheWayToS3() {
    RouteTable main =
        tables(ours, HALDEN_VPC).stream().filter(NetworkTest::main).findFirst().orElseThrow();
    assertThat(main.routes())
        .anySatisfy(
            r -> {
              assertThat(r.destinationCidrBlock()).isEqualTo("172.20.0.0/20");
              assertThat(r.gatewayId()).isEqualTo("local");
              assertThat(r.originAsString()).isEqualTo("CreateRouteTable");
            })
        .anySatisfy(
            r -> {
              assertThat(r.destinationCidrBlock()).isEqualTo("0.0.0.0/0");
              assertThat(r.natGatewayId()).startsWith("nat-");
            })
        .anySatisfy(
            r -> {
              assertThat(r.destinationPrefixListId()).startsWith("pl-");
              assertThat(r.destinationCidrBlock()).isNull();
              assertThat(r.gatewayId()).startsWith("vpce-");
            })
        .anySatisfy(
            r -> {
              assertThat(r.destinationCidrBlock()).isEqualTo("10.40.0.0/16");
              assertThat(r.vpcPeeringConnectionId()).isEqualTo("pcx-0b52f8a6c1d97e340");
              assertThat(r.stateAsString()).isEqualTo("active");
            });
  }

  @Test
  void privateEgressHasNoWayOutAndALeftOverRouteIsABlackhole() {
    Ec2Client ireland = sandbox.ec2("test", "eu-west-1");
    assertThat(tables(ireland, "vpc-0a8f31d6c4e92b705"))
        .allSatisfy(
            t ->
                assertThat(t.routes())
                    .noneMatch(r -> "0.0.0.0/0".equals(r.destinationCidrBlock())));
    assertThat(
            ireland
                .describeRouteTables(
                    r ->
                        r.filters(
                            filter("vpc-id", "vpc-03e7c5a8d1b92f64e"),
                            filter("route.state", "blackhole")))
                .routeTables())
        .hasSize(3);
  }

  @Test
  void routeTablesAreFoundByAssociationAndPaged() {
    assertThat(
            ours.describeRouteTables(
                    r ->
                        r.filters(filter("vpc-id", HALDEN_VPC), filter("association.main", "true")))
                .routeTables())
        .hasSize(1);
    String subnet =
        ours.describeSubnets(r -> r.filters(filter("availability-zone", "eu-central-1a")))
            .subnets()
            .getFirst()
            .subnetId();
    assertThat(
            ours.describeRouteTables(r -> r.filters(filter("association.subnet-id", subnet)))
                .routeTables())
        .hasSizeLessThanOrEqualTo(1);
    assertThat(ours.describeRouteTablesPaginator(r -> r.maxResults(5)).routeTables())
        .extracting(RouteTable::routeTableId)
        .doesNotHaveDuplicates()
        .hasSize(5);
    assertRefused(
        "InvalidRouteTableID.NotFound",
        () -> ours.describeRouteTables(r -> r.routeTableIds("rtb-0123456789abcdef0")));
    assertRefused("InvalidParameterValue", () -> ours.describeRouteTables(r -> r.maxResults(101)));
  }

  private boolean attribute(String vpc, VpcAttributeName name) {
    var answer = ours.describeVpcAttribute(r -> r.vpcId(vpc).attribute(name));
    return name == VpcAttributeName.ENABLE_DNS_SUPPORT
        ? answer.enableDnsSupport().value()
        : answer.enableDnsHostnames().value();
  }

  private static boolean main(RouteTable table) {
    return table.associations().stream().anyMatch(RouteTableAssociation::main);
  }

  private static List<RouteTable> tables(Ec2Client client, String vpc) {
    return client.describeRouteTables(r -> r.filters(filter("vpc-id", vpc))).routeTables();
  }
}
