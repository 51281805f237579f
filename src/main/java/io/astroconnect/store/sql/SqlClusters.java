package io.astroconnect.store.sql;

import io.astroconnect.model.cluster.CloudSight;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.cluster.ClusterRecord;
import io.astroconnect.model.cluster.Deployment;
import io.astroconnect.store.Change;
import io.astroconnect.store.Clusters;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Clusters and deployments. Saving what stands there already tells nobody. */
final class SqlClusters implements Clusters {
  private final Database database;
  private final Feed feed;
  private final ClusterRows clusters = new ClusterRows();
  private final CatalogueRows records = new CatalogueRows(clusters);
  private final LastRead<CatalogueRows.All> allRead = new LastRead<>("cluster", records::all);
  private final LastRead<List<Deployment>> deploymentsRead;
  private final SightRows sights = new SightRows();
  private final LastRead<Map<ClusterId, CloudSight>> sightsRead =
      new LastRead<>("cloud_sight", sights::all);
  private final DeploymentRows deployments = new DeploymentRows();

  SqlClusters(Database database, Feed feed) {
    this.database = database;
    this.feed = feed;
    this.deploymentsRead = new LastRead<>("deployment", deployments::all);
  }

  @Override
  public List<Cluster> all() {
    return database.read(allRead::read).clusters();
  }

  @Override
  public Optional<Cluster> find(ClusterId id) {
    return database.read(handle -> clusters.find(handle, id));
  }

  @Override
  public Map<ClusterId, Cluster> find(Collection<ClusterId> ids) {
    return ids.isEmpty() ? Map.of() : database.read(handle -> clusters.find(handle, ids));
  }

  @Override
  public List<ClusterRecord> records() {
    return database.read(allRead::read).records();
  }

  @Override
  public Optional<ClusterRecord> record(ClusterId id) {
    return Optional.ofNullable(records(List.of(id)).get(id));
  }

  @Override
  public Map<ClusterId, ClusterRecord> records(Collection<ClusterId> ids) {
    return database.read(handle -> records.find(handle, ids));
  }

  @Override
  public <T> T change(Function<Changing, T> work) {
    AtomicBoolean changed = new AtomicBoolean();
    T result = database.write(handle -> work.apply(new Open(handle, changed)));
    if (changed.get()) {
      feed.changed(Change.CLUSTERS);
    }
    return result;
  }

  /** The transaction that is under way. */
  private final class Open implements Changing {
    private final Handle handle;
    private final AtomicBoolean changed;

    Open(Handle handle, AtomicBoolean changed) {
      this.handle = handle;
      this.changed = changed;
    }

    @Override
    public List<ClusterRecord> all() {
      return records.all(handle).records();
    }

    @Override
    public Map<ClusterId, ClusterRecord> find(Collection<ClusterId> ids) {
      return records.find(handle, ids);
    }

    @Override
    public void save(Collection<ClusterRecord> some) {
      note(records.save(handle, some));
    }

    @Override
    public List<Deployment> deployments() {
      return deployments.all(handle);
    }

    @Override
    public void saveDeployments(Collection<Deployment> some) {
      note(deployments.save(handle, some));
    }

    private void note(boolean different) {
      if (different) {
        changed.set(true);
      }
    }
  }

  @Override
  public void save(Cluster cluster) {
    save(List.of(cluster), List.of());
  }

  @Override
  public List<Deployment> deployments() {
    return database.read(deploymentsRead::read);
  }

  @Override
  public void save(Deployment deployment) {
    save(List.of(), List.of(deployment));
  }

  @Override
  public Map<ClusterId, CloudSight> sights() {
    return database.read(sightsRead::read);
  }

  @Override
  public void saveSights(Map<ClusterId, CloudSight> seen) {
    database.write(
        handle -> {
          seen.forEach((cluster, sight) -> sights.save(handle, cluster, sight));
          return seen.size();
        });
    feed.changed(Change.CLUSTERS);
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
