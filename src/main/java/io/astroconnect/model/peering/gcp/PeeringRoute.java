package io.astroconnect.model.peering.gcp;

import io.astroconnect.model.net.Cidr;

/**
 * A route that a peer offers to our network, or ours to a peer, by {@code
 * networks.listPeeringRoutes}.
 *
 * @param peering the name of our half that it comes in or goes out by
 * @param accepted whether the network that it is offered to uses it
 */
public record PeeringRoute(String peering, Cidr range, Kind kind, boolean accepted) {

  /** What it is where it comes from. */
  public enum Kind {
    SUBNET,
    STATIC,
    DYNAMIC
  }

  boolean custom() {
    return kind != Kind.SUBNET;
  }
}
