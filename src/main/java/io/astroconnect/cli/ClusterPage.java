package io.astroconnect.cli;

import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.report.PublishedCluster;
import java.util.List;

/** Writes one cluster as the result. */
final class ClusterPage {
  private ClusterPage() {}

  static void show(Context context, Cluster cluster) {
    PublishedCluster json = PublishedCluster.of(cluster);
    if (context.common().json()) {
      context.paper().json(json);
      return;
    }
    context
        .paper()
        .table(
            List.of("FIELD", "VALUE"),
            List.of(
                List.of("id", json.id()),
                List.of("name", json.name()),
                List.of("provider", json.provider()),
                List.of("type", json.type()),
                List.of("account", json.account()),
                List.of("region", json.region()),
                List.of("vpc", json.vpc()),
                List.of("cidrs", String.join("; ", json.cidrs())),
                List.of("egressIps", String.join("; ", json.egressIps())),
                List.of("recoveryIps", String.join("; ", json.recoveryIps())),
                List.of("privateEgress", Boolean.toString(json.privateEgress()))));
  }
}
