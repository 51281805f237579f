package io.astroconnect.store.sql;

import com.fasterxml.jackson.databind.JsonNode;
import io.astroconnect.model.checklist.Attempt;
import io.astroconnect.model.checklist.Confirmation;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.identity.Condition;
import io.astroconnect.model.identity.GrantIntent;
import io.astroconnect.model.identity.GrantRecord;
import io.astroconnect.model.identity.GrantTarget;
import io.astroconnect.model.identity.ProjectId;
import io.astroconnect.model.identity.RoleName;
import io.astroconnect.model.identity.ServiceAccount;
import io.astroconnect.model.peering.ConnectionId;
import io.astroconnect.store.GrantEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The tables {@code identity_grant} and {@code grant_step}. */
final class GrantRows {
  private final Json json;

  GrantRows(Json json) {
    this.json = json;
  }

  /** What was written down about one grant. */
  private record Parts(
      Map<StepId, Attempt> attempts, Map<StepId, Instant> reached, Map<StepId, Confirmation> told) {
    Parts() {
      this(new HashMap<>(), new HashMap<>(), new HashMap<>());
    }
  }

  List<GrantEntry> all(Handle handle) {
    Map<String, Parts> recorded = new HashMap<>();
    handle.createQuery("SELECT * FROM grant_step").map((row, _) -> add(row, recorded)).list();
    return handle
        .createQuery("SELECT * FROM identity_grant ORDER BY created_at DESC, n DESC")
        .map((row, _) -> entry(row, recorded))
        .list();
  }

  private boolean add(ResultSet row, Map<String, Parts> recorded) throws SQLException {
    Parts parts = recorded.computeIfAbsent(row.getString("connection"), _ -> new Parts());
    StepId step = StepId.parse(row.getString("step"));
    @Nullable String sent = row.getString("sent_at");
    if (sent != null) {
      parts
          .attempts()
          .put(step, new Attempt(Times.time(sent), time(row, "answered_at"), fault(row)));
    }
    @Nullable Instant reached = time(row, "reached_at");
    if (reached != null) {
      parts.reached().put(step, reached);
    }
    @Nullable Instant told = time(row, "told_at");
    if (told != null) {
      parts
          .told()
          .put(
              step, new Confirmation(row.getString("told_by"), row.getString("told_ticket"), told));
    }
    return true;
  }

