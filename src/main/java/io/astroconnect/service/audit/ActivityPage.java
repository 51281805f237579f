package io.astroconnect.service.audit;

import io.astroconnect.model.report.ActivityEntry;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A part of the log, the newest first.
 *
 * @param end where it ends; null if there is nothing behind it
 */
public record ActivityPage(List<ActivityEntry> entries, @Nullable Behind end) {
  public ActivityPage {
    entries = List.copyOf(entries);
  }

  /** Where the next part begins, if there is more. */
  public Optional<Behind> more() {
    return Optional.ofNullable(end);
  }

  /** A place in the log. */
  public record Behind(java.time.Instant at, long n) {}
}
