package io.astroconnect.store.sql;

import io.astroconnect.model.allowlist.AllowlistIntent;
import io.astroconnect.model.allowlist.AllowlistRecord;
import io.astroconnect.model.allowlist.Given;
import io.astroconnect.model.allowlist.ServiceId;
import io.astroconnect.model.checklist.Confirmation;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.net.Ipv4;
import io.astroconnect.model.peering.ConnectionId;
import io.astroconnect.store.AllowlistEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The tables {@code allowlist} and {@code allowlist_told}. */
final class AllowlistRows {
  private final Json json;

  AllowlistRows(Json json) {
    this.json = json;
  }

  List<AllowlistEntry> all(Handle handle) {
    Map<String, Map<StepId, Confirmation>> told = new HashMap<>();
    handle.createQuery("SELECT * FROM allowlist_told").map((row, _) -> add(row, told)).list();
    return handle
        .createQuery("SELECT * FROM allowlist ORDER BY asked_at DESC, n DESC")
        .map((row, _) -> entry(row, told))
        .list();
  }

  private static boolean add(ResultSet row, Map<String, Map<StepId, Confirmation>> told)
      throws SQLException {
    told.computeIfAbsent(row.getString("connection"), _ -> new HashMap<>())
        .put(
            StepId.parse(row.getString("step")),
            new Confirmation(
                row.getString("told_by"),
                row.getString("ticket"),
                Times.time(row.getString("told_at"))));
    return true;
  }

  private AllowlistEntry entry(ResultSet row, Map<String, Map<StepId, Confirmation>> told)
      throws SQLException {
    String id = row.getString("id");
    @Nullable String turned = row.getString("turned_at");
    return new AllowlistEntry(
        ConnectionId.parse(id),
        new AllowlistIntent(
            ClusterId.parse(row.getString("cluster")),
            ServiceId.parse(row.getString("service")),
            row.getBoolean("withdrawal")),
        row.getString("ticket"),
        row.getString("asked_by"),
        Times.time(row.getString("asked_at")),
        new AllowlistRecord(
            given(row),
            told.getOrDefault(id, Map.of()),
            turned == null ? null : Times.time(turned)));
  }

  private @Nullable Given given(ResultSet row) throws SQLException {
    @Nullable String addresses = row.getString("given");
    return addresses == null
        ? null
        : new Given(
            json.readTexts(addresses, Ipv4::parse),
            row.getString("given_case"),
            new Confirmation(
                row.getString("given_by"),
                row.getString("given_ticket"),
                Times.time(row.getString("given_at"))));
  }

  int insert(Handle handle, AllowlistEntry entry) {
    return handle
        .createUpdate(
            """
            INSERT INTO allowlist (id, cluster, service, withdrawal, ticket, asked_by, asked_at)
            VALUES (:id, :cluster, :service, :withdrawal, :ticket, :by, :at)
            ON CONFLICT DO NOTHING
            """)
        .bind("id", entry.id().value())
        .bind("cluster", entry.intent().cluster().value())
        .bind("service", entry.intent().service().value())
        .bind("withdrawal", entry.intent().withdrawal())
        .bind("ticket", entry.ticket())
        .bind("by", entry.by())
        .bind("at", Times.text(entry.askedAt()))
        .execute();
  }

  int askAgain(Handle handle, ConnectionId id, String ticket, String by, Instant at) {
    return handle
        .createUpdate(
            """
            UPDATE allowlist SET withdrawal = 0, ticket = :ticket, asked_by = :by, asked_at = :at,
              given = NULL, given_case = NULL, given_by = NULL, given_ticket = NULL,
              given_at = NULL, turned_at = NULL
            WHERE id = :id
            """)
        .bind("ticket", ticket)
        .bind("by", by)
        .bind("at", Times.text(at))
        .bind("id", id.value())
        .execute();
  }

  int wish(Handle handle, ConnectionId id, boolean withdrawal) {
    return handle
        .createUpdate(
            "UPDATE allowlist SET withdrawal = :wish WHERE id = :id AND withdrawal <> :wish")
        .bind("wish", withdrawal)
        .bind("id", id.value())
        .execute();
  }

  int given(Handle handle, ConnectionId id, Given given) {
    return handle
        .createUpdate(
            """
            UPDATE allowlist SET withdrawal = 0, given = :addresses, given_case = :chosen,
              given_by = :by, given_ticket = :ticket, given_at = :at, turned_at = NULL
            WHERE id = :id
            """)
        .bind("addresses", Json.texts(given.addresses()).toString())
        .bind("chosen", given.chosen())
        .bind("by", given.told().by())
        .bind("ticket", given.told().ticket())
        .bind("at", Times.text(given.told().at()))
        .bind("id", id.value())
        .execute();
  }

  /** What was told was about what was given before. */
  int forget(Handle handle, ConnectionId id) {
    return handle
        .createUpdate("DELETE FROM allowlist_told WHERE connection = :id")
        .bind("id", id.value())
        .execute();
  }

  int told(Handle handle, ConnectionId id, StepId step, Confirmation told) {
    return handle
        .createUpdate(
            """
            INSERT INTO allowlist_told (connection, step, told_by, ticket, told_at)
            VALUES (:id, :step, :by, :ticket, :at)
            ON CONFLICT DO UPDATE SET told_by = :by, ticket = :ticket, told_at = :at
              WHERE (told_by, ticket, told_at) IS NOT (:by, :ticket, :at)
            """)
        .bind("id", id.value())
        .bind("step", step.value())
        .bind("by", told.by())
        .bind("ticket", told.ticket())
        .bind("at", Times.text(told.at()))
        .execute();
  }

  int takeBack(Handle handle, ConnectionId id, String step) {
    return handle
        .createUpdate("DELETE FROM allowlist_told WHERE connection = :id AND step = :step")
        .bind("id", id.value())
        .bind("step", step)
        .execute();
  }

  int turned(Handle handle, ConnectionId id, Instant at) {
    return handle
        .createUpdate("UPDATE allowlist SET turned_at = :at WHERE id = :id AND turned_at IS NULL")
        .bind("at", Times.text(at))
        .bind("id", id.value())
        .execute();
  }

  int mended(Handle handle, ConnectionId id) {
    return handle
        .createUpdate(
            "UPDATE allowlist SET turned_at = NULL WHERE id = :id AND turned_at IS NOT NULL")
        .bind("id", id.value())
        .execute();
  }
}
