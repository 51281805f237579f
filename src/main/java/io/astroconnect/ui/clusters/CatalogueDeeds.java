package io.astroconnect.ui.clusters;

import io.astroconnect.model.cluster.ClusterField;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.cluster.ClusterRecord;
import io.astroconnect.service.catalogue.CatalogueService;
import io.astroconnect.task.Outcome;
import io.astroconnect.task.Runner;
import io.astroconnect.ui.fx.Announcer;
import io.astroconnect.words.Words;
import java.time.Clock;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

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
    write(() -> catalogue.change(form.id(), form::into), "screen.clusters.edited");
  }

  void pin(ClusterId id, boolean pinned) {
    write(
        () -> catalogue.note(id, notes -> notes.withPinned(pinned)),
        pinned ? "screen.clusters.pinned" : "screen.clusters.unpinned");
  }

  void archive(ClusterId id) {
    write(
        () ->
            catalogue.note(
                id,
                notes ->
                    notes.archived().isPresent() ? notes : notes.withArchived(clock.instant())),
        "screen.clusters.archived");
  }

  void restore(ClusterId id) {
    write(() -> catalogue.note(id, notes -> notes.withArchived(null)), "screen.clusters.restored");
  }

  void follow(ClusterId id, ClusterField field) {
    write(() -> catalogue.follow(id, Set.of(field)), "screen.clusters.followed");
  }

  private void write(Supplier<ClusterRecord> change, String said) {
    runner.submit(
        "",
        _ -> change.get(),
        outcome -> {
          switch (outcome) {
            case Outcome.Success<ClusterRecord>(var now) -> {
              announcer.toast(words.text(said, now.cluster().name()));
              read.run();
            }
            case Outcome.Failure<ClusterRecord>(var cause) -> broken.accept(cause);
            case Outcome.Cancelled<ClusterRecord> _ -> {}
          }
        });
  }
}
