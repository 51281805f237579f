package io.astroconnect.model.peering.gcp;

import java.util.Optional;

/**
 * One half of a peering, as the network that it belongs to shows it.
 *
 * @param name which our side chose; theirs may differ
 * @param peer the address of the other network
 * @param state Google's own spelling
 * @param details Google's explanation of the state, or ""
 */
public record NetworkPeering(
    String name, String peer, String state, String details, Exchange exchange, Consent consent) {

  /** The other network, if its address can be read. */
  public Optional<PeerNetwork> peerNetwork() {
    return PeerNetwork.ofUrl(peer);
  }

  boolean leadsTo(PeerNetwork other) {
    return peerNetwork().filter(other::equals).isPresent();
  }

  /** True if both halves are there and traffic goes. */
  public boolean active() {
    return state.equals("ACTIVE");
  }
}
