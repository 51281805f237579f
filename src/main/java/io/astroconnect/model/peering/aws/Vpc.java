package io.astroconnect.model.peering.aws;

import io.astroconnect.model.net.Cidr;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Our VPC.
 *
 * @param cidrs primary block first, then the secondary ones
 * @param dnsSupport its attribute {@code enableDnsSupport}, null if not reported
 * @param dnsHostnames its attribute {@code enableDnsHostnames}, null if not reported
 */
public record Vpc(
    VpcId id,
    String owner,
    List<Cidr> cidrs,
    @Nullable Boolean dnsSupport,
    @Nullable Boolean dnsHostnames) {
  public Vpc {
    cidrs = List.copyOf(cidrs);
  }

  /** Whether names resolve at all; what is not reported is what EC2 gives a new VPC: on. */
  boolean resolves() {
    return dnsSupport == null || dnsSupport;
  }

  Optional<Boolean> hostnames() {
    return Optional.ofNullable(dnsHostnames);
  }
}
