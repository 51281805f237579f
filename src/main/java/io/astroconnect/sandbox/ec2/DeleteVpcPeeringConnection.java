package io.astroconnect.sandbox.ec2;

import io.astroconnect.sandbox.aws.Action;
import io.astroconnect.sandbox.aws.Call;
import io.astroconnect.sandbox.aws.Outcome;
import io.astroconnect.sandbox.aws.Refused;
import io.astroconnect.sandbox.wire.Element;
import io.astroconnect.sandbox.world.LifeCycle;
import io.astroconnect.sandbox.world.Peering;
import io.astroconnect.sandbox.world.Status;
import io.astroconnect.sandbox.world.World;
import java.time.Instant;

/** Either side ends an active peering; the requester alone takes back a waiting request. */
final class DeleteVpcPeeringConnection implements Action {
  @Override
  public Outcome perform(World world, Call call, Instant now) {
    Lookup lookup = new Lookup(world, call, now);
    Peering peering = lookup.peering(call.required("VpcPeeringConnectionId"));
    if (!peering.status().live()) {
      throw Transition.refused(peering, Status.DELETING);
    }
    boolean requesters = lookup.owns(peering.requester().owner());
    String by = requesters ? peering.requester().owner() : peering.accepter().owner();
    if (!requesters && PeeringXml.waiting(peering.status())) {
      throw Refused.notPermitted("User " + by + " cannot delete peering " + peering.id());
    }
    World next = LifeCycle.delete(world, peering, by, now);
    return Outcome.of(next, Element.text("return", true));
  }
}
