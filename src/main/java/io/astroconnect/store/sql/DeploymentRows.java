package io.astroconnect.store.sql;

import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.cluster.Deployment;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The table {@code deployment}. */
final class DeploymentRows {
  private static final String SAVE =
      """
      INSERT INTO deployment (id, name, namespace, cluster, workload_identity)
      VALUES (:id, :name, :namespace, :cluster, :workloadIdentity)
      ON CONFLICT (id) DO UPDATE SET
        name = excluded.name, namespace = excluded.namespace, cluster = excluded.cluster,
        workload_identity = excluded.workload_identity
      WHERE (name, namespace, cluster, workload_identity)
        IS NOT (excluded.name, excluded.namespace, excluded.cluster, excluded.workload_identity)
      """;

  List<Deployment> all(Handle handle) {
    return handle
        .createQuery("SELECT * FROM deployment ORDER BY name COLLATE NOCASE, id")
        .map(
            (row, _) ->
                new Deployment(
                    row.getString("id"),
                    row.getString("name"),
                    row.getString("namespace"),
                    ClusterId.parse(row.getString("cluster")),
                    row.getString("workload_identity")))
        .list();
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
                  .add());
      return batch.size() > 0 && Rows.anyChanged(batch.execute());
    }
  }
}
