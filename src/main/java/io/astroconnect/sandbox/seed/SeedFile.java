package io.astroconnect.sandbox.seed;

import io.astroconnect.sandbox.world.Behaviour;
import io.astroconnect.sandbox.world.Pace;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The form of {@code seed.json}. Every CIDR and id is text; times are ISO durations. */
record SeedFile(
    Pace pace,
    int activePeeringsPerVpc,
    Map<String, Habit> behaviours,
    List<ClusterSeed> clusters,
    List<DeploymentSeed> deployments,
    List<CustomerSeed> customers,
    List<PeeringSeed> peerings) {

  record Habit(Behaviour.Answer answer, Duration answersAfter, @Nullable Duration dnsAfter) {}

  /**
   * @param layout how the subnets share route tables; AWS only
   * @param dns of the VPC's attributes: none, support or hostnames (which includes support)
   * @param routes further routes in the tables in use: destination to target id
   * @param natIps the NAT gateways' addresses, where they are not the catalogue's
   */
  record ClusterSeed(
      String id,
      String name,
      String provider,
      String type,
      String account,
      String region,
      String vpc,
      List<String> cidrs,
      List<String> egressIps,
      @Nullable List<String> recoveryIps,
      @Nullable String recoveryRegion,
      boolean privateEgress,
      String customer,
      @Nullable Layout layout,
      @Nullable String dns,
      @Nullable Map<String, String> routes,
      @Nullable List<String> natIps) {}

  record DeploymentSeed(
      String id,
      String name,
      String namespace,
      String cluster,
      @Nullable String workloadIdentity,
      @Nullable String recoveryIdentity) {}

  record CustomerSeed(
      String name,
      String provider,
      String account,
      String region,
      String vpc,
      List<String> cidrs,
      String behaviour,
      @Nullable List<ZoneSeed> zones,
      @Nullable RoleSeed role) {}

  /**
   * A private hosted zone of a customer's network.
   *
   * @param authorized clusters that may use it, by name
   * @param associated clusters that do use it, by name
   */
  record ZoneSeed(
      String id,
      String name,
      @Nullable List<String> authorized,
      @Nullable List<String> associated) {}

  /** A role of a customer's that trusts us. */
  record RoleSeed(String arn, @Nullable String externalId) {}

  /** A peering that has been active for a while, with its routes. */
  record PeeringSeed(
      String id,
      String cluster,
      String vpc,
      Duration activeFor,
      boolean ourDns,
      boolean theirDns) {}
}
