package io.astroconnect.model.report;

import io.astroconnect.model.cluster.Cluster;
import java.util.List;

/**
 * A cluster as other programs read it: keys and their order stay. Of a GCP cluster account is the
 * project and vpc the network.
 */
public record PublishedCluster(
    String id,
    String name,
    String provider,
    String type,
    String account,
    String region,
    String vpc,
    List<String> cidrs,
    List<String> egressIps,
    List<String> recoveryIps,
    boolean privateEgress) {

  public static PublishedCluster of(Cluster c) {
    return new PublishedCluster(
        c.id().value(),
        c.name(),
        c.provider().name(),
        c.type().name(),
        c.account(),
        c.region(),
        c.vpc(),
        texts(c.cidrs()),
        texts(c.egressIps()),
        texts(c.recoveryIps()),
        c.privateEgress());
  }

  static List<String> texts(List<?> values) {
    return values.stream().map(Object::toString).toList();
  }
}
