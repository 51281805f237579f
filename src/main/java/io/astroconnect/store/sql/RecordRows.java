package io.astroconnect.store.sql;

import io.astroconnect.model.checklist.Attempt;
import io.astroconnect.model.checklist.Confirmation;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.peering.aws.Issued;
import io.astroconnect.model.peering.aws.PeeringRecord;
import io.astroconnect.model.peering.aws.VpcPeering;
import io.astroconnect.model.peering.aws.VpcPeeringConnectionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what was written down about connections: a query for each table, not for each connection.
 */
final class RecordRows {
  private static final Logger LOG = LoggerFactory.getLogger(RecordRows.class);

  private static final String ISSUED =
      "SELECT * FROM issued WHERE connection IN ({which}) ORDER BY n";
  private static final String TOLD =
      """
      SELECT * FROM confirmation
      WHERE (connection, round) IN ({which}) AND taken_back_at IS NULL
      """;

  /** With max() SQLite takes the other columns from the row of the maximum ("Bare columns"). */
  private static final String CALLS =
      """
      SELECT connection, step, sent_at, answered_at, fault, max(n) FROM call
      WHERE (connection, round) IN ({which}) GROUP BY connection, step
      """;

  private static final String REACHED =
      "SELECT connection, step, at FROM reached WHERE (connection, round) IN ({which})";

  private static final String TURNED =
      "SELECT connection, step, at FROM turned WHERE (connection, round) IN ({which})";

  /** A call without a known answer may have made something; it counts as having taken none away. */
  private static final String MADE =
      """
      SELECT connection, step, max(sent_at) AS at FROM call
      WHERE connection IN ({which}) AND CASE
        WHEN step LIKE 'remove-%' THEN answered_at IS NOT NULL AND fault IS NULL
        ELSE fault IS NULL OR iif(json_valid(fault), fault ->> 'kind', '') = 'unreachable' END
      GROUP BY connection, step
      """;

  private final Json json;

  RecordRows(Json json) {
    this.json = json;
  }

  /** The parts of one connection's record, while it is being read. */
  private static final class Parts {
    private final List<Issued> issued = new ArrayList<>();
    private final Map<StepId, Confirmation> told = new HashMap<>();
    private final Map<StepId, Attempt> attempts = new HashMap<>();
    private final Map<StepId, Instant> reached = new HashMap<>();
    private final Map<StepId, Instant> made = new HashMap<>();
    private final Map<StepId, Instant> turned = new HashMap<>();

    PeeringRecord together() {
      return new PeeringRecord(issued, told, attempts, reached, made, turned);
    }
  }

  /** Adds one row to the parts of its connection. */
  private interface Reading {
    void add(Parts parts, ResultSet row) throws SQLException;
  }

  /**
   * @param which a condition on {@code peering}
   */
  Map<String, PeeringRecord> of(Handle handle, String which, Map<String, String> values) {
    String connections = "SELECT id FROM peering WHERE " + which;
    String rounds = "SELECT id, round FROM peering WHERE " + which;
    Map<String, Parts> all = new HashMap<>();
    each(
        handle,
        ISSUED.replace("{which}", connections),
        values,
        all,
        (p, row) -> p.issued.add(issued(row)));
    each(
        handle,
        TOLD.replace("{which}", rounds),
        values,
        all,
        (p, row) -> p.told.put(step(row), told(row)));
    each(
        handle,
        CALLS.replace("{which}", rounds),
        values,
        all,
        (p, row) -> p.attempts.put(step(row), attempt(row)));
    each(
        handle,
        REACHED.replace("{which}", rounds),
        values,
        all,
        (p, row) -> p.reached.put(step(row), Times.time(row.getString("at"))));
    each(
        handle,
        MADE.replace("{which}", connections),
        values,
        all,
        (p, row) -> p.made.put(step(row), Times.time(row.getString("at"))));
    each(
        handle,
        TURNED.replace("{which}", rounds),
        values,
        all,
        (p, row) -> p.turned.put(step(row), Times.time(row.getString("at"))));
    Map<String, PeeringRecord> records = new HashMap<>();
    all.forEach((id, parts) -> records.put(id, parts.together()));
    return records;
  }

  private static void each(
      Handle handle,
      String query,
      Map<String, String> values,
      Map<String, Parts> all,
      Reading reading) {
    handle
        .createQuery(query)
        .bindMap(values)
        .map(
            (row, _) -> {
              Parts parts = all.computeIfAbsent(row.getString("connection"), _ -> new Parts());
              reading.add(parts, row);
              return parts;
            })
        .list();
  }

  private static StepId step(ResultSet row) throws SQLException {
    return StepId.parse(row.getString("step"));
  }

  private static Confirmation told(ResultSet row) throws SQLException {
    return new Confirmation(
        row.getString("told_by"), row.getString("ticket"), Times.time(row.getString("told_at")));
  }

  private Attempt attempt(ResultSet row) throws SQLException {
    @Nullable String answered = row.getString("answered_at");
    @Nullable String fault = row.getString("fault");
    return new Attempt(
        Times.time(row.getString("sent_at")),
        answered == null ? null : Times.time(answered),
        fault == null ? null : fault(fault));
  }

  private Issued issued(ResultSet row) throws SQLException {
    VpcPeeringConnectionId id = VpcPeeringConnectionId.parse(row.getString("pcx"));
    @Nullable String seen = row.getString("last_seen");
    return new Issued(id, row.getInt("round"), seen == null ? null : lastSeen(id, seen));
  }

  private Fault fault(String text) {
    try {
      return FaultCodec.read(json.read(text));
    } catch (IllegalArgumentException unreadable) {
      return new Fault.Bug(Fault.Where.NOWHERE, text);
    }
  }

  private @Nullable VpcPeering lastSeen(VpcPeeringConnectionId id, String text) {
    try {
      return PeeringCodec.read(json.read(text));
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      LOG.warn("How {} was last seen cannot be read: {}", id, unreadable.getMessage());
      return null;
    }
  }
}
