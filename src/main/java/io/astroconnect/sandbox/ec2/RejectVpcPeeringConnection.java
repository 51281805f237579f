package io.astroconnect.sandbox.ec2;

import io.astroconnect.sandbox.aws.Action;
import io.astroconnect.sandbox.aws.Call;
import io.astroconnect.sandbox.aws.Outcome;
import io.astroconnect.sandbox.wire.Element;
import io.astroconnect.sandbox.world.LifeCycle;
import io.astroconnect.sandbox.world.Peering;
import io.astroconnect.sandbox.world.Status;
import io.astroconnect.sandbox.world.World;
import java.time.Instant;

/** The accepter declines, in the accepter's region. */
final class RejectVpcPeeringConnection implements Action {
  @Override
  public Outcome perform(World world, Call call, Instant now) {
    Lookup lookup = new Lookup(world, call, now);
    Peering peering = lookup.peering(call.required("VpcPeeringConnectionId"));
    Accepting.allowed(world, lookup, call, peering, "reject");
    if (peering.status() != Status.PENDING_ACCEPTANCE) {
      throw Transition.refused(peering, Status.REJECTED);
    }
    World next = LifeCycle.reject(world, peering, peering.accepter().owner(), now);
    return Outcome.of(next, Element.text("return", true));
  }
}
