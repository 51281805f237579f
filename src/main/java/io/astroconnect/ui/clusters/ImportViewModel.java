package io.astroconnect.ui.clusters;

import io.astroconnect.model.catalogue.FileRefusedException;
import io.astroconnect.model.catalogue.RowFate;
import io.astroconnect.model.catalogue.RowFate.Kind;
import io.astroconnect.service.catalogue.ClusterFiles;
import io.astroconnect.service.catalogue.ImportPreview;
import io.astroconnect.service.guard.LockedException;
import io.astroconnect.task.Outcome;
import io.astroconnect.task.Runner;
import io.astroconnect.task.Running;
import io.astroconnect.ui.fx.Announcer;
import io.astroconnect.words.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;

/** An import of one file: looked at, shown, and written once it is accepted. */
final class ImportViewModel {
  private final ClusterFiles files;
  private final Path file;
  private final Runner runner;
  private final Words words;
  private final Announcer announcer;
  private final Runnable written;
  private final ObservableList<RowFate> rows = FXCollections.observableArrayList();
  private final FilteredList<RowFate> shown = new FilteredList<>(rows);
  private final ReadOnlyObjectWrapper<@Nullable ImportPreview> preview =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper line = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper whyNot = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper aside = new ReadOnlyStringWrapper("");
  private final ReadOnlyDoubleWrapper done = new ReadOnlyDoubleWrapper();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper over = new ReadOnlyBooleanWrapper();
  private @Nullable Running running;

  /**
   * Begins to look at the file.
   *
   * @param written told once clusters were written
   */
  ImportViewModel(
      ClusterFiles files,
      Path file,
      Runner runner,
      Words words,
      Announcer announcer,
      Runnable written) {
    this.files = files;
    this.file = file;
    this.runner = runner;
    this.words = words;
    this.announcer = announcer;
    this.written = written;
    String name = words.text("screen.clusters.import-reading", String.valueOf(file.getFileName()));
    line.set(name);
    whyNot.set(words.text("screen.clusters.import-wait"));
    runner.onChange(this::progressed);
    busy.set(true);
    Running started = runner.submit(name, progress -> files.preview(file, progress), this::looked);
    running = busy.get() ? started : null;
  }

  private void looked(Outcome<ImportPreview> outcome) {
    end();
    switch (outcome) {
      case Outcome.Success<ImportPreview>(var seen) -> show(seen);
      case Outcome.Failure<ImportPreview>(var cause) -> refuse(cause);
      case Outcome.Cancelled<ImportPreview> _ -> over.set(true);
    }
  }

