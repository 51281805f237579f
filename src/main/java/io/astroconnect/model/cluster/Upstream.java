package io.astroconnect.model.cluster;

import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.net.Ipv4;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the Astro API says of a cluster. It knows neither the VPC's id nor the AWS account. Text
 * that is "" and a list that is empty mean that it said nothing, which takes nothing away from what
 * is known; only of disaster recovery, an empty region says that there is none.
 *
 * @param organization the organization's id
 * @param type null for a kind that this release does not know
 * @param account the Google project; "" on other clouds
 * @param cidrs as in {@link Cluster#cidrs}
 * @param recoveryIps as far as the API tells them
 * @param recoveryRegion "" without disaster recovery
 * @param status in the API's own word, such as {@code CREATED}
 * @param health in the API's own word, such as {@code HEALTHY}
 */
public record Upstream(
    ClusterId id,
    String organization,
    String name,
    Provider provider,
    @Nullable ClusterType type,
    String account,
    String region,
    List<Cidr> cidrs,
    List<Ipv4> egressIps,
    List<Ipv4> recoveryIps,
    String recoveryRegion,
    boolean privateEgress,
    String status,
    String health) {
  public Upstream {
    cidrs = List.copyOf(cidrs);
    egressIps = List.copyOf(egressIps);
    recoveryIps = List.copyOf(recoveryIps);
  }

  /** The fields that it says something of. */
  public Set<ClusterField> said() {
    Set<ClusterField> said = EnumSet.copyOf(ClusterField.told(cluster()));
    said.add(ClusterField.PRIVATE_EGRESS);
    said.add(ClusterField.RECOVERY_REGION);
    if (type == null) {
      said.remove(ClusterField.TYPE);
    }
    if (recoveryRegion.isEmpty()) {
      said.add(ClusterField.RECOVERY_IPS);
    }
    return ClusterField.set(said.stream());
  }

  /** A cluster made of nothing else; one of an unknown kind counts as dedicated. */
  public Cluster cluster() {
    return new Cluster(
        id,
        name,
        provider,
        type == null ? ClusterType.DEDICATED : type,
        account,
        region,
        "",
        cidrs,
        egressIps,
        recoveryIps,
        recoveryRegion,
        privateEgress,
        "");
  }

  /** With other addresses. */
  public Upstream withAddresses(List<Ipv4> egress, List<Ipv4> recovery) {
    return new Upstream(
        id,
        organization,
        name,
        provider,
        type,
        account,
        region,
        cidrs,
        egress,
        recovery,
        recoveryRegion,
        privateEgress,
        status,
        health);
  }
}
