package io.astroconnect.ui.peering;

import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.words.Words;

/**
 * A cluster that can be chosen.
 *
 * @param place provider and region
 * @param found what is searched, all of it also shown
 */
record ClusterChoice(String id, String name, String place, String customer, String found) {

  static ClusterChoice of(Cluster cluster, Words words) {
    String place =
        words.text("screen.peering.form.place", words.of(cluster.provider()), cluster.region());
    return new ClusterChoice(
        cluster.id().value(),
        cluster.name(),
        place,
        cluster.customer(),
        String.join(
            "  ", cluster.name(), cluster.id().value(), place, cluster.customer(), cluster.vpc()));
  }
}
