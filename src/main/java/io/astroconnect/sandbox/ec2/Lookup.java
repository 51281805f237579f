package io.astroconnect.sandbox.ec2;

import io.astroconnect.sandbox.aws.Call;
import io.astroconnect.sandbox.aws.Refused;
import io.astroconnect.sandbox.world.Peering;
import io.astroconnect.sandbox.world.RouteTable;
import io.astroconnect.sandbox.world.Vpc;
import io.astroconnect.sandbox.world.World;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds what a call names, as far as its caller may see it in the call's region. */
final class Lookup {
  private static final Pattern HEX = Pattern.compile("[0-9a-f]{8}([0-9a-f]{9})?");

  private final World world;
  private final String region;
  private final Set<String> accounts;
  private final Instant now;

  Lookup(World world, Call call, Instant now) {
    this.world = world;
    this.region = call.region();
    this.accounts = call.caller().accounts(world);
    this.now = now;
  }

  Vpc vpc(String id) {
    wellFormed("vpc-", id, "InvalidVpcId.Malformed");
    Vpc vpc = world.vpcs().get(id);
    if (vpc == null || !sees(vpc)) {
      throw new Refused("InvalidVpcID.NotFound", "The vpc ID '" + id + "' does not exist");
    }
    return vpc;
  }

  RouteTable routeTable(String id) {
    wellFormed("rtb-", id, "InvalidRouteTableId.Malformed");
    RouteTable table = world.routeTables().get(id);
    if (table == null || !sees(table.vpc())) {
      throw new Refused(
          "InvalidRouteTableID.NotFound", "The routeTable ID '" + id + "' does not exist");
    }
    return table;
  }

  Peering peering(String id) {
    wellFormed("pcx-", id, "InvalidVpcPeeringConnectionId.Malformed");
    Peering peering = world.peerings().get(id);
    if (peering == null || !sees(peering)) {
      throw new Refused(
          "InvalidVpcPeeringConnectionID.NotFound",
          "The vpcPeeringConnection ID '" + id + "' does not exist");
    }
    return peering;
  }

  boolean sees(Vpc vpc) {
    return vpc.region().equals(region) && accounts.contains(vpc.owner());
  }

  boolean sees(String vpcId) {
    Vpc vpc = world.vpcs().get(vpcId);
    return vpc != null && sees(vpc);
  }

  boolean sees(Peering peering) {
    boolean here =
        (peering.requester().region().equals(region) && owns(peering.requester().owner()))
            || (peering.accepter().region().equals(region) && owns(peering.accepter().owner()));
    return here && peering.visibleTo(accounts, world.pace(), now);
  }

  boolean owns(String account) {
    return accounts.contains(account);
  }

  static void wellFormed(String prefix, String id, String code) {
    if (!id.startsWith(prefix) || !HEX.matcher(id.substring(prefix.length())).matches()) {
      throw new Refused(code, "Invalid id: \"" + id + "\"");
    }
  }
}
