package io.astroconnect.store;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which activities are wanted.
 *
 * @param keys of their sentences; empty for all
 * @param subjects ids of connections and clusters; empty for all
 * @param after later than this, null for all
 */
public record ActivityQuery(Set<String> keys, Set<String> subjects, @Nullable Instant after) {
  /** All of them. */
  public static final ActivityQuery ALL = new ActivityQuery(Set.of(), Set.of(), null);

  public ActivityQuery {
    keys = Set.copyOf(keys);
    subjects = Set.copyOf(subjects);
  }
}
