package io.astroconnect.model.peering.aws;

import io.astroconnect.model.net.Ipv4;
import java.util.Comparator;
import java.util.List;

/** The public addresses that a VPC's traffic leaves from. */
public final class Leaving {
  private Leaving() {}

  /** Those of its NAT gateways in use, as last seen. */
  public static List<Ipv4> of(VpcFacts facts) {
    return facts.natGateways().ifSeen().orElse(List.of()).stream()
        .filter(NatGateway::available)
        .flatMap(gateway -> gateway.addresses().stream())
        .distinct()
        .sorted(Comparator.comparing(Ipv4::toString))
        .toList();
  }
}
