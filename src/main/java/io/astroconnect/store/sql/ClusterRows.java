package io.astroconnect.store.sql;

import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.cluster.ClusterType;
import io.astroconnect.model.cluster.Provider;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.net.Ipv4;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The facts in the table {@code cluster}; what is said beside them stays as it is. */
final class ClusterRows {
  private static final Logger LOG = LoggerFactory.getLogger(ClusterRows.class);

  static final String COLUMNS =
      "name, provider, type, account, region, vpc, cidrs, egress_ips, recovery_ips,"
          + " recovery_region, private_egress, customer";
  private static final String SAVE =
      """
      INSERT INTO cluster (id, %1$s)
      VALUES (:id, :name, :provider, :type, :account, :region, :vpc, :cidrs, :egressIps,
        :recoveryIps, :recoveryRegion, :privateEgress, :customer)
      ON CONFLICT (id) DO UPDATE SET (%1$s) = (%2$s) WHERE (%1$s) IS NOT (%2$s)
      """
          .formatted(COLUMNS, COLUMNS.replaceAll("(\\w+)", "excluded.$1"));

  private final Json json = new Json();
  private final Shared clusters = new Shared();
  private final Shared ranges = new Shared();

  Map<ClusterId, Cluster> find(Handle handle, Collection<ClusterId> ids) {
    return handle
        .createQuery(
            "SELECT id, "
                + COLUMNS
                + " FROM cluster WHERE id IN (SELECT value FROM json_each(:ids))")
        .bind("ids", Json.texts(ids).toString())
        .map(this::cluster)
        .stream()
        .flatMap(Optional::stream)
        .collect(Collectors.toMap(Cluster::id, Function.identity()));
  }

  Optional<Cluster> find(Handle handle, ClusterId id) {
    return handle
        .createQuery("SELECT id, " + COLUMNS + " FROM cluster WHERE id = :id")
        .bind("id", id.value())
        .map(this::cluster)
        .findOne()
        .flatMap(found -> found);
  }

  /** Tells whether anything is different now. */
  boolean save(Handle handle, Iterable<Cluster> clusters) {
    try (PreparedBatch batch = handle.prepareBatch(SAVE)) {
      clusters.forEach(cluster -> bind(batch, cluster).add());
      return batch.size() > 0 && Rows.anyChanged(batch.execute());
    }
  }

  static PreparedBatch bind(PreparedBatch batch, Cluster cluster) {
    return batch
        .bind("id", cluster.id().value())
        .bind("name", cluster.name())
        .bind("provider", cluster.provider().name())
        .bind("type", cluster.type().name())
        .bind("account", cluster.account())
        .bind("region", cluster.region())
        .bind("vpc", cluster.vpc())
        .bind("cidrs", Json.texts(cluster.cidrs()).toString())
        .bind("egressIps", Json.texts(cluster.egressIps()).toString())
        .bind("recoveryIps", Json.texts(cluster.recoveryIps()).toString())
        .bind("recoveryRegion", cluster.recoveryRegion())
        .bind("privateEgress", cluster.privateEgress())
        .bind("customer", cluster.customer());
  }

  /** A row that this release cannot read, such as a new provider's, must not hide the others. */
  Optional<Cluster> cluster(ResultSet row, StatementContext context) throws SQLException {
    try {
      Cluster read =
          new Cluster(
              ClusterId.parse(row.getString("id")),
              row.getString("name"),
              Provider.parse(row.getString("provider")),
              ClusterType.parse(row.getString("type")),
              row.getString("account"),
              clusters.word(row.getString("region")),
              row.getString("vpc"),
              ranges.meaning(row.getString("cidrs"), text -> json.readTexts(text, Cidr::parse)),
              json.readTexts(row.getString("egress_ips"), Ipv4::parse),
              json.readTexts(row.getString("recovery_ips"), Ipv4::parse),
              clusters.word(row.getString("recovery_region")),
              row.getBoolean("private_egress"),
              clusters.word(row.getString("customer")));
      return Optional.of(clusters.thing(read.id(), read));
    } catch (IllegalArgumentException unreadable) {
      LOG.warn("Leaving out cluster {}: {}", row.getString("id"), unreadable.getMessage());
      return Optional.empty();
    }
  }
}
