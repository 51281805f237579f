package io.astroconnect.model.peering.aws;

import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.net.Ipv4;
import java.util.List;
import java.util.Map;

/**
 * A VPC of an account of ours, as it is found without knowing its id.
 *
 * @param cidrs primary block first, then the secondary ones
 * @param addresses those of its NAT gateways that are in use
 */
public record OwnVpc(
    AwsAccountId account,
    String region,
    VpcId id,
    List<Cidr> cidrs,
    Map<String, String> tags,
    List<Ipv4> addresses) {
  public OwnVpc {
    cidrs = List.copyOf(cidrs);
    tags = Map.copyOf(tags);
    addresses = List.copyOf(addresses);
  }
}
