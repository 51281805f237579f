package io.astroconnect.sandbox.astro;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.sandbox.world.Cluster;
import io.astroconnect.sandbox.world.Deployment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Clusters and deployments as the API writes them. It tells neither VPC ids nor AWS accounts, and
 * of the addresses after a failover only each deployment's.
 */
final class Forms {
  private static final int PODS = 1;
  private static final int SERVICES = 2;
  private static final int SERVICE_PEERING = 3;

  private Forms() {}

  record Metadata(List<String> externalIPs) {}

  record Health(String value) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ClusterForm(
      String id,
      String name,
      String organizationId,
      String cloudProvider,
      String region,
      String type,
      String status,
      Health healthStatus,
      String vpcSubnetRange,
      @Nullable String secondaryVpcCidr,
      @Nullable String podSubnetRange,
      @Nullable String serviceSubnetRange,
      @Nullable String servicePeeringRange,
      boolean isDrEnabled,
      @Nullable String drRegion,
      boolean isPrivateNetworkEgressEnabled,
      @Nullable String providerAccount,
      Metadata metadata) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record DeploymentForm(
      String id,
      String name,
      String namespace,
      String organizationId,
      String status,
      String clusterId,
      String clusterName,
      String cloudProvider,
      String region,
      String type,
      List<String> externalIPs,
      List<String> drExternalIPs,
      @Nullable String effectiveWorkloadIdentity,
      @Nullable String effectiveDRWorkloadIdentity) {}

  static ClusterForm of(Cluster c) {
    boolean google = c.provider().equals("GCP");
    return new ClusterForm(
        c.id(),
        c.name(),
        Organizations.of(c),
        c.provider(),
        c.region(),
        c.type(),
        "CREATED",
        new Health("HEALTHY"),
        c.cidrs().getFirst().toString(),
        google ? null : range(c.cidrs(), 1),
        google ? range(c.cidrs(), PODS) : null,
        google ? range(c.cidrs(), SERVICES) : null,
        google ? range(c.cidrs(), SERVICE_PEERING) : null,
        c.recoveryRegion() != null,
        c.recoveryRegion(),
        c.privateEgress(),
        google ? c.account() : null,
        new Metadata(c.egressIps()));
  }

  private static @Nullable String range(List<Cidr> ranges, int index) {
    return index < ranges.size() ? ranges.get(index).toString() : null;
  }

  static DeploymentForm of(Deployment d, Cluster c) {
    return new DeploymentForm(
        d.id(),
        d.name(),
        d.namespace(),
        Organizations.of(c),
        "HEALTHY",
        c.id(),
        c.name(),
        c.provider(),
        c.region(),
        c.type(),
        c.egressIps(),
        c.recoveryIps(),
        d.workloadIdentity(),
        d.recoveryIdentity());
  }
}
