package io.astroconnect.sandbox.world;

import java.util.List;

/** A network's way out. */
public record NatGateway(String id, String vpc, String subnet, List<Elastic> addresses) {

  /** A public address that is kept for as long as it is held. */
  public record Elastic(
      String allocation, String networkInterface, String publicIp, String privateIp) {}

  public NatGateway {
    addresses = List.copyOf(addresses);
  }
}
