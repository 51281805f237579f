package io.astroconnect.cloud;

import io.astroconnect.model.peering.gcp.Exchange;
import io.astroconnect.model.peering.gcp.Network;
import io.astroconnect.model.peering.gcp.PeerNetwork;
import io.astroconnect.model.peering.gcp.PeeringOperation;
import io.astroconnect.model.peering.gcp.PeeringRoute;
import java.util.List;
import java.util.function.Consumer;

/**
 * VPC networks of Google Cloud and their halves of peerings. A change is followed to its end; one
 * that has to wait, as Google does one at a time, is sent again. How that goes on is said to {@code
 * hearing}, on the caller's thread. Each throws {@link CloudException}; a network that is not there
 * is {@code NotFound}.
 */
public interface PeerNetworks {

  /** A network as it is now. */
  Network network(PeerNetwork network);

  /**
   * The IPv4 routes that the network's peers offer to it in a region.
   *
   * @param network as it was seen, with its halves
   */
  List<PeeringRoute> routes(Network network, String region);

  /**
   * The IPv4 routes that the network offers in a region by those of its halves that export custom
   * routes, and whether the peers take them.
   *
   * @param network as it was seen, with its halves
   */
  List<PeeringRoute> offered(Network network, String region);

  /** Adds a half; one that is there already is as good. */
  void add(
      PeerNetwork ours,
      String name,
      PeerNetwork target,
      Exchange exchange,
      Consumer<PeeringOperation> hearing);

  /** Changes which routes a half lets through. */
  void update(PeerNetwork ours, String name, Exchange exchange, Consumer<PeeringOperation> hearing);

  /** Asks the other side to agree to the removal. */
  void requestRemoval(PeerNetwork ours, String name, Consumer<PeeringOperation> hearing);

  /** Takes that request back. */
  void withdrawRemoval(PeerNetwork ours, String name, Consumer<PeeringOperation> hearing);

  /** Takes a half away; one that is gone already is as good. */
  void remove(PeerNetwork ours, String name, Consumer<PeeringOperation> hearing);
}
