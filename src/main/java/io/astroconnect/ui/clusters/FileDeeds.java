package io.astroconnect.ui.clusters;

import io.astroconnect.model.catalogue.FileFormat;
import io.astroconnect.service.catalogue.ClusterFiles;
import io.astroconnect.service.file.FileException;
import io.astroconnect.task.Outcome;
import io.astroconnect.task.Runner;
import io.astroconnect.ui.fx.Announcer;
import io.astroconnect.ui.fx.LastFolder;
import io.astroconnect.words.Words;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Brings clusters in from a file, and writes all of them into one. */
final class FileDeeds {
  private final ClusterFiles files;
  private final Runner runner;
  private final Words words;
  private final Announcer announcer;
  private final LastFolder folder;
  private final Runnable read;
  private final Consumer<Throwable> broken;

  FileDeeds(
      ClusterFiles files,
      Runner runner,
      Words words,
      Announcer announcer,
      LastFolder folder,
      Runnable read,
      Consumer<Throwable> broken) {
    this.files = files;
    this.runner = runner;
    this.words = words;
    this.announcer = announcer;
    this.folder = folder;
    this.read = read;
    this.broken = broken;
  }

  /** Where files are looked for first. */
  Path folder() {
    return folder.path();
  }

  /** A file to propose for an export. */
  Path proposed() {
    return folder.propose("clusters", ".csv");
  }

  /** Begins to look at a file. */
  ImportViewModel importing(Path file) {
    folder.used(file);
    return new ImportViewModel(files, file, runner, words, announcer, read);
  }

  /** Writes all clusters; JSON if the file is called so, else CSV. */
  void export(Path file) {
    folder.used(file);
    runner.submit(
        words.text("screen.clusters.export"),
        _ -> files.export(file, FileFormat.named(file.toString())),
        outcome -> exported(file, outcome));
  }

  private void exported(Path file, Outcome<Integer> outcome) {
    switch (outcome) {
      case Outcome.Success<Integer>(var count) ->
          announcer.toast(words.text("screen.clusters.exported", count, file));
      case Outcome.Failure<Integer>(FileException unwritten) ->
          announcer.failed(words.text(unwritten.problem().key(), unwritten.args()));
      case Outcome.Failure<Integer>(var cause) -> broken.accept(cause);
      case Outcome.Cancelled<Integer> _ -> {}
    }
  }
}
