package io.astroconnect.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The log of what happened, read page by page: it may be as long as the workspace is old. */
public interface ActivityPages {

  /**
   * Those that are wanted, the newest first.
   *
   * @param behind where the last page ended, null for the first
   */
  List<Numbered> page(ActivityQuery wanted, @Nullable Place behind, int most);

  /** The number of the one that was added last; 0 before. */
  long last();

  /**
   * How long a connection's call for a step took.
   *
   * @param answered about when its answer was written down
   */
  Optional<Duration> took(String connection, String step, Instant answered);

  /** A place in the log. */
  record Place(Instant at, long n) {}

  /** An activity and its number, which grows with each that is added. */
  record Numbered(long n, Activity activity) {
    public Place place() {
      return new Place(activity.at(), n);
    }
  }
}
