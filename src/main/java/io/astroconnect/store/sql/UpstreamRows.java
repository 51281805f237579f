package io.astroconnect.store.sql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.cluster.ClusterRecord;
import io.astroconnect.model.cluster.ClusterType;
import io.astroconnect.model.cluster.Provider;
import io.astroconnect.model.cluster.Upstream;
import io.astroconnect.model.net.Ipv4;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The table {@code upstream}; the facts that the API gave are JSON. */
final class UpstreamRows {
  private static final Logger LOG = LoggerFactory.getLogger(UpstreamRows.class);

  private static final String SAVE =
      """
      INSERT INTO upstream (cluster, organization, said, status, health, gone_since)
      VALUES (:cluster, :organization, :said, :status, :health, :goneSince)
      ON CONFLICT (cluster) DO UPDATE SET
        organization = excluded.organization, said = excluded.said, status = excluded.status,
        health = excluded.health, gone_since = excluded.gone_since
      WHERE (organization, said, status, health, gone_since) IS NOT (excluded.organization,
        excluded.said, excluded.status, excluded.health, excluded.gone_since)
      """;

  private final Json json;

  UpstreamRows(Json json) {
    this.json = json;
  }

  /** Tells whether anything is different now. What the API once said of a cluster is kept. */
  boolean save(Handle handle, Collection<ClusterRecord> records) {
    try (PreparedBatch batch = handle.prepareBatch(SAVE)) {
      for (ClusterRecord entry : records) {
        Upstream upstream = entry.upstream();
        if (upstream != null) {
          batch
              .bind("cluster", entry.id().value())
              .bind("organization", upstream.organization())
              .bind("said", said(upstream).toString())
              .bind("status", upstream.status())
              .bind("health", upstream.health())
              .bind("goneSince", entry.gone().map(Times::text).orElse(null))
              .add();
        }
      }
      return batch.size() > 0 && Rows.anyChanged(batch.execute());
    }
  }

  private static ObjectNode said(Upstream upstream) {
    ClusterType type = upstream.type();
    ObjectNode said = Json.object();
    said.put("name", upstream.name());
    said.put("provider", upstream.provider().name());
    said.put("type", type == null ? "" : type.name());
    said.put("account", upstream.account());
    said.put("region", upstream.region());
    said.set("cidrs", Json.texts(upstream.cidrs()));
    said.set("egressIps", Json.texts(upstream.egressIps()));
    said.set("recoveryIps", Json.texts(upstream.recoveryIps()));
    said.put("recoveryRegion", upstream.recoveryRegion());
    said.put("privateEgress", upstream.privateEgress());
    return said;
  }

  /** What the row's columns of this table say, of a cluster; null if there is no such row. */
  @Nullable Upstream read(ResultSet row, ClusterId cluster) throws SQLException {
    String text = row.getString("said");
    if (text == null) {
      return null;
    }
    try {
      JsonNode said = json.read(text);
      String type = Json.text(said, "type");
      return new Upstream(
          cluster,
          row.getString("upstream_organization"),
          Json.text(said, "name"),
          Provider.parse(Json.text(said, "provider")),
          type.isEmpty() ? null : ClusterType.parse(type),
          Json.text(said, "account"),
          Json.text(said, "region"),
          Json.ranges(said, "cidrs"),
          addresses(said, "egressIps"),
          addresses(said, "recoveryIps"),
          Json.text(said, "recoveryRegion"),
          Json.flag(said, "privateEgress"),
          row.getString("status"),
          row.getString("health"));
    } catch (IllegalArgumentException unreadable) {
      LOG.warn("Leaving out what Astro says of {}: {}", cluster, unreadable.getMessage());
      return null;
    }
  }

  private static List<Ipv4> addresses(JsonNode said, String name) {
    return Json.list(said.required(name), address -> Ipv4.parse(address.asText()));
  }
}
