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
import java.util.List;
import java.util.Objects;

/** The accepter agrees, in the accepter's region. */
final class AcceptVpcPeeringConnection implements Action {
  @Override
  public Outcome perform(World world, Call call, Instant now) {
    Lookup lookup = new Lookup(world, call, now);
    Peering peering = lookup.peering(call.required("VpcPeeringConnectionId"));
    Accepting.allowed(world, lookup, call, peering, "accept");
    if (peering.status() != Status.PENDING_ACCEPTANCE) {
      throw Transition.refused(peering, Status.ACTIVE);
    }
    Quota.activeLeft(world, peering.requester());
    Quota.activeLeft(world, peering.accepter());
    World next = LifeCycle.accept(world, peering, List.of(), now);
    Peering accepted = Objects.requireNonNull(next.peerings().get(peering.id()));
    List<Element> shown = new PeeringXml(next, call.caller().accounts(next)).of(accepted);
    return Outcome.of(next, Element.of("vpcPeeringConnection", shown));
  }
}
