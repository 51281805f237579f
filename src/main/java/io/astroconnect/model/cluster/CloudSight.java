package io.astroconnect.model.cluster;

import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.net.Ipv4;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a cloud said of the network that a cluster runs in.
 *
 * @param there false if the account has no such network in the cluster's region
 * @param ranges as {@link OwnNetwork#ranges}
 * @param addresses as {@link OwnNetwork#addresses}
 * @param at when it was asked
 * @param since for each field that differed then, since when it did
 */
public record CloudSight(
    boolean there,
    List<Cidr> ranges,
    List<Ipv4> addresses,
    Instant at,
    Map<ClusterField, Instant> since) {
  public CloudSight {
    ranges = List.copyOf(ranges);
    addresses = List.copyOf(addresses);
    since = Map.copyOf(since);
  }

  /**
   * The next one: what differed before and still does, differs since then.
   *
   * @param network that of the cluster; empty if its account has none of this name there
   */
  public static CloudSight of(
      Cluster cluster, Optional<OwnNetwork> network, Optional<CloudSight> before, Instant at) {
    CloudSight now =
        new CloudSight(
            network.isPresent(),
            network.map(OwnNetwork::ranges).orElse(List.of()),
            network.map(OwnNetwork::addresses).orElse(List.of()),
            at,
            Map.of());
    Map<ClusterField, Instant> since = new EnumMap<>(ClusterField.class);
    for (CloudDifference one : CloudDifference.all(cluster, now)) {
      since.put(one.field(), before.map(last -> last.since().get(one.field())).orElse(at));
    }
    return new CloudSight(now.there(), now.ranges(), now.addresses(), at, since);
  }
}
