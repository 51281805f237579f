package io.astroconnect.service.catalogue;

import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterRecord;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * The words of a text that somebody types to find clusters. Made once for all clusters that are
 * looked through, and quick enough for a hundred thousand with each key.
 */
public final class Sought {
  private final List<String> words;

  /** Blank text is found in all. */
  public Sought(String text) {
    this.words =
        Stream.of(text.strip().split("[\\s\\u00a0]+")).filter(word -> !word.isEmpty()).toList();
  }

  /** True if every word occurs somewhere in it: name, id, address, VPC, customer. */
  public boolean in(Cluster cluster) {
    for (String word : words) {
      if (!in(cluster, word)) {
        return false;
      }
    }
    return true;
  }

  /** The same, in what staff say of it too. */
  public boolean in(ClusterRecord record) {
    for (String word : words) {
      if (!in(record.cluster(), word)
          && !occurs(word, record.notes().text())
          && !occurs(word, record.organization())
          && !any(word, record.notes().tags())
          && !any(word, record.notes().tickets())) {
        return false;
      }
    }
    return true;
  }

  private static boolean in(Cluster c, String word) {
    return occurs(word, c.name())
        || occurs(word, c.id().value())
        || occurs(word, c.customer())
        || occurs(word, c.vpc())
        || occurs(word, c.account())
        || occurs(word, c.region())
        || occurs(word, c.provider().name())
        || occurs(word, c.type().name())
        || (numeric(word) && (any(word, c.cidrs()) || any(word, c.addresses())));
  }

  /** Only then can it be a part of an address or a range. */
  private static boolean numeric(String word) {
    return word.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.' || c == '/');
  }

  private static boolean any(String word, Collection<?> texts) {
    for (Object text : texts) {
      if (occurs(word, text.toString())) {
        return true;
      }
    }
    return false;
  }

  private static boolean occurs(String word, String text) {
    int last = text.length() - word.length();
    for (int i = 0; i <= last; i++) {
      if (text.regionMatches(true, i, word, 0, word.length())) {
        return true;
      }
    }
    return false;
  }
}
