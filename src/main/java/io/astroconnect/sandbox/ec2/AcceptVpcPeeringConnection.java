package io.astroconnect.sandbox.ec2;

import io.astroconnect.sandbox.aws.Action;
import io.astroconnect.sandbox.aws.Call;
import io.astroconnect.sandbox.aws.Outcome;
import io.astroconnect.sandbox.aws.Refused;
import io.astroconnect.sandbox.wire.Element;
import io.astroconnect.sandbox.world.LifeCycle;
import io.astroconnect.sandbox.world.Peering;
import io.astroconnect.sandbox.world.Side;
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
    roomFor(world, peering.requester());
    roomFor(world, peering.accepter());
    World next = LifeCycle.accept(world, peering, List.of(), now);
    Peering accepted = Objects.requireNonNull(next.peerings().get(peering.id()));
    List<Element> shown = new PeeringXml(next, call.caller().accounts(next)).of(accepted);
    return Outcome.of(next, Element.of("vpcPeeringConnection", shown));
  }

  private static void roomFor(World world, Side side) {
    if (world.full(side)) {
      throw new Refused(
          "ActiveVpcPeeringConnectionPerVpcLimitExceeded",
          "You have reached the limit on the number of active VPC peering connections for "
              + side.vpc());
    }
  }
}
