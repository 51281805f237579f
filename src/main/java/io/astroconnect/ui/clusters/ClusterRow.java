package io.astroconnect.ui.clusters;

import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.cluster.ClusterRecord;

/**
 * A cluster in the list.
 *
 * @param cloud as people read it
 * @param cidr its first range, and how many more there are
 * @param connections how many it has
 * @param differs whether Astro says something else than a person did
 * @param place where it stands whatever the order: pinned first, then those opened last
 */
record ClusterRow(
    ClusterRecord record,
    String cloud,
    String cidr,
    Integer connections,
    boolean differs,
    int place) {

  Cluster cluster() {
    return record.cluster();
  }

  ClusterId id() {
    return record.id();
  }

  String name() {
    return cluster().name();
  }

  String region() {
    return cluster().region();
  }

  boolean pinned() {
    return record.notes().pinned();
  }
}
