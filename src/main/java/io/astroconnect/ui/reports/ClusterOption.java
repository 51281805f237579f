package io.astroconnect.ui.reports;

import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterId;

/** A cluster that can be chosen, and all that it is found by. */
record ClusterOption(ClusterId id, String name, String found) {

  static ClusterOption of(Cluster cluster) {
    return new ClusterOption(
        cluster.id(),
        cluster.name(),
        String.join("  ", cluster.name(), cluster.id().value(), cluster.customer()));
  }
}
