package io.astroconnect.store.sql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.astroconnect.model.cluster.SyncRun;
import io.astroconnect.model.cluster.SyncState;
import io.astroconnect.model.cluster.Synced;
import io.astroconnect.store.Change;
import io.astroconnect.store.Syncs;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The table {@code sync}. */
final class SqlSyncs implements Syncs {
  private static final String DONE =
      """
      INSERT INTO sync (organization, done_at, done) VALUES (:organization, :at, :what)
      ON CONFLICT (organization) DO UPDATE SET
        done_at = excluded.done_at, done = excluded.done, failed_at = NULL, fault = NULL
      """;
  private static final String FAILED =
      """
      INSERT INTO sync (organization, failed_at, fault) VALUES (:organization, :at, :what)
      ON CONFLICT (organization) DO UPDATE SET
        failed_at = excluded.failed_at, fault = excluded.fault
      """;

  private final Database database;
  private final Feed feed;
  private final Json json = new Json();

  SqlSyncs(Database database, Feed feed) {
    this.database = database;
    this.feed = feed;
  }

  @Override
  public List<SyncState> all() {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT * FROM sync ORDER BY organization")
                .map((row, _) -> state(row))
                .list());
  }

  @Override
  public void save(SyncRun run) {
    database.write(
        handle ->
            switch (run) {
              case SyncRun.Done done -> save(handle, DONE, done, counts(done));
              case SyncRun.Failed failed ->
                  save(handle, FAILED, failed, FaultCodec.write(failed.fault()));
            });
    feed.changed(Change.CLUSTERS);
  }

  private static int save(Handle handle, String statement, SyncRun run, ObjectNode what) {
    return handle
        .createUpdate(statement)
        .bind("organization", run.organization())
        .bind("at", Times.text(run.at()))
        .bind("what", what.toString())
        .execute();
  }

  private static ObjectNode counts(SyncRun.Done done) {
    Synced synced = done.synced();
    return Json.object()
        .put("clusters", synced.clusters())
        .put("added", synced.added())
        .put("changed", synced.changed())
        .put("gone", synced.gone())
        .put("back", synced.back())
        .put("differing", synced.differing())
        .put("deployments", synced.deployments())
        .put("deploymentsGone", synced.deploymentsGone())
        .put("leftOut", done.leftOut())
        .put("whole", done.whole());
  }

  private SyncState state(ResultSet row) throws SQLException {
    String organization = row.getString("organization");
    return new SyncState(
        organization,
        done(organization, row.getString("done_at"), row.getString("done")),
        failed(organization, row.getString("failed_at"), row.getString("fault")));
  }

  private SyncRun.@Nullable Done done(
      String organization, @Nullable String at, @Nullable String text) {
    if (at == null || text == null) {
      return null;
    }
    JsonNode counts = json.read(text);
    return new SyncRun.Done(
        organization,
        Times.time(at),
        new Synced(
            counts.path("clusters").asInt(),
            counts.path("added").asInt(),
            counts.path("changed").asInt(),
            counts.path("gone").asInt(),
            counts.path("back").asInt(),
            counts.path("differing").asInt(),
            counts.path("deployments").asInt(),
            counts.path("deploymentsGone").asInt()),
        counts.path("leftOut").asInt(),
        counts.path("whole").asBoolean(true));
  }

  private SyncRun.@Nullable Failed failed(
      String organization, @Nullable String at, @Nullable String fault) {
    return at == null || fault == null
        ? null
        : new SyncRun.Failed(organization, Times.time(at), FaultCodec.read(json.read(fault)));
  }
}
