package io.astroconnect.model.cluster;

import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.net.Ipv4;
import java.util.List;

/**
 * A cluster of the managed service.
 *
 * @param account our AWS account, or our Google project, that it runs in
 * @param vpc the VPC's id (AWS) or the network's name (GCP); "" while nobody knows it
 * @param cidrs AWS: primary and secondary VPC blocks; GCP: node, pod, service and service-peering
 *     ranges, in this order
 * @param egressIps every address that its outbound traffic leaves from
 * @param recoveryIps those of the other region, where disaster recovery is on
 * @param recoveryRegion "" without disaster recovery
 * @param privateEgress true if it has no public way out, so that no allowlist can work
 * @param customer whose cluster it is, or ""
 */
public record Cluster(
    ClusterId id,
    String name,
    Provider provider,
    ClusterType type,
    String account,
    String region,
    String vpc,
    List<Cidr> cidrs,
    List<Ipv4> egressIps,
    List<Ipv4> recoveryIps,
    String recoveryRegion,
    boolean privateEgress,
    String customer) {
  public Cluster {
    cidrs = List.copyOf(cidrs);
    egressIps = List.copyOf(egressIps);
    recoveryIps = List.copyOf(recoveryIps);
  }

  /** Every address that a customer has to let in: those in use, then the recovery set. */
  public List<Ipv4> addresses() {
    return java.util.stream.Stream.concat(egressIps.stream(), recoveryIps.stream())
        .distinct()
        .toList();
  }
}
