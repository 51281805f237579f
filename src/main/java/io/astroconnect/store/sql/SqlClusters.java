package io.astroconnect.store.sql;

import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.cluster.Deployment;
import io.astroconnect.store.Change;
import io.astroconnect.store.Clusters;
import java.util.List;
import java.util.Optional;

/** Clusters and deployments. Saving what stands there already tells nobody. */
final class SqlClusters implements Clusters {
  private final Database database;
  private final Feed feed;
  private final ClusterRows clusters = new ClusterRows();
  private final DeploymentRows deployments = new DeploymentRows();

  SqlClusters(Database database, Feed feed) {
    this.database = database;
    this.feed = feed;
  }

  @Override
  public List<Cluster> all() {
    return database.read(clusters::all);
  }

  @Override
  public Optional<Cluster> find(ClusterId id) {
    return database.read(handle -> clusters.find(handle, id));
  }

  @Override
  public void save(Cluster cluster) {
    save(List.of(cluster), List.of());
  }

  @Override
  public List<Deployment> deployments() {
    return database.read(deployments::all);
  }

  @Override
  public void save(Deployment deployment) {
    save(List.of(), List.of(deployment));
  }

  @Override
  public void save(List<Cluster> someClusters, List<Deployment> someDeployments) {
    boolean changed =
        database.write(
            handle -> {
              boolean some = clusters.save(handle, someClusters);
              return deployments.save(handle, someDeployments) || some;
            });
    if (changed) {
      feed.changed(Change.CLUSTERS);
    }
  }
}
