package io.astroconnect.model.peering.gcp;

import java.util.List;
import java.util.Optional;

/**
 * A VPC network.
 *
 * @param autoMode true if Google makes a subnet in each region, all within 10.128.0.0/9
 * @param peerings its halves of peerings
 */
public record Network(PeerNetwork self, boolean autoMode, List<NetworkPeering> peerings) {
  public Network {
    peerings = List.copyOf(peerings);
  }

  /** Its half of the peering with another network: there is at most one. */
  public Optional<NetworkPeering> with(PeerNetwork other) {
    return peerings.stream().filter(peering -> peering.leadsTo(other)).findFirst();
  }
}
