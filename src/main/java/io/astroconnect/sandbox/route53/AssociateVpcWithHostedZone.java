package io.astroconnect.sandbox.route53;

import io.astroconnect.sandbox.aws.Action;
import io.astroconnect.sandbox.aws.Call;
import io.astroconnect.sandbox.aws.Outcome;
import io.astroconnect.sandbox.aws.Refused;
import io.astroconnect.sandbox.world.HostedZone;
import io.astroconnect.sandbox.world.World;
import java.time.Instant;

/**
 * The network's owner lets it use a zone; of another account's zone only after that account has
 * authorized the network.
 */
final class AssociateVpcWithHostedZone implements Action {
  @Override
  public Outcome perform(World world, Call call, Instant now) {
    ZoneCall parts = new ZoneCall(world, call);
    HostedZone zone = parts.zone();
    HostedZone.ZoneVpc vpc = parts.vpc();
    if (!parts.owns(parts.network(vpc).owner())) {
      throw notAuthorized(
          "The VPC: " + vpc.vpc() + " has not authorized to associate with your hosted zone.");
    }
    if (!parts.owns(zone.owner()) && !zone.authorized().contains(vpc)) {
      throw notAuthorized(
          "Associating the specified VPC with the specified hosted zone has not been authorized.");
    }
    world.surroundings().hostedZones().values().stream()
        .filter(other -> other.vpcs().contains(vpc) && other.name().equals(zone.name()))
        .findFirst()
        .ifPresent(
            other -> {
              throw new Refused(
                  "ConflictingDomainExists",
                  "The VPC "
                      + vpc.vpc()
                      + " in region "
                      + vpc.region()
                      + " has already been associated with the hosted zone "
                      + other.id()
                      + " with the same domain name.");
            });
    return Outcome.of(world.with(zone.associated(vpc)), ZoneCall.change(zone, now));
  }

  private static Refused notAuthorized(String words) {
    return new Refused("NotAuthorizedException", words, 401);
  }
}
