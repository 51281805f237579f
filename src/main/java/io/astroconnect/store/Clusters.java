package io.astroconnect.store;

import io.astroconnect.model.cluster.CloudSight;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.cluster.ClusterRecord;
import io.astroconnect.model.cluster.Deployment;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Clusters, what is said of them, and their deployments. */
public interface Clusters {

  /** By name. */
  List<Cluster> all();

  Optional<Cluster> find(ClusterId id);

  /** Those of them that are known: asking for a few costs the same however many there are. */
  Map<ClusterId, Cluster> find(Collection<ClusterId> ids);

  /** With all that is written down about them, by name. */
  List<ClusterRecord> records();

  Optional<ClusterRecord> record(ClusterId id);

  /** Those of them that are known. */
  Map<ClusterId, ClusterRecord> records(Collection<ClusterId> ids);

  /**
   * Reads and writes in one transaction: all of it or, if the work throws, nothing; and no other
   * process writes in between. Listeners hear of it once, and only if something is different.
   */
  <T> T change(Function<Changing, T> work);

  /** A change under way; of no use afterwards. */
  interface Changing {
    /** By name. */
    List<ClusterRecord> all();

    /** Those of them that are known, with what was saved a moment ago. */
    Map<ClusterId, ClusterRecord> find(Collection<ClusterId> ids);

    /** Each in place of the one with the same id. */
    void save(Collection<ClusterRecord> records);

    /** By name. */
    List<Deployment> deployments();

    /** Each in place of the one with the same id. */
    void saveDeployments(Collection<Deployment> deployments);
  }

  /** Its facts, in place of those of the one with the same id; the rest of its record stays. */
  void save(Cluster cluster);

  /** By name. */
  List<Deployment> deployments();

  /** Adds it, or puts it in place of the one with the same id. */
  void save(Deployment deployment);

  /** What the clouds last said of their networks; of clusters that were looked at. */
  Map<ClusterId, CloudSight> sights();

  /** Each in place of the cluster's last one. */
  void saveSights(Map<ClusterId, CloudSight> sights);

  /** Saves all of these, as a catalogue brings them, in one write where the store can. */
  default void save(List<Cluster> clusters, List<Deployment> deployments) {
    clusters.forEach(this::save);
    deployments.forEach(this::save);
  }
}
