package io.astroconnect.model.peering.gcp;

import io.astroconnect.model.net.Cidr;

/**
 * A route that a peer offers to our network, by {@code networks.listPeeringRoutes}.
 *
 * @param peering the name of our half that it comes in by
 * @param accepted whether our network uses it
 */
public record PeeringRoute(String peering, Cidr range, Kind kind, boolean accepted) {

  /** What it was on their side. */
  public enum Kind {
    SUBNET,
    STATIC,
    DYNAMIC
  }

  boolean custom() {
    return kind != Kind.SUBNET;
  }
}
