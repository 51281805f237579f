package io.astroconnect.launch.tour;

import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.ConnectionId;
import io.astroconnect.model.peering.aws.AwsAccountId;
import io.astroconnect.model.peering.aws.AwsPeeringIntent;
import io.astroconnect.model.peering.aws.AwsRegion;
import io.astroconnect.model.peering.aws.Target;
import io.astroconnect.model.peering.aws.VpcId;
import java.util.List;

/**
 * A peering that somebody wants, as the ticket has it.
 *
 * @param cluster its name
 */
record Wish(String cluster, String account, String region, String vpc, String cidr, String ticket) {

  AwsPeeringIntent intent(Held held) {
    return new AwsPeeringIntent(
        held.cluster(cluster),
        new Target(AwsAccountId.parse(account), AwsRegion.parse(region), VpcId.parse(vpc)),
        List.of(Cidr.parse(cidr)),
        true,
        1);
  }

  /** The same for another range. */
  Wish asking(Cidr range) {
    return new Wish(cluster, account, region, vpc, range.toString(), ticket);
  }

  /** The connection that it became. */
  ConnectionId id(Held held) {
    return held.peerings()
        .find(intent(held))
        .orElseThrow(() -> new TourException("tour.not-there", cluster + " → " + vpc));
  }
}
