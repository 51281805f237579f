package io.astroconnect.service.audit;

import io.astroconnect.model.catalogue.FileFormat;
import io.astroconnect.model.report.ActivityEntry;
import io.astroconnect.model.report.ActivityKind;
import io.astroconnect.report.ActivityWriter;
import io.astroconnect.service.audit.ActivityPage.Behind;
import io.astroconnect.service.file.FileException;
import io.astroconnect.service.file.WholeFile;
import io.astroconnect.service.identity.IdentityService;
import io.astroconnect.store.Activity;
import io.astroconnect.store.ActivityPages;
import io.astroconnect.store.ActivityPages.Numbered;
import io.astroconnect.store.ActivityQuery;
import io.astroconnect.store.Store;
import io.astroconnect.task.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was done and seen, the newest first. However long the log is, only a part is held. */
public final class ActivityService {
  private static final int BATCH = 1_000;

  private final Store store;
  private final IdentityService identities;
  private final ActivityWriter writer;
  private final String who;

  /** The log of a store; {@code who} is whoever runs this. */
  public ActivityService(
      Store store, IdentityService identities, ActivityWriter writer, String who) {
    this.store = store;
    this.identities = identities;
    this.writer = writer;
    this.who = who;
  }

  /** The number of the entry that was added last; 0 before. */
  public long last() {
    return pages().last();
  }

  /**
   * So many entries at the most, from behind a place on.
   *
   * @param behind where the last page ended, null for the first
   * @throws InterruptedException it was cancelled
   */
  public ActivityPage page(ActivityFilter filter, @Nullable Behind behind, int most)
      throws InterruptedException {
    return new Reading(filter).page(behind, most);
  }

  /**
   * What changed by itself or was done by others since a moment, the newest first; not what the
   * clouds show of one's own calls.
   *
   * @throws InterruptedException it was cancelled
   */
  public List<ActivityEntry> byOthers(Instant since) throws InterruptedException {
    ActivityFilter filter = new ActivityFilter(Set.of(), null, since, _ -> true);
    return Others.among(page(filter, null, BATCH).entries(), who);
  }

  /** How long the call took that an entry is about, if that is known. */
  public Optional<Duration> took(ActivityEntry entry) {
    return entry.call().isEmpty()
        ? Optional.empty()
        : pages().took(entry.subject().id(), entry.step(), entry.at());
  }

  /**
   * Writes all that are wanted into a file, whole or not at all.
   *
   * @param progress told how many were written
   * @return how many
   * @throws FileException it could not be written; an old file is as it was
   * @throws InterruptedException it was cancelled; an old file is as it was
   */
  public long export(ActivityFilter filter, Path file, FileFormat format, Progress progress)
      throws InterruptedException {
    Reading reading = new Reading(filter);
    long[] written = {0};
    WholeFile.at(file)
        .replace(
            out ->
                writer.write(
                    taker -> {
                      Behind next = null;
                      do {
                        ActivityPage page = reading.page(next, BATCH);
                        for (ActivityEntry entry : page.entries()) {
                          taker.take(entry);
                        }
                        written[0] += page.entries().size();
                        progress.report(written[0], 0, "");
                        next = page.end();
                      } while (next != null);
                    },
                    format,
                    out));
    return written[0];
  }

  private ActivityPages pages() {
    return store.activityPages();
  }

  private static Set<String> keys(Set<ActivityKind> kinds) {
    return kinds.stream().flatMap(kind -> kind.keys().stream()).collect(Collectors.toSet());
  }

  /** The log through a filter, with names as they were when it began. */
  private final class Reading {
    private final ActivityFilter filter;
    private final Subjects subjects;
    private final ActivityQuery query;

    Reading(ActivityFilter filter) {
      this.filter = filter;
      this.subjects = new Subjects(store, identities);
      this.query =
          new ActivityQuery(
              keys(filter.kinds()),
              filter.cluster() == null ? Set.of() : subjects.about(filter.cluster()),
              filter.after());
    }

    /** Goes on in batches until there are enough that match, or no more. */
    ActivityPage page(@Nullable Behind behind, int most) throws InterruptedException {
      List<ActivityEntry> found = new ArrayList<>();
      @Nullable Behind at = behind;
      while (true) {
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        List<Numbered> batch = pages().page(query, place(at), BATCH);
        for (Numbered next : batch) {
          at = new Behind(next.activity().at(), next.n());
          ActivityEntry entry = entry(next);
          if (filter.matching().test(entry)) {
            found.add(entry);
            if (found.size() == most) {
              return new ActivityPage(found, at);
            }
          }
        }
        if (batch.size() < BATCH) {
          return new ActivityPage(found, null);
        }
      }
    }

    private ActivityEntry entry(Numbered numbered) {
      Activity it = numbered.activity();
      return new ActivityEntry(
          numbered.n(), it.at(), it.who(), it.key(), it.args(), subjects.of(it.subject()));
    }

    private static ActivityPages.@Nullable Place place(@Nullable Behind behind) {
      return behind == null ? null : new ActivityPages.Place(behind.at(), behind.n());
    }
  }
}
