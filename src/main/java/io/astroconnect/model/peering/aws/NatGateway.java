package io.astroconnect.model.peering.aws;

import io.astroconnect.model.net.Ipv4;
import java.util.List;

/**
 * A NAT gateway of our VPC.
 *
 * @param subnet the subnet that it stands in, or ""
 * @param available false while it is made, or if it cannot be used
 * @param addresses its public addresses; none if it is private
 */
public record NatGateway(
    String id, VpcId vpc, String subnet, boolean available, List<Ipv4> addresses) {
  public NatGateway {
    addresses = List.copyOf(addresses);
  }
}
