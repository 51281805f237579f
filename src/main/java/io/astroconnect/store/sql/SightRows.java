package io.astroconnect.store.sql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.astroconnect.model.cluster.CloudSight;
import io.astroconnect.model.cluster.ClusterField;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.net.Ipv4;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** The table {@code cloud_sight}. */
final class SightRows {
  private final Json json = new Json();

  Map<ClusterId, CloudSight> all(Handle handle) {
    Map<ClusterId, CloudSight> all = new HashMap<>();
    handle
        .createQuery("SELECT cluster, seen FROM cloud_sight")
        .map(
            (row, _) ->
                Map.entry(
                    new ClusterId(row.getString("cluster")),
                    read(json.read(row.getString("seen")))))
        .forEach(entry -> all.put(entry.getKey(), entry.getValue()));
    return Collections.unmodifiableMap(all);
  }

  void save(Handle handle, ClusterId cluster, CloudSight sight) {
    handle
        .createUpdate(
            "INSERT INTO cloud_sight (cluster, seen) VALUES (:cluster, :seen)"
                + " ON CONFLICT (cluster) DO UPDATE SET seen = excluded.seen")
        .bind("cluster", cluster.value())
        .bind("seen", write(sight).toString())
        .execute();
  }

  private static ObjectNode write(CloudSight sight) {
    ObjectNode since = Json.object();
    sight.since().forEach((field, at) -> since.put(field.key(), Times.text(at)));
    ObjectNode seen = Json.object().put("there", sight.there()).put("at", Times.text(sight.at()));
    seen.set("ranges", Json.texts(sight.ranges()));
    seen.set("addresses", Json.texts(sight.addresses()));
    seen.set("since", since);
    return seen;
  }

  private static CloudSight read(JsonNode seen) {
    Map<ClusterField, Instant> since = new EnumMap<>(ClusterField.class);
    for (ClusterField field : ClusterField.values()) {
      String at = Json.textOrBlank(seen.path("since"), field.key());
      if (!at.isEmpty()) {
        since.put(field, Times.time(at));
      }
    }
    return new CloudSight(
        Json.flag(seen, "there"),
        Json.ranges(seen, "ranges"),
        Json.list(seen.required("addresses"), address -> Ipv4.parse(address.asText())),
        Json.time(seen, "at"),
        since);
  }
}
