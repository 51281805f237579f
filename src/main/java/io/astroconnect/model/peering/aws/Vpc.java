package io.astroconnect.model.peering.aws;

import io.astroconnect.model.net.Cidr;
import java.util.List;

/**
 * Our VPC.
 *
 * @param cidrs primary block first, then the secondary ones
 * @param dnsSupport its attribute {@code enableDnsSupport}
 * @param dnsHostnames its attribute {@code enableDnsHostnames}
 */
public record Vpc(
    VpcId id, String owner, List<Cidr> cidrs, boolean dnsSupport, boolean dnsHostnames) {
  public Vpc {
    cidrs = List.copyOf(cidrs);
  }
}
