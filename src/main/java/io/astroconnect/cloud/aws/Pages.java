package io.astroconnect.cloud.aws;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a paged answer to its end. A service that ignores the token would answer with the first
 * page for ever: reading stops at a token that came before, and at a page that tells nothing new.
 */
final class Pages {
  /** Far above any quota. */
  private static final int MOST = 1000;

  private Pages() {}

  /** One page. */
  record Page<T>(List<T> items, @Nullable String next) {}

  /**
   * Reads all pages; of things with the same id the last one counts.
   *
   * @param ask given the token, null for the first page
   * @param id what tells two things apart
   */
  static <T> List<T> read(Function<@Nullable String, Page<T>> ask, Function<T, String> id) {
    Map<String, T> found = new LinkedHashMap<>();
    Set<String> tokens = new HashSet<>();
    String token = null;
    for (int pages = 0; pages < MOST; pages++) {
      Page<T> page = ask.apply(token);
      int before = found.size();
      page.items().forEach(item -> found.put(Objects.requireNonNull(id.apply(item), "id"), item));
      token = page.next();
      boolean stuck = !page.items().isEmpty() && found.size() == before;
      if (token == null || token.isEmpty() || stuck || !tokens.add(token)) {
        return List.copyOf(found.values());
      }
    }
    throw new IllegalStateException("Reading was given up after " + MOST + " pages");
  }
}
