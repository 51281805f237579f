package io.astroconnect.store.sql;

import io.astroconnect.store.ActivityPages;
import io.astroconnect.store.ActivityQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The log of what happened, along the index of its times: no page costs more than the first. */
final class SqlActivityPages implements ActivityPages {
  /** The log is written right after the answer. */
  private static final Duration SOON = Duration.ofSeconds(5);

  private final Database database;
  private final ActivityRows rows = new ActivityRows();

  SqlActivityPages(Database database) {
    this.database = database;
  }

  @Override
  public List<Numbered> page(ActivityQuery wanted, @Nullable Place behind, int most) {
    return database.read(
        handle ->
            query(handle, wanted, behind)
                .bind("most", most)
                .map((row, _) -> new Numbered(row.getLong("n"), rows.activity(row)))
                .list());
  }

  private static Query query(Handle handle, ActivityQuery wanted, @Nullable Place behind) {
    List<String> conditions = new ArrayList<>();
    if (behind != null) {
      conditions.add("(at, n) < (:behindAt, :behindN)");
    }
    if (wanted.after() != null) {
      conditions.add("at > :after");
    }
    if (!wanted.keys().isEmpty()) {
      conditions.add("key IN (<keys>)");
    }
    if (!wanted.subjects().isEmpty()) {
      conditions.add("subject IN (<subjects>)");
    }
    String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    Query query =
        handle.createQuery(
            "SELECT * FROM activity" + where + " ORDER BY at DESC, n DESC LIMIT :most");
    if (behind != null) {
      query.bind("behindAt", Times.text(behind.at())).bind("behindN", behind.n());
    }
    if (wanted.after() != null) {
      query.bind("after", Times.text(wanted.after()));
    }
    if (!wanted.keys().isEmpty()) {
      query.bindList("keys", List.copyOf(wanted.keys()));
    }
    if (!wanted.subjects().isEmpty()) {
      query.bindList("subjects", List.copyOf(wanted.subjects()));
    }
    return query;
  }

  @Override
  public long last() {
    return database.read(
        handle ->
            handle.createQuery("SELECT coalesce(max(n), 0) FROM activity").mapTo(long.class).one());
  }

  @Override
  public Optional<Duration> took(String connection, String step, Instant answered) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT sent_at, answered_at FROM (
                      SELECT connection, step, sent_at, answered_at FROM call
                      UNION ALL SELECT connection, step, sent_at, answered_at FROM grant_step)
                    WHERE connection = :connection AND step = :step
                    AND sent_at IS NOT NULL AND answered_at BETWEEN :soon AND :answered
                    ORDER BY answered_at DESC LIMIT 1
                    """)
                .bind("connection", connection)
                .bind("step", step)
                .bind("soon", Times.text(answered.minus(SOON)))
                .bind("answered", Times.text(answered))
                .map(
                    (row, _) ->
                        Duration.between(
                            Times.time(row.getString("sent_at")),
                            Times.time(row.getString("answered_at"))))
                .findOne());
  }
}
