package io.astroconnect.sandbox.route53;

import io.astroconnect.sandbox.aws.Call;
import io.astroconnect.sandbox.aws.Refused;
import io.astroconnect.sandbox.wire.Element;
import io.astroconnect.sandbox.world.HostedZone;
import io.astroconnect.sandbox.world.Ids;
import io.astroconnect.sandbox.world.Vpc;
import io.astroconnect.sandbox.world.World;
import java.time.Instant;
import java.util.Set;

/** What the calls to a zone have in common: the zone, the network, and whose they are. */
final class ZoneCall {
  private final World world;
  private final Call call;
  private final Set<String> accounts;

  ZoneCall(World world, Call call) {
    this.world = world;
    this.call = call;
    this.accounts = call.caller().accounts(world);
  }

  HostedZone zone() {
    String id = call.required("Id");
    HostedZone zone = world.surroundings().hostedZones().get(id);
    if (zone == null) {
      throw new Refused("NoSuchHostedZone", "No hosted zone found with ID: " + id, 404);
    }
    return zone;
  }

  HostedZone.ZoneVpc vpc() {
    return new HostedZone.ZoneVpc(call.required("VPC.VPCId"), call.required("VPC.VPCRegion"));
  }

  /** The network itself, if id and region agree. */
  Vpc network(HostedZone.ZoneVpc named) {
    Vpc vpc = world.vpcs().get(named.vpc());
    if (vpc == null || !vpc.region().equals(named.region())) {
      throw new Refused("InvalidVPCId", "The VPC: " + named.vpc() + " you provided is invalid.");
    }
    return vpc;
  }

  boolean owns(String account) {
    return accounts.contains(account);
  }

  /** A change is spread in a minute; here it is done at once, and still said to be pending. */
  static Element change(HostedZone zone, Instant now) {
    return Element.of(
        "ChangeInfo",
        Element.text("Id", "/change/" + Ids.of("C", zone.id() + now).substring(0, 14)),
        Element.text("Status", "PENDING"),
        Element.text("SubmittedAt", now));
  }
}
