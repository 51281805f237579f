package io.astroconnect.model.cluster;

import io.astroconnect.model.net.Cidr;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The cloud says something else of a cluster than the catalogue, and so the Astro API, does. This
 * decides what counts as different, and nothing else does.
 *
 * @param ours what counts here, as text
 * @param theirs what the cloud says, as text; "" of a region in which the network is not
 */
public record CloudDifference(ClusterField field, String ours, String theirs, Instant since) {
  /** Google's services are reached through a peering; no subnet of the network has that range. */
  private static final int SUBNETS = 3;

  /** All of a cluster, whose network is known. */
  public static List<CloudDifference> all(Cluster cluster, CloudSight sight) {
    if (cluster.vpc().isEmpty()) {
      return List.of();
    }
    if (!sight.there()) {
      return List.of(of(ClusterField.REGION, cluster, "", sight));
    }
    List<CloudDifference> all = new ArrayList<>();
    if (!rangesAgree(cluster, sight)) {
      all.add(of(ClusterField.CIDRS, cluster, joined(sight.ranges()), sight));
    }
    AddressChange.of(cluster, sight.addresses())
        .ifPresent(
            change -> all.add(of(ClusterField.EGRESS_IPS, cluster, joined(change.inUse()), sight)));
    return all;
  }

  /** How the addresses differ, if they do. */
  public static Optional<AddressChange> addresses(Cluster cluster, CloudSight sight) {
    return cluster.vpc().isEmpty() || !sight.there()
        ? Optional.empty()
        : AddressChange.of(cluster, sight.addresses());
  }

  /** On Google, others may have subnets in the network beside the cluster's. */
  private static boolean rangesAgree(Cluster cluster, CloudSight sight) {
    List<Cidr> ours = cluster.cidrs();
    if (ours.isEmpty() || sight.ranges().isEmpty()) {
      return true;
    }
    return cluster.provider() == Provider.GCP
        ? sight.ranges().containsAll(ours.subList(0, Math.min(SUBNETS, ours.size())))
        : new HashSet<>(ours).equals(new HashSet<>(sight.ranges()));
  }

  private static CloudDifference of(
      ClusterField field, Cluster cluster, String theirs, CloudSight sight) {
    return new CloudDifference(
        field, field.text(cluster), theirs, sight.since().getOrDefault(field, sight.at()));
  }

  private static String joined(List<?> values) {
    return values.stream().map(Object::toString).collect(Collectors.joining(";"));
  }
}
