package io.astroconnect.store.sql;

import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterField;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.cluster.ClusterRecord;
import io.astroconnect.model.cluster.Notes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tables {@code cluster} and {@code upstream}: whole records. */
final class CatalogueRows {
  private static final Logger LOG = LoggerFactory.getLogger(CatalogueRows.class);

  private static final String COLUMNS =
      ClusterRows.COLUMNS + ", by_hand, note, tags, tickets, organization, pinned, archived_at";
  private static final String SAVE =
      """
      INSERT INTO cluster (id, %1$s)
      VALUES (:id, :name, :provider, :type, :account, :region, :vpc, :cidrs, :egressIps,
        :recoveryIps, :recoveryRegion, :privateEgress, :customer, :byHand, :note, :tags, :tickets,
        :organization, :pinned, :archivedAt)
      ON CONFLICT (id) DO UPDATE SET (%1$s) = (%2$s) WHERE (%1$s) IS NOT (%2$s)
      """
          .formatted(COLUMNS, COLUMNS.replaceAll("(\\w+)", "excluded.$1"));
  private static final String QUERY =
      """
      SELECT cluster.*, upstream.organization AS upstream_organization, said, status, health,
        gone_since
      FROM cluster LEFT JOIN upstream ON upstream.cluster = cluster.id
      """;

  private final Json json = new Json();
  private final Shared shared = new Shared();
  private final Shared hands = new Shared();
  private final ClusterRows clusters;
  private final UpstreamRows upstream = new UpstreamRows(json);

  CatalogueRows(ClusterRows clusters) {
    this.clusters = clusters;
  }

  /** The same clusters, in two ways to look at them. */
  record All(List<ClusterRecord> records, List<Cluster> clusters) {}

  All all(Handle handle) {
    List<ClusterRecord> all =
        handle.createQuery(QUERY + "ORDER BY name COLLATE NOCASE, id").map(this::entry).stream()
            .flatMap(Optional::stream)
            .toList();
    return new All(all, all.stream().map(ClusterRecord::cluster).toList());
  }

  Map<ClusterId, ClusterRecord> find(Handle handle, Collection<ClusterId> ids) {
    return handle
        .createQuery(QUERY + "WHERE id IN (SELECT value FROM json_each(:ids))")
        .bind("ids", Json.texts(ids).toString())
        .map(this::entry)
        .stream()
        .flatMap(Optional::stream)
        .collect(
            Collectors.toMap(
                ClusterRecord::id, Function.identity(), (one, _) -> one, LinkedHashMap::new));
  }

  /** Tells whether anything is different now. */
  boolean save(Handle handle, Collection<ClusterRecord> records) {
    try (PreparedBatch batch = handle.prepareBatch(SAVE)) {
      records.forEach(entry -> bind(batch, entry).add());
      boolean some = batch.size() > 0 && Rows.anyChanged(batch.execute());
      return upstream.save(handle, records) || some;
    }
  }

  private static PreparedBatch bind(PreparedBatch batch, ClusterRecord entry) {
    Notes notes = entry.notes();
    return ClusterRows.bind(batch, entry.cluster())
        .bind("byHand", keys(entry.byHand()))
        .bind("note", notes.text())
        .bind("tags", Json.texts(notes.tags()).toString())
        .bind("tickets", Json.texts(notes.tickets()).toString())
        .bind("organization", notes.organization())
        .bind("pinned", notes.pinned())
        .bind("archivedAt", notes.archived().map(Times::text).orElse(null));
  }

  private static String keys(Set<ClusterField> fields) {
    return Json.texts(fields.stream().map(ClusterField::key).toList()).toString();
  }

  private Optional<ClusterRecord> entry(ResultSet row, StatementContext context)
      throws SQLException {
    Optional<Cluster> cluster = clusters.cluster(row, context);
    if (cluster.isEmpty()) {
      return Optional.empty();
    }
    try {
      ClusterRecord read =
          new ClusterRecord(
              cluster.get(),
              hands.meaning(row.getString("by_hand"), this::byHand),
              notes(row),
              upstream.read(row, cluster.get().id()),
              time(row.getString("gone_since")));
      return Optional.of(shared.thing(read.id(), read));
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      LOG.warn("Leaving out cluster {}: {}", cluster.get().id(), unreadable.getMessage());
      return Optional.empty();
    }
  }

  private Notes notes(ResultSet row) throws SQLException {
    return new Notes(
        row.getString("note"),
        json.readTexts(row.getString("tags"), shared::word),
        json.readTexts(row.getString("tickets"), ticket -> ticket),
        shared.word(row.getString("organization")),
        row.getBoolean("pinned"),
        time(row.getString("archived_at")));
  }

  /** A key of another release is passed over. */
  private Set<ClusterField> byHand(String keys) {
    List<String> named = json.readTexts(keys, key -> key);
    return Stream.of(ClusterField.values())
        .filter(field -> named.contains(field.key()))
        .collect(Collectors.toSet());
  }

  private static @Nullable Instant time(@Nullable String text) {
    return text == null ? null : Times.time(text);
  }
}
