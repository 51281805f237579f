package io.astroconnect.ui.activity;

import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A cluster whose entries are wanted, or all.
 *
 * @param cluster null for all
 * @param found all that it is found by
 */
record ClusterOption(@Nullable ClusterId cluster, String name, String customer, String found) {

  static ClusterOption of(Cluster cluster) {
    return new ClusterOption(
        cluster.id(),
        cluster.name(),
        cluster.customer(),
        String.join("  ", cluster.name(), cluster.id().value(), cluster.customer()));
  }

  static ClusterOption all(String name) {
    return new ClusterOption(null, name, "", name);
  }

  Optional<ClusterId> id() {
    return Optional.ofNullable(cluster);
  }
}
