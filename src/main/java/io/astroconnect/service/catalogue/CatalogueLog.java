package io.astroconnect.service.catalogue;

import io.astroconnect.model.catalogue.Column;
import io.astroconnect.model.checklist.Arg;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.store.Activities;
import io.astroconnect.store.Activity;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes down who changed what in the catalogue. */
final class CatalogueLog {
  private final Activities activities;
  private final Clock clock;
  private final String who;

  CatalogueLog(Activities activities, Clock clock, String who) {
    this.activities = activities;
    this.clock = clock;
    this.who = who;
  }

  void written(Written written) {
    ClusterId id = written.now().id();
    String name = written.now().cluster().name();
    Set<Column> columns = written.columns();
    if (written.before().isEmpty()) {
      add(id.value(), "activity.cluster-added", name);
    } else if (columns.equals(Set.of(Column.ARCHIVED_AT))) {
      boolean away = written.now().notes().archived().isPresent();
      add(id.value(), away ? "activity.cluster-archived" : "activity.cluster-restored", name);
    } else if (written.asksGuard()) {
      String which = columns.stream().map(Column::key).collect(Collectors.joining(", "));
      add(id.value(), "activity.cluster-changed", name, which);
    }
  }

  void imported(int count, Path file) {
    add("", "activity.clusters-imported", count, String.valueOf(file.getFileName()));
  }

  private void add(String subject, String key, Object... args) {
    activities.add(
        new Activity(
            clock.instant(), who, subject, key, Arrays.stream(args).map(Arg::of).toList()));
  }
}
