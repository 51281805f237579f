package io.astroconnect.model.cluster;

import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.net.Ipv4;
import java.util.List;
import java.util.Map;

/**
 * A network in an account of ours, as it is found without knowing its name.
 *
 * @param account the AWS account, or the Google project
 * @param name the VPC's id (AWS) or the network's name (GCP), as {@link Cluster#vpc}
 * @param ranges AWS: primary block first, then the secondary ones; GCP: those of its subnets in the
 *     region
 * @param tags what its owner wrote on it; Google's networks have their name alone
 * @param addresses those that its NAT leaves from in the region
 */
public record OwnNetwork(
    String account,
    String region,
    String name,
    List<Cidr> ranges,
    Map<String, String> tags,
    List<Ipv4> addresses) {
  /** The tag of which all think as a name. */
  public static final String NAME = "Name";

  public OwnNetwork {
    ranges = List.copyOf(ranges);
    tags = Map.copyOf(tags);
    addresses = List.copyOf(addresses);
  }

  /** True if the cluster counts as running in it already. */
  public boolean runs(Cluster cluster) {
    return account.equals(cluster.account()) && name.equals(cluster.vpc());
  }
}
