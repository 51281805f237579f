package io.astroconnect.ui.clusters;

import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterId;

/**
 * A cluster in the list.
 *
 * @param cloud as people read it
 * @param cidr its first range, and how many more there are
 * @param connections how many it has
 */
record ClusterRow(Cluster cluster, String cloud, String cidr, Integer connections) {

  ClusterId id() {
    return cluster.id();
  }

  String name() {
    return cluster.name();
  }

  String region() {
    return cluster.region();
  }
}