  private void show(ImportPreview seen) {
    rows.setAll(seen.rows());
    preview.set(seen);
    line.set(words.text("screen.clusters.import-line", String.valueOf(file.getFileName())));
    whyNot.set(seen.writes() == 0 ? words.text("screen.clusters.import-nothing") : "");
    int refused = seen.count(Kind.REFUSED);
    aside.set(
        Stream.of(
                refused == 0 ? "" : words.text("screen.clusters.import-left-out", refused),
                seen.ignored().isEmpty()
                    ? ""
                    : words.text(
                        "screen.clusters.import-ignored", String.join(", ", seen.ignored())))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" · ")));
  }

  private void refuse(Throwable cause) {
    line.set(String.valueOf(file.getFileName()));
    whyNot.set(words.text("screen.clusters.import-nothing"));
    trouble.set(
        switch (cause) {
          case FileRefusedException refused ->
              words.text(refused.problem().key(), refused.line(), refused.detail());
          case LockedException _ -> words.text("screen.peering.locked");
          default -> words.text("screen.clusters.broken", String.valueOf(cause.getMessage()));
        });
  }

  /** Writes what was looked at; a second time while it runs does nothing. */
  void accept() {
    ImportPreview seen = preview.get();
    if (seen == null || busy.get() || over.get()) {
      return;
    }
    busy.set(true);
    done.set(0);
    String title = words.text("screen.clusters.import-writing", seen.writes());
    whyNot.set(title);
    Running started =
        runner.submit(title, progress -> files.accept(seen, progress), this::accepted);
    running = busy.get() ? started : null;
  }

  private void accepted(Outcome<Integer> outcome) {
    end();
    switch (outcome) {
      case Outcome.Success<Integer>(var count) -> {
        announcer.toast(words.text("screen.clusters.imported", count));
        written.run();
        over.set(true);
      }
      case Outcome.Failure<Integer>(var cause) -> refuse(cause);
      case Outcome.Cancelled<Integer> _ -> {
        announcer.toast(words.text("screen.clusters.import-cancelled"));
        over.set(true);
      }
    }
  }

  private void end() {
    running = null;
    busy.set(false);
  }

  /** Stops what runs; the dialog may go whatever becomes of it. */
  void cancel() {
    if (running == null) {
      over.set(true);
    } else {
      running.cancel();
    }
  }

  private void progressed() {
    if (running != null && running.total() > 0) {
      done.set((double) running.done() / running.total());
    }
  }

  /** Lists rows of one fate, or with null all. */
  void only(@Nullable Kind kind) {
    shown.setPredicate(row -> kind == null || row.kind() == kind);
  }

  /** The name of a filter, with how many rows it has. */
  String filter(@Nullable Kind kind) {
    ImportPreview seen = preview.get();
    if (kind == null) {
      return words.text("screen.clusters.fate-all", seen == null ? 0 : seen.rows().size());
    }
    return words.text(
        "screen.clusters.fate-count", fate(kind), seen == null ? 0 : seen.count(kind));
  }

  private String fate(Kind kind) {
    return words.text("screen.clusters.fate." + kind.name().toLowerCase(Locale.ROOT));
  }

  /** The word for a row's fate. */
  String fate(RowFate row) {
    return fate(row.kind());
  }

  /** The cluster of a row: its name, or at least its id. */
  String cluster(RowFate row) {
    return row.name().isEmpty() ? row.id() : row.name();
  }

  /** Which columns change, or why it is refused. */
  String why(RowFate row) {
    return row.kind() == Kind.REFUSED
        ? row.refusals().stream()
            .map(
                refusal ->
                    words.text(
                        "screen.clusters.import-field",
                        column(refusal.column().key()),
                        words.of(refusal.why())))
            .collect(Collectors.joining(" "))
        : row.inOrder().stream()
            .map(column -> column(column.key()))
            .collect(Collectors.joining(", "));
  }

  private String column(String key) {
    return words.text("screen.clusters.column." + key);
  }

  /** What the button that writes says. */
  String go() {
    ImportPreview seen = preview.get();
    return words.text("screen.clusters.import-go", seen == null ? 0 : seen.writes());
  }

  ObservableList<RowFate> shown() {
    return shown;
  }

  ReadOnlyObjectProperty<@Nullable ImportPreview> previewProperty() {
    return preview.getReadOnlyProperty();
  }

  ReadOnlyStringProperty lineProperty() {
    return line.getReadOnlyProperty();
  }

  /** Why the file is refused as a whole, or "". */
  ReadOnlyStringProperty troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /** Why nothing can be written now, or "". */
  ReadOnlyStringProperty whyNotProperty() {
    return whyNot.getReadOnlyProperty();
  }

  /** What is left out, or "". */
  ReadOnlyStringProperty asideProperty() {
    return aside.getReadOnlyProperty();
  }

  ReadOnlyDoubleProperty doneProperty() {
    return done.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** True once the dialog has nothing more to do. */
  ReadOnlyBooleanProperty overProperty() {
    return over.getReadOnlyProperty();
  }

  /** The fates that there are filters for; null stands for all. */
  static List<Kind> kinds() {
    return List.of(Kind.NEW, Kind.CHANGED, Kind.SAME, Kind.REFUSED);
  }
}
