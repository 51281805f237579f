package io.astroconnect.store.sql;

import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.cluster.Deployment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The table {@code deployment}. */
final class DeploymentRows {
  private static final String COLUMNS =
      "name, namespace, cluster, workload_identity, recovery_identity, organization, gone_since";
  private static final String SAVE =
      """
      INSERT INTO deployment (id, %1$s)
      VALUES (:id, :name, :namespace, :cluster, :workloadIdentity, :recoveryIdentity,
        :organization, :goneSince)
      ON CONFLICT (id) DO UPDATE SET (%1$s) = (%2$s) WHERE (%1$s) IS NOT (%2$s)
      """
          .formatted(COLUMNS, COLUMNS.replaceAll("(\\w+)", "excluded.$1"));

  List<Deployment> all(Handle handle) {
    return List.copyOf(
        handle
            .createQuery("SELECT * FROM deployment ORDER BY name COLLATE NOCASE, id")
            .map((row, _) -> deployment(row))
            .list());
  }

  private static Deployment deployment(ResultSet row) throws SQLException {
    String gone = row.getString("gone_since");
    return new Deployment(
        row.getString("id"),
        row.getString("name"),
        row.getString("namespace"),
        ClusterId.parse(row.getString("cluster")),
        row.getString("workload_identity"),
        row.getString("recovery_identity"),
        row.getString("organization"),
        gone == null ? null : Times.time(gone));
  }

  /** Tells whether anything is different now. */
  boolean save(Handle handle, Iterable<Deployment> deployments) {
    try (PreparedBatch batch = handle.prepareBatch(SAVE)) {
      deployments.forEach(
          deployment ->
              batch
                  .bind("id", deployment.id())
                  .bind("name", deployment.name())
                  .bind("namespace", deployment.namespace())
                  .bind("cluster", deployment.cluster().value())
                  .bind("workloadIdentity", deployment.workloadIdentity())
                  .bind("recoveryIdentity", deployment.recoveryIdentity())
                  .bind("organization", deployment.organization())
                  .bind("goneSince", deployment.gone().map(Times::text).orElse(null))
                  .add());
      return batch.size() > 0 && Rows.anyChanged(batch.execute());
    }
  }
}
