package io.astroconnect.store;

import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.cluster.Deployment;
import java.util.List;
import java.util.Optional;

/** Clusters and their deployments. */
public interface Clusters {

  /** By name. */
  List<Cluster> all();

  Optional<Cluster> find(ClusterId id);

  /** Adds it, or puts it in place of the one with the same id. */
  void save(Cluster cluster);

  /** By name. */
  List<Deployment> deployments();

  /** Adds it, or puts it in place of the one with the same id. */
  void save(Deployment deployment);

  /** Saves all of these, as a catalogue brings them, in one write where the store can. */
  default void save(List<Cluster> clusters, List<Deployment> deployments) {
    clusters.forEach(this::save);
    deployments.forEach(this::save);
  }
}
