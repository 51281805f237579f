package io.astroconnect.service.audit;

import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.report.ActivityEntry;
import io.astroconnect.model.report.ActivityKind;
import java.time.Instant;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the log are wanted.
 *
 * @param kinds one of these; empty for all
 * @param cluster about it or one of its connections; null for all
 * @param after later than this; null for all
 * @param matching what else they must be, such as hold a typed word
 */
public record ActivityFilter(
    Set<ActivityKind> kinds,
    @Nullable ClusterId cluster,
    @Nullable Instant after,
    Predicate<ActivityEntry> matching) {
  /** Every entry. */
  public static final ActivityFilter ALL = new ActivityFilter(Set.of(), null, null, _ -> true);

  /** The calls that change something, refused ones too. */
  public static final Set<ActivityKind> CHANGING =
      Set.of(ActivityKind.CALLED, ActivityKind.REFUSED);

  public ActivityFilter {
    kinds = Set.copyOf(kinds);
  }
}
