package io.astroconnect.ui.activity;

import io.astroconnect.model.catalogue.FileFormat;
import io.astroconnect.service.audit.ActivityFilter;
import io.astroconnect.service.audit.ActivityService;
import io.astroconnect.service.file.FileException;
import io.astroconnect.task.Outcome;
import io.astroconnect.task.Runner;
import io.astroconnect.ui.fx.Announcer;
import io.astroconnect.ui.fx.LastFolder;
import io.astroconnect.words.Words;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** Writes entries of the log into a file, one at a time. */
final class ActivityExport {
  private final ActivityService log;
  private final Runner runner;
  private final Words words;
  private final Announcer announcer;
  private final LastFolder folder;
  private final Consumer<Throwable> broken;
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

  ActivityExport(
      ActivityService log,
      Runner runner,
      Words words,
      Announcer announcer,
      LastFolder folder,
      Consumer<Throwable> broken) {
    this.log = log;
    this.runner = runner;
    this.words = words;
    this.announcer = announcer;
    this.folder = folder;
    this.broken = broken;
  }

  Path proposed() {
    return folder.propose("activity", ".csv");
  }

  /** A second time while it runs does nothing. */
  void write(ActivityFilter wanted, Path file) {
    if (busy.get()) {
      return;
    }
    folder.used(file);
    busy.set(true);
    runner.submit(
        words.text("screen.activity.exporting", String.valueOf(file.getFileName())),
        progress -> log.export(wanted, file, FileFormat.named(file.toString()), progress),
        outcome -> written(file, outcome));
  }

  private void written(Path file, Outcome<Long> outcome) {
    busy.set(false);
    switch (outcome) {
      case Outcome.Success<Long>(var count) ->
          announcer.toast(words.text("screen.activity.exported", count, file));
      case Outcome.Failure<Long>(FileException unwritten) ->
          announcer.failed(words.text(unwritten.problem().key(), unwritten.args()));
      case Outcome.Failure<Long>(var cause) -> broken.accept(cause);
      case Outcome.Cancelled<Long> _ -> {}
    }
  }

  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }
}
