package io.astroconnect.cli;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.astroconnect.model.cluster.Cluster;
import java.util.List;

/** A cluster as JSON; of a GCP cluster account is the project and vpc the network. */
@JsonPropertyOrder({
  "id",
  "name",
  "provider",
  "type",
  "account",
  "region",
  "vpc",
  "cidrs",
  "egressIps",
  "recoveryIps",
  "privateEgress"
})
record ClusterJson(
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

  static ClusterJson of(Cluster c) {
    return new ClusterJson(
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

  /** Writes one cluster as the result. */
  static void show(Context context, Cluster cluster) {
    ClusterJson json = of(cluster);
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
