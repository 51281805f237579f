package io.astroconnect.sandbox.control;

import io.astroconnect.model.net.Cidr;
import io.astroconnect.sandbox.keep.Keeper;
import io.astroconnect.sandbox.world.LifeCycle;
import io.astroconnect.sandbox.world.Peering;
import io.astroconnect.sandbox.world.Status;
import io.astroconnect.sandbox.world.World;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Acts as the customer that a request waits for. */
final class CustomerDesk {
  private final Keeper keeper;

  CustomerDesk(Keeper keeper) {
    this.keeper = keeper;
  }

  /** What became of a connection. */
  record Answered(String connection, String status) {}

  /**
   * @param blocks of the customer's network; used only if the sandbox does not know it
   */
  Answered accept(String connection, List<Cidr> blocks) throws IOException {
    return answer(
        connection,
        (world, peering, now) -> {
          apart(world, peering, blocks);
          if (world.full(peering.requester()) || world.full(peering.accepter())) {
            throw new ControlException(
                409, "One of the networks has as many active peerings as AWS allows.");
          }
          return LifeCycle.accept(world, peering, blocks, now);
        });
  }

  Answered reject(String connection) throws IOException {
    return answer(
        connection,
        (world, peering, now) -> LifeCycle.reject(world, peering, peering.accepter().owner(), now));
  }

  private interface Deed {
    World done(World world, Peering peering, Instant now);
  }

  private Answered answer(String connection, Deed deed) throws IOException {
    return keeper.perform(
        (world, now) -> {
          World next = deed.done(world, waiting(world, connection), now);
          Map<String, Peering> peerings = next.peerings();
          Peering answered = peerings.get(connection);
          if (answered == null) {
            throw gone(connection);
          }
          return new Keeper.Step<>(next, new Answered(connection, answered.status().code()));
        });
  }

  private static Peering waiting(World world, String connection) {
    Peering peering = world.peerings().get(connection);
    if (peering == null) {
      throw gone(connection);
    }
    if (peering.status() != Status.PENDING_ACCEPTANCE) {
      throw new ControlException(
          409,
          connection
              + " is "
              + peering.status().code()
              + ". Only a request that is pending-acceptance"
              + " can be answered.");
    }
    return peering;
  }

  private static void apart(World world, Peering peering, List<Cidr> blocks) {
    for (Cidr ours : world.blocks(peering.requester())) {
      if (blocks.stream().anyMatch(ours::overlaps)) {
        throw new ControlException(
            409, "A network with these ranges overlaps the cluster's " + ours + ".");
      }
    }
  }

  private static ControlException gone(String connection) {
    return new ControlException(404, "There is no connection " + connection + ".");
  }
}
