package io.astroconnect.sandbox.route53;

import io.astroconnect.sandbox.aws.Action;
import io.astroconnect.sandbox.aws.Call;
import io.astroconnect.sandbox.aws.Outcome;
import io.astroconnect.sandbox.aws.Refused;
import io.astroconnect.sandbox.wire.Element;
import io.astroconnect.sandbox.world.HostedZone;
import io.astroconnect.sandbox.world.World;
import java.time.Instant;

/** The zone's owner authorizes another account's network, or takes that back. */
final class Authorization implements Action {
  private final boolean given;

  Authorization(boolean given) {
    this.given = given;
  }

  @Override
  public Outcome perform(World world, Call call, Instant now) {
    ZoneCall parts = new ZoneCall(world, call);
    HostedZone zone = parts.zone();
    HostedZone.ZoneVpc vpc = parts.vpc();
    if (!parts.owns(zone.owner())) {
      throw new Refused(
          "AccessDenied", "The hosted zone " + zone.id() + " belongs to another account", 403);
    }
    if (given) {
      return Outcome.of(
          world.with(zone.authorized(vpc)),
          Element.text("HostedZoneId", zone.id()),
          Element.of(
              "VPC", Element.text("VPCRegion", vpc.region()), Element.text("VPCId", vpc.vpc())));
    }
    if (!zone.authorized().contains(vpc)) {
      throw new Refused(
          "VPCAssociationAuthorizationNotFound",
          "The VPC: " + vpc.vpc() + " is not authorized for the hosted zone " + zone.id(),
          404);
    }
    return Outcome.of(world.with(zone.deauthorized(vpc)));
  }
}
