package io.astroconnect.cloud.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.astroconnect.cloud.CloudException;
import io.astroconnect.cloud.aws.AwsAccounts;
import io.astroconnect.cloud.aws.AwsNetworks;
import io.astroconnect.cloud.aws.AwsPeerings;
import io.astroconnect.cloud.aws.AwsZones;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.aws.AwsAccountId;
import io.astroconnect.model.peering.aws.AwsRegion;
import io.astroconnect.model.peering.aws.HostedZoneId;
import io.astroconnect.model.peering.aws.Target;
import io.astroconnect.model.peering.aws.VpcId;
import io.astroconnect.model.peering.aws.VpcPeeringConnectionId;
import io.astroconnect.model.practice.Deed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever call is refused: account, region, call and request id are told. */
class WhereTest extends SandboxRoomTest {
  private static final VpcPeeringConnectionId ARCHIVE =
      new VpcPeeringConnectionId("pcx-0b52f8a6c1d97e340");
  private static final HostedZoneId ZONE = new HostedZoneId("Z0423910F7K2LMQ");
  private static final Cidr RANGE = Cidr.parse("10.99.0.0/16");

  private Map<String, Runnable> calls() {
    AwsPeerings peerings = new AwsPeerings(clients);
    AwsNetworks networks = new AwsNetworks(clients);
    AwsZones zones = new AwsZones(clients);
    Set<VpcId> vpc = Set.of(HALDEN_VPC);
    String table = networks.routeTables(HALDEN, vpc).getFirst().id();
    Target target =
        new Target(
            new AwsAccountId("004815162342"),
            new AwsRegion("eu-central-1"),
            new VpcId("vpc-0a1f4c7e92b3d5680"));
    Map<String, Runnable> calls = new LinkedHashMap<>();
    calls.put("GetCallerIdentity", () -> new AwsAccounts(clients).callerIdentity(HALDEN));
    calls.put("DescribeVpcs", () -> networks.vpcs(HALDEN, vpc));
    calls.put("DescribeSubnets", () -> networks.subnets(HALDEN, vpc));
    calls.put("DescribeRouteTables", () -> networks.routeTables(HALDEN, vpc));
    calls.put("DescribeNatGateways", () -> networks.natGateways(HALDEN, vpc));
    calls.put("DescribeAddresses", () -> networks.elasticAddresses(HALDEN));
    calls.put("DescribeVpcPeeringConnections", () -> peerings.all(HALDEN));
    calls.put(
        "CreateVpcPeeringConnection", () -> peerings.request(HALDEN, HALDEN_VPC, target, Map.of()));
    calls.put("ModifyVpcAttribute", () -> networks.enableDnsSupport(HALDEN, HALDEN_VPC));
    calls.put(
        "ModifyVpcPeeringConnectionOptions", () -> peerings.enableRequesterDns(HALDEN, ARCHIVE));
    calls.put("AcceptVpcPeeringConnection", () -> peerings.accept(HALDEN, ARCHIVE));
    calls.put("DeleteVpcPeeringConnection", () -> peerings.delete(HALDEN, ARCHIVE));
    calls.put("CreateRoute", () -> networks.createRoute(HALDEN, table, RANGE, ARCHIVE));
    calls.put("ListHostedZonesByVPC", () -> zones.associated(HALDEN, HALDEN_VPC));
    calls.put("AssociateVPCWithHostedZone", () -> zones.associate(HALDEN, ZONE, HALDEN_VPC));
    calls.put("DisassociateVPCFromHostedZone", () -> zones.disassociate(HALDEN, ZONE, HALDEN_VPC));
    return calls;
  }

  @Test
  void eachRefusalNamesAccountRegionCallAndRequestId() {
    calls()
        .forEach(
            (name, call) -> {
              control.perform(new Deed.Deny(Deed.EVERY, name));
              CloudException told = catchThrowableOfType(CloudException.class, call::run);
              assertThat(told).as(name).isNotNull();
              assertThat(told.fault()).as(name).isInstanceOf(Fault.NotAllowed.class);
              Fault.Where where = told.fault().where();
              assertThat(where.account()).as(name).isEqualTo(HALDEN.account());
              assertThat(where.region()).as(name).isEqualTo(HALDEN.region());
              assertThat(where.call()).as(name).isEqualTo(name);
              assertThat(where.requestId()).as(name).isNotBlank();
              control.perform(new Deed.Allow(Deed.EVERY, name));
            });
  }
}