  private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
    @Nullable String text = row.getString(column);
    return text == null ? null : Times.time(text);
  }

  private @Nullable Fault fault(ResultSet row) throws SQLException {
    @Nullable String text = row.getString("fault");
    return text == null ? null : FaultCodec.read(json.read(text));
  }

  private GrantEntry entry(ResultSet row, Map<String, Parts> recorded) throws SQLException {
    String id = row.getString("id");
    Parts parts = recorded.getOrDefault(id, new Parts());
    String target = row.getString("target");
    return new GrantEntry(
        ConnectionId.parse(id),
        new GrantIntent(
            row.getString("kind").equals("project")
                ? new GrantTarget.OfProject(new ProjectId(target))
                : new GrantTarget.OfAccount(new ServiceAccount(target)),
            new ServiceAccount(row.getString("email")),
            json.readTexts(row.getString("roles"), RoleName::new),
            condition(row.getString("condition"), json),
            row.getBoolean("removal")),
        row.getString("deployment"),
        row.getString("ticket"),
        row.getString("asked_by"),
        Times.time(row.getString("created_at")),
        new GrantRecord(parts.attempts(), parts.reached(), parts.told()));
  }

  static @Nullable Condition condition(String text, Json json) {
    if (text.isEmpty()) {
      return null;
    }
    JsonNode node = json.read(text);
    return new Condition(
        Json.text(node, "title"),
        Json.textOrBlank(node, "description"),
        Json.text(node, "expression"),
        Json.textOrBlank(node, "location"));
  }

  static String text(@Nullable Condition condition) {
    return condition == null
        ? ""
        : Json.object()
            .put("title", condition.title())
            .put("description", condition.description())
            .put("expression", condition.expression())
            .put("location", condition.location())
            .toString();
  }

  int insert(Handle handle, GrantEntry entry) {
    GrantIntent intent = entry.intent();
    return handle
        .createUpdate(
            """
            INSERT INTO identity_grant
              (id, kind, target, email, condition, roles, removal, deployment, ticket, asked_by,
               created_at)
            VALUES (:id, :kind, :target, :email, :condition, :roles, :removal, :deployment, :ticket,
               :by, :at)
            ON CONFLICT DO NOTHING
            """)
        .bind("id", entry.id().value())
        .bind("kind", intent.target() instanceof GrantTarget.OfProject ? "project" : "account")
        .bind("target", intent.target().label())
        .bind("email", intent.identity().email())
        .bind("condition", text(intent.condition()))
        .bind("roles", Json.texts(intent.roles()).toString())
        .bind("removal", intent.removal())
        .bind("deployment", entry.deployment())
        .bind("ticket", entry.ticket())
        .bind("by", entry.by())
        .bind("at", Times.text(entry.createdAt()))
        .execute();
  }

  int change(Handle handle, ConnectionId id, List<RoleName> roles, boolean removal) {
    return handle
        .createUpdate("UPDATE identity_grant SET roles = :roles, removal = :removal WHERE id = :id")
        .bind("roles", Json.texts(roles).toString())
        .bind("removal", removal)
        .bind("id", id.value())
        .execute();
  }

  int sent(Handle handle, ConnectionId id, StepId step, Instant at) {
    return handle
        .createUpdate(
            """
            INSERT INTO grant_step (connection, step, sent_at) VALUES (:id, :step, :at)
            ON CONFLICT DO UPDATE SET sent_at = :at, answered_at = NULL, fault = NULL
            """)
        .bind("id", id.value())
        .bind("step", step.value())
        .bind("at", Times.text(at))
        .execute();
  }

  int answered(Handle handle, ConnectionId id, StepId step, Instant at, @Nullable Fault fault) {
    return handle
        .createUpdate(
            "UPDATE grant_step SET answered_at = :at, fault = :fault"
                + " WHERE connection = :id AND step = :step")
        .bind("at", Times.text(at))
        .bind("fault", fault == null ? null : FaultCodec.write(fault).toString())
        .bind("id", id.value())
        .bind("step", step.value())
        .execute();
  }

  int reached(Handle handle, ConnectionId id, StepId step, Instant at) {
    return handle
        .createUpdate(
            """
            INSERT INTO grant_step (connection, step, reached_at) VALUES (:id, :step, :at)
            ON CONFLICT DO UPDATE SET reached_at = :at WHERE reached_at IS NULL
            """)
        .bind("id", id.value())
        .bind("step", step.value())
        .bind("at", Times.text(at))
        .execute();
  }

  int forget(Handle handle, ConnectionId id, StepId step) {
    return handle
        .createUpdate("DELETE FROM grant_step WHERE connection = :id AND step = :step")
        .bind("id", id.value())
        .bind("step", step.value())
        .execute();
  }

  int told(Handle handle, ConnectionId id, StepId step, Confirmation told) {
    return handle
        .createUpdate(
            """
            INSERT INTO grant_step (connection, step, told_by, told_at, told_ticket)
            VALUES (:id, :step, :by, :at, :ticket)
            ON CONFLICT DO UPDATE SET told_by = :by, told_at = :at, told_ticket = :ticket
            """)
        .bind("id", id.value())
        .bind("step", step.value())
        .bind("by", told.by())
        .bind("at", Times.text(told.at()))
        .bind("ticket", told.ticket())
        .execute();
  }

  int takeBack(Handle handle, ConnectionId id, StepId step) {
    return handle
        .createUpdate(
            "UPDATE grant_step SET told_by = NULL, told_at = NULL, told_ticket = NULL"
                + " WHERE connection = :id AND step = :step AND told_at IS NOT NULL")
        .bind("id", id.value())
        .bind("step", step.value())
        .execute();
  }
}
