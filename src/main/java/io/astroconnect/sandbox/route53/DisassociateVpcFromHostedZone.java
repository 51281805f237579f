package io.astroconnect.sandbox.route53;

import io.astroconnect.sandbox.aws.Action;
import io.astroconnect.sandbox.aws.Call;
import io.astroconnect.sandbox.aws.Outcome;
import io.astroconnect.sandbox.aws.Refused;
import io.astroconnect.sandbox.world.HostedZone;
import io.astroconnect.sandbox.world.World;
import java.time.Instant;

/** Either owner, the zone's or the network's, ends an association; the last one stays. */
final class DisassociateVpcFromHostedZone implements Action {
  @Override
  public Outcome perform(World world, Call call, Instant now) {
    ZoneCall parts = new ZoneCall(world, call);
    HostedZone zone = parts.zone();
    HostedZone.ZoneVpc vpc = parts.vpc();
    if (!parts.owns(zone.owner()) && !parts.owns(parts.network(vpc).owner())) {
      throw new Refused(
          "AccessDenied", "Neither the hosted zone nor the VPC belongs to the caller", 403);
    }
    if (!zone.vpcs().contains(vpc)) {
      throw new Refused(
          "VPCAssociationNotFound",
          "The VPC: " + vpc.vpc() + " is not associated with the hosted zone " + zone.id(),
          404);
    }
    if (zone.vpcs().size() == 1) {
      throw new Refused(
          "LastVPCAssociation",
          "The VPC: " + vpc.vpc() + " is the only one that is associated with " + zone.id());
    }
    return Outcome.of(world.with(zone.disassociated(vpc)), ZoneCall.change(zone, now));
  }
}
