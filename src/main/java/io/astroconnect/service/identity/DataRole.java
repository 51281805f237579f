package io.astroconnect.service.identity;

import io.astroconnect.model.identity.RoleName;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A role that data pipelines use.
 *
 * @param service such as {@code BigQuery}
 * @param title as Google titles it
 * @param sentence what it lets somebody do, in a few words
 */
public record DataRole(String service, RoleName role, String title, String sentence) {

  /** True if every word that is typed is in it somewhere. */
  public boolean found(String typed) {
    String all = (service + " " + role + " " + title + " " + sentence).toLowerCase(Locale.ROOT);
    String[] words = typed.strip().toLowerCase(Locale.ROOT).split("\\s+");
    return Stream.of(words).allMatch(all::contains);
  }
}
