package io.astroconnect.cloud.aws;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.Filter;

/**
 * Asks for the things of many ids by a filter, a portion of ids at a time, and drops what was not
 * asked for: not every service honours filters.
 *
 * @param filter its name
 * @param id what tells two things apart
 * @param value what the filter is about
 */
record Filtered<T>(String filter, Function<T, String> id, Function<T, String> value) {
  /** Most values that EC2 takes for one filter. */
  private static final int PORTION = 200;

  /** One page of an answer. */
  interface Ask<T> {
    Pages.Page<T> page(Filter filter, @Nullable String token);
  }

  List<T> read(Collection<String> wanted, Ask<T> ask) {
    List<String> all = List.copyOf(new TreeSet<>(wanted));
    List<T> found = new ArrayList<>();
    for (int from = 0; from < all.size(); from += PORTION) {
      List<String> portion = all.subList(from, Math.min(from + PORTION, all.size()));
      Filter only = Filter.builder().name(filter).values(portion).build();
      Pages.read(token -> ask.page(only, token), id).stream()
          .filter(thing -> value.apply(thing) != null && portion.contains(value.apply(thing)))
          .forEach(found::add);
    }
    return found;
  }
}
