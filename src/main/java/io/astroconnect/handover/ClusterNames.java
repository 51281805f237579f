package io.astroconnect.handover;

import io.astroconnect.model.cluster.Cluster;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How a cluster is called in other systems.
 *
 * @param name its own
 * @param slug lower-case letters, digits and hyphens
 * @param label upper-case letters, digits and {@code _}: a name of SQL that needs no quotes
 * @param brief lower-case letters, digits and {@code _}, at most 40: for Google's access levels
 * @param plain letters and digits, each word with a capital: for AWS's statement ids
 */
record ClusterNames(String name, String slug, String label, String brief, String plain) {
  private static final int LONGEST = 60;
  private static final int BRIEF = 40;

  static ClusterNames of(Cluster cluster) {
    String slug = slug(cluster.name());
    String known = slug.isEmpty() ? slug(cluster.id().value()) : slug;
    String under = known.replace('-', '_');
    return new ClusterNames(
        cluster.name(),
        known,
        under.toUpperCase(Locale.ROOT),
        under.substring(0, Math.min(under.length(), BRIEF)),
        Arrays.stream(known.split("-")).map(ClusterNames::capital).collect(Collectors.joining()));
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private static String slug(String text) {
    String all = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String some = all.substring(0, Math.min(all.length(), LONGEST));
    return some.replaceAll("^-|-$", "");
  }
}
