package io.astroconnect.store.sql;

import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.identity.ProjectId;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.ConnectionId;
import io.astroconnect.model.peering.PeeringTarget;
import io.astroconnect.model.peering.PeeringTerms;
import io.astroconnect.model.peering.aws.AwsAccountId;
import io.astroconnect.model.peering.aws.AwsRegion;
import io.astroconnect.model.peering.aws.PeeringRecord;
import io.astroconnect.model.peering.aws.Target;
import io.astroconnect.model.peering.aws.VpcId;
import io.astroconnect.model.peering.gcp.NetworkName;
import io.astroconnect.model.peering.gcp.PeerNetwork;
import io.astroconnect.store.PeeringEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The table {@code peering}, read together with what was written down about each. */
final class PeeringRows {
  private static final String BY_TARGET =
      "cluster = :cluster AND account = :account AND region = :region AND vpc = :vpc";

  private final Json json;
  private final RecordRows records;

  PeeringRows(Json json) {
    this.json = json;
    this.records = new RecordRows(json);
  }

  List<PeeringEntry> all(Handle handle) {
    return entries(handle, "true", Map.of());
  }

  Optional<PeeringEntry> find(Handle handle, ConnectionId id) {
    return entries(handle, "id = :id", Map.of("id", id.value())).stream().findFirst();
  }

  Optional<PeeringEntry> find(Handle handle, ClusterId cluster, PeeringTarget target) {
    Map<String, String> values =
        Map.of(
            "cluster", cluster.value(),
            "account", target.owner(),
            "region", target.place(),
            "vpc", target.network());
    return entries(handle, BY_TARGET, values).stream().findFirst();
  }

  private List<PeeringEntry> entries(Handle handle, String which, Map<String, String> values) {
    Map<String, PeeringRecord> recorded = records.of(handle, which, values);
    return handle
        .createQuery("SELECT * FROM peering WHERE " + which + " ORDER BY created_at DESC, n DESC")
        .bindMap(values)
        .map((row, _) -> entry(row, recorded))
        .list();
  }

  private PeeringEntry entry(ResultSet row, Map<String, PeeringRecord> recorded)
      throws SQLException {
    String id = row.getString("id");
    PeeringTarget target = target(row);
    return new PeeringEntry(
        ConnectionId.parse(id),
        ClusterId.parse(row.getString("cluster")),
        target,
        json.readTexts(row.getString("cidrs"), Cidr::parse),
        row.getBoolean("dns"),
        row.getInt("round"),
        row.getString("ticket"),
        row.getString("asked_by"),
        Times.time(row.getString("created_at")),
        recorded.getOrDefault(id, PeeringRecord.NOTHING),
        TermsCodec.read(target, json.read(row.getString("terms"))));
  }

  /** A row without a region is one of Google's, whose networks are global. */
  private static PeeringTarget target(ResultSet row) throws SQLException {
    String owner = row.getString("account");
    String region = row.getString("region");
    String network = row.getString("vpc");
    return region.isEmpty()
        ? new PeerNetwork(ProjectId.parse(owner), NetworkName.parse(network))
        : new Target(AwsAccountId.parse(owner), AwsRegion.parse(region), VpcId.parse(network));
  }

  /** Does nothing if there is one for this cluster and target. */
  boolean insert(Handle handle, PeeringEntry entry) {
    return handle
            .createUpdate(
                """
                INSERT INTO peering (id, cluster, account, region, vpc, cidrs, dns, round, ticket,
                  asked_by, created_at, terms)
                VALUES (:id, :cluster, :account, :region, :vpc, :cidrs, :dns, :round, :ticket,
                  :by, :at, :terms)
                ON CONFLICT (cluster, account, region, vpc) DO NOTHING
                """)
            .bind("id", entry.id().value())
            .bind("cluster", entry.cluster().value())
            .bind("account", entry.target().owner())
            .bind("region", entry.target().place())
            .bind("vpc", entry.target().network())
            .bind("cidrs", Json.texts(entry.cidrs()).toString())
            .bind("dns", entry.dns())
            .bind("round", entry.round())
            .bind("ticket", entry.ticket())
            .bind("by", entry.by())
            .bind("at", Times.text(entry.createdAt()))
            .bind("terms", TermsCodec.write(entry.terms()).toString())
            .execute()
        == 1;
  }

  /**
   * @param terms null for those that stand
   */
  boolean change(
      Handle handle,
      ConnectionId id,
      List<Cidr> cidrs,
      boolean dns,
      int round,
      @Nullable PeeringTerms terms) {
    return handle
            .createUpdate(
                """
                UPDATE peering
                SET cidrs = :cidrs, dns = :dns, round = :round, terms = coalesce(:terms, terms)
                WHERE id = :id AND (cidrs, dns, round, terms)
                  IS NOT (:cidrs, :dns, :round, coalesce(:terms, terms))
                """)
            .bind("terms", terms == null ? null : TermsCodec.write(terms).toString())
            .bind("id", id.value())
            .bind("cidrs", Json.texts(cidrs).toString())
            .bind("dns", dns)
            .bind("round", round)
            .execute()
        == 1;
  }

  /**
   * The request that the connection is at.
   *
   * @throws IllegalArgumentException if there is no such connection
   */
  int round(Handle handle, ConnectionId id) {
    return handle
        .createQuery("SELECT round FROM peering WHERE id = :id")
        .bind("id", id.value())
        .mapTo(Integer.class)
        .findOne()
        .orElseThrow(() -> new IllegalArgumentException("There is no peering " + id + "."));
  }
}
