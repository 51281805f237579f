package io.astroconnect.ui.clusters;

import io.astroconnect.model.cluster.ClusterField;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.cluster.ClusterRecord;
import io.astroconnect.model.cluster.Merge;
import io.astroconnect.service.catalogue.CatalogueService;
import io.astroconnect.task.Outcome;
import io.astroconnect.task.Runner;
import io.astroconnect.ui.fx.Announcer;
import io.astroconnect.words.Words;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Writes what a person says of a cluster, as jobs. */
final class CatalogueDeeds {
  private final CatalogueService catalogue;
  private final Runner runner;
  private final Words words;
  private final Clock clock;
  private final Announcer announcer;
  private final Runnable read;
  private final Consumer<Throwable> broken;

  CatalogueDeeds(
      CatalogueService catalogue,
      Runner runner,
      Words words,
      Clock clock,
      Announcer announcer,
      Runnable read,
      Consumer<Throwable> broken) {
    this.catalogue = catalogue;
    this.runner = runner;
    this.words = words;
    this.clock = clock;
    this.announcer = announcer;
    this.read = read;
    this.broken = broken;
  }

  void save(EditForm form) {
    AtomicReference<@Nullable ClusterRecord> before = new AtomicReference<>();
    write(
        () ->
            catalogue.change(
                form.id(),
                known -> {
                  before.set(known);
                  return form.into(known);
                }),
        "screen.clusters.edited",
        now -> takeBack(Objects.requireNonNull(before.get()), now));
  }

  /** Only what nobody changed since is set back: their word counts. */
  private void takeBack(ClusterRecord before, ClusterRecord after) {
    runner.submit(
        "",
        _ -> catalogue.change(after.id(), known -> known.equals(after) ? before : known),
        outcome -> {
          switch (outcome) {
            case Outcome.Success<ClusterRecord>(var now) -> {
              announcer.toast(
                  words.text(
                      now.equals(before)
                          ? "screen.clusters.taken-back"
                          : "screen.clusters.kept-as-changed",
                      now.cluster().name()));
              read.run();
            }
            case Outcome.Failure<ClusterRecord>(var cause) -> broken.accept(cause);
            case Outcome.Cancelled<ClusterRecord> _ -> {}
          }
        });
  }

  void pin(ClusterId id, boolean pinned) {
    write(
        () -> catalogue.note(id, notes -> notes.withPinned(pinned)),
        pinned ? "screen.clusters.pinned" : "screen.clusters.unpinned",
        _ -> pin(id, !pinned));
  }

  void archive(ClusterId id) {
    write(
        () ->
            catalogue.note(
                id,
                notes ->
                    notes.archived().isPresent() ? notes : notes.withArchived(clock.instant())),
        "screen.clusters.archived",
        _ -> restore(id));
  }

  void restore(ClusterId id) {
    write(
        () -> catalogue.note(id, notes -> notes.withArchived(null)),
        "screen.clusters.restored",
        _ -> archive(id));
  }

  void follow(ClusterId id, ClusterField field) {
    AtomicReference<@Nullable ClusterRecord> before = new AtomicReference<>();
    write(
        () ->
            catalogue.change(
                id,
                known -> {
                  before.set(known);
                  return Merge.following(known, Set.of(field));
                }),
        "screen.clusters.followed",
        now -> takeBack(Objects.requireNonNull(before.get()), now));
  }

  private void write(
      Supplier<ClusterRecord> change, String said, Consumer<ClusterRecord> takeBack) {
    runner.submit(
        "",
        _ -> change.get(),
        outcome -> {
          switch (outcome) {
            case Outcome.Success<ClusterRecord>(var now) -> {
              announcer.toast(words.text(said, now.cluster().name()), () -> takeBack.accept(now));
              read.run();
            }
            case Outcome.Failure<ClusterRecord>(var cause) -> broken.accept(cause);
            case Outcome.Cancelled<ClusterRecord> _ -> {}
          }
        });
  }
}
