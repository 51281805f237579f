package io.astroconnect.model.cluster;

import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.net.Ipv4;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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
    return Stream.concat(egressIps.stream(), recoveryIps.stream()).distinct().toList();
  }

  /** True if it goes on in another region when its own fails. */
  public boolean recovers() {
    return !recoveryIps.isEmpty() || !recoveryRegion.isEmpty();
  }

  /** As it is, but these fields as the other cluster has them. */
  public Cluster taking(Set<ClusterField> fields, Cluster other) {
    return new Cluster(
        id,
        (fields.contains(ClusterField.NAME) ? other : this).name(),
        (fields.contains(ClusterField.PROVIDER) ? other : this).provider(),
        (fields.contains(ClusterField.TYPE) ? other : this).type(),
        (fields.contains(ClusterField.ACCOUNT) ? other : this).account(),
        (fields.contains(ClusterField.REGION) ? other : this).region(),
        (fields.contains(ClusterField.VPC) ? other : this).vpc(),
        (fields.contains(ClusterField.CIDRS) ? other : this).cidrs(),
        (fields.contains(ClusterField.EGRESS_IPS) ? other : this).egressIps(),
        (fields.contains(ClusterField.RECOVERY_IPS) ? other : this).recoveryIps(),
        (fields.contains(ClusterField.RECOVERY_REGION) ? other : this).recoveryRegion(),
        (fields.contains(ClusterField.PRIVATE_EGRESS) ? other : this).privateEgress(),
        (fields.contains(ClusterField.CUSTOMER) ? other : this).customer());
  }

  /** As it is, but with these addresses in use. */
  public Cluster leavingFrom(List<Ipv4> addresses) {
    return new Cluster(
        id,
        name,
        provider,
        type,
        account,
        region,
        vpc,
        cidrs,
        addresses,
        recoveryIps,
        recoveryRegion,
        privateEgress,
        customer);
  }

  /** As it is, but in this account and VPC. */
  public Cluster runningIn(String ownAccount, String ownVpc) {
    return new Cluster(
        id,
        name,
        provider,
        type,
        ownAccount,
        region,
        ownVpc,
        cidrs,
        egressIps,
        recoveryIps,
        recoveryRegion,
        privateEgress,
        customer);
  }
}
