package io.astroconnect.sandbox.control;

import io.astroconnect.sandbox.control.Deeds.Done;
import io.astroconnect.sandbox.world.HostedZone;
import io.astroconnect.sandbox.world.HostedZone.ZoneVpc;
import io.astroconnect.sandbox.world.Vpc;
import io.astroconnect.sandbox.world.World;
import java.time.Instant;
import java.util.Map;

/** A customer lets our network use their hosted zone, or takes that back. */
final class ZoneOwner {

  private ZoneOwner() {}

  static Done authorize(World world, Body body, Instant now) {
    HostedZone zone = zone(world, body);
    return new Done(world.with(zone.authorized(vpc(world, body))), zone.name());
  }

  static Done revoke(World world, Body body, Instant now) {
    HostedZone zone = zone(world, body);
    ZoneVpc vpc = vpc(world, body);
    if (!zone.authorized().contains(vpc)) {
      throw new ControlException(409, vpc.vpc() + " is not authorized for " + zone.id() + ".");
    }
    return new Done(world.with(zone.deauthorized(vpc)), zone.name());
  }

  private static HostedZone zone(World world, Body body) {
    String id = body.text("zone");
    Map<String, HostedZone> zones = world.surroundings().hostedZones();
    HostedZone zone = zones.get(id);
    if (zone == null) {
      throw new ControlException(404, "There is no hosted zone " + id + ".");
    }
    return zone;
  }

  private static ZoneVpc vpc(World world, Body body) {
    String id = body.text("vpc");
    Map<String, Vpc> vpcs = world.vpcs();
    Vpc vpc = vpcs.get(id);
    if (vpc == null) {
      throw new ControlException(404, "There is no VPC " + id + ".");
    }
    return new ZoneVpc(vpc.id(), vpc.region());
  }
}
