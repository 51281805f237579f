package io.astroconnect.handover;

import io.astroconnect.model.cluster.Cluster;
import java.util.Locale;

/**
 * How a cluster is called in other systems.
 *
 * @param name its own
 * @param slug lower-case letters, digits and hyphens
 * @param label upper-case letters, digits and {@code _}: a name of SQL that needs no quotes
 */
record ClusterNames(String name, String slug, String label) {
  private static final int LONGEST = 60;

  static ClusterNames of(Cluster cluster) {
    String slug = slug(cluster.name());
    String known = slug.isEmpty() ? slug(cluster.id().value()) : slug;
    return new ClusterNames(
        cluster.name(), known, known.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static String slug(String text) {
    String all = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String some = all.substring(0, Math.min(all.length(), LONGEST));
    return some.replaceAll("^-|-$", "");
  }
}
