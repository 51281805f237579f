package io.astroconnect.sandbox.ec2;

import io.astroconnect.sandbox.aws.Refused;
import io.astroconnect.sandbox.world.Side;
import io.astroconnect.sandbox.world.World;

/** The limits of peerings, in EC2's codes (API reference, "Error codes"). */
final class Quota {

  private Quota() {}

  static void activeLeft(World world, Side side) {
    if (world.full(side)) {
      throw new Refused(
          "ActiveVpcPeeringConnectionPerVpcLimitExceeded",
          "You have reached the limit on the number of active VPC peering connections for "
              + side.vpc());
    }
  }

  static void requestLeft(World world, Side requester) {
    if (world.crowded(requester)) {
      throw new Refused(
          "OutstandingVpcPeeringConnectionLimitExceeded",
          "You have reached the limit on the number of outstanding VPC peering connection requests"
              + " for "
              + requester.vpc());
    }
  }
}
