package io.astroconnect.sandbox.ec2;

import io.astroconnect.sandbox.aws.Call;
import io.astroconnect.sandbox.aws.Refused;
import io.astroconnect.sandbox.world.Peering;
import io.astroconnect.sandbox.world.Side;
import io.astroconnect.sandbox.world.World;

/** Who may answer a request, and where. */
final class Accepting {
  private Accepting() {}

  static void allowed(World world, Lookup lookup, Call call, Peering peering, String verb) {
    Side accepter = peering.accepter();
    if (!lookup.owns(accepter.owner())) {
      String account = call.caller().account(world, peering.requester().owner());
      throw Refused.notPermitted(
          "User " + account + " cannot " + verb + " peering " + peering.id());
    }
    if (!accepter.region().equals(call.region())) {
      throw Refused.notPermitted(
          "Incorrect region ("
              + call.region()
              + ") specified for this request. VPC peering connection "
              + peering.id()
              + " must be "
              + verb
              + "ed in region "
              + accepter.region());
    }
  }
}
