package io.astroconnect.ui.reports;

import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.report.Report;
import io.astroconnect.model.report.ReportFormat;
import io.astroconnect.model.report.ReportScope;
import io.astroconnect.service.catalogue.CatalogueService;
import io.astroconnect.service.file.FileException;
import io.astroconnect.service.report.ReportService;
import io.astroconnect.task.Job;
import io.astroconnect.task.Outcome;
import io.astroconnect.task.Runner;
import io.astroconnect.task.Running;
import io.astroconnect.ui.fx.Announcer;
import io.astroconnect.ui.fx.LastFolder;
import io.astroconnect.ui.fx.Live;
import io.astroconnect.ui.fx.Rereading;
import io.astroconnect.words.Words;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a report is to be about, how it will look, and writing it. */
public final class ReportsViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(ReportsViewModel.class);

  /** What a report can be about. */
  enum About {
    ONE_CLUSTER,
    EVERYTHING
  }

  private final CatalogueService catalogue;
  private final ReportService reports;
  private final Runner runner;
  private final Words words;
  private final Announcer announcer;
  private final PreviewMaker maker;
  private final LastFolder folder;

  private final ObservableList<ClusterOption> clusters = FXCollections.observableArrayList();
  private final ObjectProperty<About> about = new SimpleObjectProperty<>(About.EVERYTHING);
  private final ObjectProperty<@Nullable ClusterOption> cluster = new SimpleObjectProperty<>();
  private final ObjectProperty<ReportFormat> format = new SimpleObjectProperty<>(ReportFormat.HTML);
  private final ReadOnlyObjectWrapper<@Nullable Preview> preview = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper subtitle = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyDoubleWrapper done = new ReadOnlyDoubleWrapper();
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable Path> last = new ReadOnlyObjectWrapper<>();
  private @Nullable ClusterId wanted;
  private @Nullable Running running;
  private final Rereading<Read> reading;
  private boolean offering;

  private record Read(
      List<Cluster> clusters,
      Optional<ReportScope> scope,
      ReportFormat format,
      Optional<Report> report,
      Excerpt text) {}

  /**
   * A screen over these services.
   *
   * @param folder the first one to offer
   */
  public ReportsViewModel(
      CatalogueService catalogue,
      ReportService reports,
      Runner runner,
      Live live,
      Words words,
      Clock clock,
      Announcer announcer,
      Path folder) {
    this.catalogue = catalogue;
    this.reports = reports;
    this.runner = runner;
    this.words = words;
    this.announcer = announcer;
    this.folder = new LastFolder(folder, clock);
    this.maker = new PreviewMaker(words);
    this.reading = new Rereading<>(runner, this::next, this::showIfWanted);
    about.subscribe((_, _) -> read());
    cluster.subscribe((_, now) -> chosen(now));
    format.subscribe((_, _) -> read());
    live.onChange(this::read);
    runner.onChange(this::progressed);
    read();
  }

  /** Whoever chooses a cluster means it. */
  private void chosen(@Nullable ClusterOption option) {
    if (!offering) {
      about.set(option == null ? about.get() : About.ONE_CLUSTER);
      read();
    }
  }

  /** Reads again what the report would say from what was last seen; asks no cloud. */
  void read() {
    reading.read();
  }

  private Job<Read> next() {
    Optional<ReportScope> scope = scope();
    ReportFormat as = format.get();
    return _ -> {
      Optional<Report> report = scope.map(reports::known);
      String written =
          report.isEmpty() || as == ReportFormat.HTML ? "" : reports.text(report.get(), as);
      return new Read(catalogue.clusters(), scope, as, report, Excerpt.of(written));
    };
  }

  /** What was chosen meanwhile is being read. */
  private void showIfWanted(Outcome<Read> outcome) {
    if (!(outcome instanceof Outcome.Success<Read>(var read))
        || (read.scope().equals(scope()) && read.format() == format.get())) {
      show(outcome);
    }
  }

  private void show(Outcome<Read> outcome) {
    switch (outcome) {
      case Outcome.Success<Read>(var read) -> {
        offer(read.clusters());
        text.set(read.text().text());
        preview.set(read.report().map(maker::of).orElse(null));
        remark.set(
            read.report()
                .map(report -> remark(report, read.text()))
                .orElse(words.text("screen.reports.choose")));
        subtitle.set(words.text("screen.reports.clusters", read.clusters().size()));
      }
      case Outcome.Failure<Read>(var cause) -> announcer.failed(sentence(cause));
      case Outcome.Cancelled<Read> _ -> {}
    }
  }

  private String remark(Report report, Excerpt excerpt) {
    return excerpt.cut()
        ? words.text("screen.reports.cut", excerpt.shown(), excerpt.lines())
        : words.text("screen.reports.preview", report.connections().size());
  }

  private void offer(List<Cluster> now) {
    List<ClusterOption> options = now.stream().map(ClusterOption::of).toList();
    ClusterOption before = cluster.get();
    ClusterId keep = wanted == null && before != null ? before.id() : wanted;
    if (!clusters.equals(options)) {
      offering = true; // the control lets go of its choice, and gets it back
      clusters.setAll(options);
      cluster.set(before != null && options.contains(before) ? before : null);
      offering = false;
    }
    options.stream()
        .filter(option -> option.id().equals(keep))
        .findFirst()
        .ifPresent(
            option -> {
              wanted = null;
              cluster.set(option);
            });
  }

  private Optional<ReportScope> scope() {
    ClusterOption chosen = cluster.get();
    return switch (about.get()) {
      case EVERYTHING -> Optional.of(new ReportScope.Everything());
      case ONE_CLUSTER ->
          Optional.ofNullable(chosen).map(option -> new ReportScope.OneCluster(option.id()));
    };
  }

  /** Opens what another screen named: a cluster's id, or "" for what was chosen before. */
  void open(String argument) {
    if (!argument.isEmpty()) {
      wanted = ClusterId.parse(argument);
      about.set(About.ONE_CLUSTER);
      read();
    }
  }

  /** A file to propose: what it is about, the day, the format's ending. */
  Path proposed() {
    ClusterOption chosen = cluster.get();
    String name =
        about.get() == About.ONE_CLUSTER && chosen != null
            ? chosen.name().replaceAll("[^A-Za-z0-9._-]+", "-")
            : "all-clusters";
    return folder.propose(name, format.get().ending());
  }

  /** Looks at the clouds and writes the report; a second time while it runs does nothing. */
  void export(Path file) {
    Optional<ReportScope> scope = scope();
    if (busy.get() || scope.isEmpty()) {
      return;
    }
    ReportFormat as = format.get();
    busy.set(true);
    done.set(0);
    trouble.set("");
    Running started =
        runner.submit(
            words.text("screen.reports.writing", String.valueOf(file.getFileName())),
            progress -> reports.export(scope.get(), as, file, progress),
            outcome -> exported(file, outcome));
    if (busy.get()) {
      running = started;
    }
  }

  private void exported(Path file, Outcome<Report> outcome) {
    running = null;
    busy.set(false);
    switch (outcome) {
      case Outcome.Success<Report> _ -> {
        Path whole = file.toAbsolutePath().normalize();
        last.set(whole);
        folder.used(whole);
        announcer.toast(words.text("screen.reports.exported", whole));
      }
      case Outcome.Failure<Report>(var cause) -> trouble.set(sentence(cause));
      case Outcome.Cancelled<Report> _ -> announcer.toast(words.text("screen.reports.cancelled"));
    }
  }

  private String sentence(Throwable cause) {
    if (cause instanceof FileException unwritten) {
      return words.text(unwritten.problem().key(), unwritten.args());
    }
    LOG.error("A report failed", cause);
    return words.text("screen.reports.broken", String.valueOf(cause.getMessage()));
  }

  /** Stops the writing. */
  void cancel() {
    if (running != null) {
      running.cancel();
    }
  }

  private void progressed() {
    if (running != null && running.total() > 0) {
      done.set((double) running.done() / running.total());
    }
  }

  ObservableList<ClusterOption> clusters() {
    return clusters;
  }

  ObjectProperty<About> aboutProperty() {
    return about;
  }

  ObjectProperty<@Nullable ClusterOption> clusterProperty() {
    return cluster;
  }

  ObjectProperty<ReportFormat> formatProperty() {
    return format;
  }

  /** The page; null while nothing is chosen. */
  ReadOnlyObjectProperty<@Nullable Preview> previewProperty() {
    return preview.getReadOnlyProperty();
  }

  /** The document itself where it is plain text, else "". */
  ReadOnlyStringProperty textProperty() {
    return text.getReadOnlyProperty();
  }

  /** What the preview shows, and how much. */
  ReadOnlyStringProperty remarkProperty() {
    return remark.getReadOnlyProperty();
  }

  /** How many clusters there are. */
  ReadOnlyStringProperty subtitleProperty() {
    return subtitle.getReadOnlyProperty();
  }

  /** Whether a report is being written. */
  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** How much of it is done, from 0 to 1. */
  ReadOnlyDoubleProperty doneProperty() {
    return done.getReadOnlyProperty();
  }

  /** Why the last export left nothing, or "". */
  ReadOnlyStringProperty troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /** The file that was written last; null before. */
  ReadOnlyObjectProperty<@Nullable Path> lastProperty() {
    return last.getReadOnlyProperty();
  }
}
