package io.astroconnect.sandbox.world;

import io.astroconnect.model.net.Cidr;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An Astro cluster as the catalogue lists it.
 *
 * @param account AWS account id, or GCP project
 * @param vpc VPC id, or GCP network name
 * @param cidrs AWS: primary, then secondary; GCP: node, pod, service, service-peering range
 */
public record Cluster(
    String id,
    String name,
    String provider,
    String type,
    String account,
    String region,
    String vpc,
    List<Cidr> cidrs,
    List<String> egressIps,
    List<String> recoveryIps,
    @Nullable String recoveryRegion,
    boolean privateEgress,
    String customer) {
  public Cluster {
    cidrs = List.copyOf(cidrs);
    egressIps = List.copyOf(egressIps);
    recoveryIps = List.copyOf(recoveryIps);
  }

  public Cluster leavingFrom(List<String> addresses) {
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
}
