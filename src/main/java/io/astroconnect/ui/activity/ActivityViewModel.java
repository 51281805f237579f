package io.astroconnect.ui.activity;

import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.report.ActivityEntry;
import io.astroconnect.model.report.ActivityKind;
import io.astroconnect.service.audit.ActivityFilter;
import io.astroconnect.service.audit.ActivityPage;
import io.astroconnect.service.audit.ActivityPage.Behind;
import io.astroconnect.service.audit.ActivityService;
import io.astroconnect.service.catalogue.CatalogueService;
import io.astroconnect.task.Outcome;
import io.astroconnect.task.Runner;
import io.astroconnect.task.Running;
import io.astroconnect.ui.fx.Announcer;
import io.astroconnect.ui.fx.LastFolder;
import io.astroconnect.ui.fx.Live;
import io.astroconnect.ui.fx.Navigator;
import io.astroconnect.ui.state.Places;
import io.astroconnect.words.Words;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log, the newest on top, read page by page. What is new comes on top at once, or, while a
 * person has scrolled away from there, is counted and waits.
 */
public final class ActivityViewModel {
  /** How many entries are read at once. */
  static final int PAGE = 200;

  private static final Logger LOG = LoggerFactory.getLogger(ActivityViewModel.class);

  /** Clocks of two machines, or of one that was set, may differ so much. */
  private static final Duration ASKEW = Duration.ofMinutes(1);

  /** Which entries are listed. */
  enum Among {
    ALL,
    CHANGING,
    REFUSED,
    TOLD
  }

  private final ActivityService log;
  private final CatalogueService catalogue;
  private final Runner runner;
  private final Words words;
  private final Navigator navigator;
  private final Announcer announcer;
  private final Describer describer;
  private final ActivityExport export;

  private final ObservableList<ActivityRow> rows = FXCollections.observableArrayList();
  private final ObservableList<ClusterOption> clusters = FXCollections.observableArrayList();
  private final StringProperty filter = new SimpleStringProperty("");
  private final ObjectProperty<Among> among = new SimpleObjectProperty<>(Among.ALL);
  private final ObjectProperty<@Nullable ClusterOption> cluster;
  private final ReadOnlyStringWrapper news = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper none = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable ActivityDetail> detail =
      new ReadOnlyObjectWrapper<>();
  private final ClusterOption all;
  private @Nullable Running reading;
  private @Nullable Behind end;
  private @Nullable ActivityRow chosen;
  private ActivityPage waiting = new ActivityPage(List.of(), null);
  private boolean held;
  private boolean readingOn;
  private boolean offering;
  private long asked;
  private long last = -1;

  private record Read(long last, ActivityPage page, List<Cluster> clusters) {}

  /**
   * A screen over these services.
   *
   * @param folder the first one to offer for an export
   */
  public ActivityViewModel(
      ActivityService log,
      CatalogueService catalogue,
      Runner runner,
      Live live,
      Words words,
      Clock clock,
      Navigator navigator,
      Announcer announcer,
      Path folder) {
    this.log = log;
    this.catalogue = catalogue;
    this.runner = runner;
    this.words = words;
    this.navigator = navigator;
    this.announcer = announcer;
    this.describer = new Describer(words);
    this.export =
        new ActivityExport(
            log, runner, words, announcer, new LastFolder(folder, clock), this::broken);
    this.all = ClusterOption.all(words.text("screen.activity.all-clusters"));
    this.cluster = new SimpleObjectProperty<>(all);
    clusters.setAll(all);
    filter.subscribe((_, _) -> begin());
    among.subscribe((_, _) -> begin());
    cluster.subscribe((_, _) -> chosenCluster());
    live.onChange(this::follow);
    begin();
  }

  private void chosenCluster() {
    if (!offering) {
      begin();
    }
  }

  private ActivityFilter wanted(@Nullable Instant after) {
    List<String> typed =
        Stream.of(filter.get().toLowerCase(Locale.ROOT).split("[\\s\\p{Z}\\p{Cc}]+", -1))
            .filter(word -> !word.isEmpty())
            .toList();
    ClusterOption about = cluster.get();
    return new ActivityFilter(
        kinds(among.get()),
        about == null ? null : about.cluster(),
        after,
        entry -> describer.holds(entry, typed));
  }

  private static Set<ActivityKind> kinds(Among among) {
    return switch (among) {
      case ALL -> Set.of();
      case CHANGING -> ActivityFilter.CHANGING;
      case REFUSED -> Set.of(ActivityKind.REFUSED);
      case TOLD -> Set.of(ActivityKind.TOLD);
    };
  }

  /** Reads from the top; until it is there, what stood there stays. */
  private void begin() {
    long ask = ++asked;
    if (reading != null) {
      reading.cancel();
    }
    readingOn = false;
    ActivityFilter filtered = wanted(null);
    reading =
        runner.submit(
            "",
            _ -> new Read(log.last(), log.page(filtered, null, PAGE), catalogue.clusters()),
            outcome -> {
              if (ask == asked) {
                show(outcome);
              }
            });
  }

  private void show(Outcome<Read> outcome) {
    switch (outcome) {
      case Outcome.Success<Read>(var read) -> {
        last = read.last();
        end = read.page().end();
        offer(read.clusters());
        rows.setAll(read.page().entries().stream().map(describer::row).toList());
        hold(List.of());
        none.set(
            words.text(read.last() == 0 ? "screen.activity.nothing-yet" : "screen.activity.none"));
        chosen =
            rows.stream()
                .filter(row -> chosen != null && row.n() == chosen.n())
                .findFirst()
                .orElse(null);
        if (chosen == null) {
          detail.set(null);
        }
      }
      case Outcome.Failure<Read>(var cause) -> broken(cause);
      case Outcome.Cancelled<Read> _ -> {}
    }
  }

  private void offer(List<Cluster> known) {
    List<ClusterOption> options =
        Stream.concat(Stream.of(all), known.stream().map(ClusterOption::of)).toList();
    if (!clusters.equals(options)) {
      ClusterOption before = cluster.get();
      offering = true; // the control lets go of its choice, and gets it back
      clusters.setAll(options);
      cluster.set(
          options.stream()
              .filter(option -> before != null && option.id().equals(before.id()))
              .findFirst()
              .orElse(all));
      offering = false;
    }
  }

  private void broken(Throwable cause) {
    LOG.error("The activity log could not be read", cause);
    announcer.failed(words.text("screen.activity.broken", String.valueOf(cause.getMessage())));
  }

  /** Reads what came on top since; costs one question if nothing did. */
  private void follow() {
    long ask = asked;
    long known = last;
    if (known < 0) {
      return; // the first reading is under way
    }
    ActivityFilter filtered =
        wanted(rows.isEmpty() ? null : rows.getFirst().entry().at().minus(ASKEW));
    runner.submit(
        "",
        _ -> {
          long now = log.last();
          return now == known
              ? Optional.<Read>empty()
              : Optional.of(new Read(now, log.page(filtered, null, PAGE), List.of()));
        },
        outcome -> {
          if (ask == asked) {
            followed(outcome);
          }
        });
  }

  private void followed(Outcome<Optional<Read>> outcome) {
    switch (outcome) {
      case Outcome.Success<Optional<Read>>(var found) -> found.ifPresent(this::arrived);
      case Outcome.Failure<Optional<Read>>(var cause) -> broken(cause);
      case Outcome.Cancelled<Optional<Read>> _ -> {}
    }
  }

  private void arrived(Read read) {
    if (read.last() < last) {
      return; // an older answer came later
    }
    last = read.last();
    waiting = read.page();
    List<ActivityEntry> fresh = fresh();
    if (held) {
      hold(fresh);
    } else {
      put(fresh);
    }
  }

  private List<ActivityEntry> fresh() {
    Set<Long> known = rows.stream().map(ActivityRow::n).collect(Collectors.toSet());
    return waiting.entries().stream().filter(entry -> !known.contains(entry.n())).toList();
  }

  private void hold(List<ActivityEntry> fresh) {
    news.set(
        fresh.isEmpty()
            ? ""
            : words.text(
                fresh.size() < PAGE ? "screen.activity.news" : "screen.activity.many-news",
                fresh.size()));
  }

  /** Puts them where they belong, which is the top but for a clock that was set. */
  private void put(List<ActivityEntry> fresh) {
    hold(List.of());
    if (fresh.size() == PAGE) {
      begin(); // there may be more between these and what stands there
      return;
    }
    for (ActivityEntry entry : fresh.reversed()) {
      int at = 0;
      while (at < rows.size() && older(entry, rows.get(at).entry())) {
        at++;
      }
      rows.add(at, describer.row(entry));
    }
  }

  private static boolean older(ActivityEntry one, ActivityEntry other) {
    int by = one.at().compareTo(other.at());
    return by < 0 || (by == 0 && one.n() < other.n());
  }

  /** Keeps what is new back as long as a person has scrolled away from the top. */
  void hold(boolean scrolled) {
    held = scrolled;
    if (!scrolled) {
      showNew();
    }
  }

  /** Puts what is held back on top. */
  void showNew() {
    if (!news.get().isEmpty()) {
      put(fresh());
    }
  }

  /** Reads the next page, if there is one: the last row came into sight. */
  void more() {
    Behind from = end;
    if (from == null || readingOn) {
      return;
    }
    long ask = asked;
    readingOn = true;
    ActivityFilter filtered = wanted(null);
    runner.submit(
        "",
        _ -> log.page(filtered, from, PAGE),
        outcome -> {
          if (ask == asked) {
            readingOn = false;
            append(outcome);
          }
        });
  }

  private void append(Outcome<ActivityPage> outcome) {
    switch (outcome) {
      case Outcome.Success<ActivityPage>(var page) -> {
        end = page.end();
        rows.addAll(page.entries().stream().map(describer::row).toList());
      }
      case Outcome.Failure<ActivityPage>(var cause) -> broken(cause);
      case Outcome.Cancelled<ActivityPage> _ -> {}
    }
  }

  /** Shows an entry in full. */
  void choose(ActivityRow row) {
    chosen = row;
    detail.set(describer.detail(row, Optional.empty()));
    if (!row.entry().call().isEmpty()) {
      runner.submit("", _ -> log.took(row.entry()), outcome -> timed(row, outcome));
    }
  }

  private void timed(ActivityRow row, Outcome<Optional<Duration>> outcome) {
    switch (outcome) {
      case Outcome.Success<Optional<Duration>>(var took) -> {
        if (row.equals(chosen)) {
          detail.set(describer.detail(row, took));
        }
      }
      case Outcome.Failure<Optional<Duration>>(var cause) -> broken(cause);
      case Outcome.Cancelled<Optional<Duration>> _ -> {}
    }
  }

  /** Opens the chosen entry's connection, else its cluster. */
  void open() {
    go(row -> Places.of(row.entry().subject()));
  }

  /** Opens the chosen entry's cluster. */
  void openCluster() {
    go(row -> Places.cluster(row.entry().subject()));
  }

  /** The chosen entry's request, else its connection or cluster. */
  Optional<String> id() {
    return Optional.ofNullable(chosen)
        .map(ActivityRow::entry)
        .map(
            entry ->
                entry
                    .fault()
                    .map(fault -> fault.where().requestId())
                    .filter(request -> !request.isEmpty())
                    .orElse(entry.subject().id()))
        .filter(id -> !id.isEmpty());
  }

  private void go(Function<ActivityRow, Optional<Places.Place>> way) {
    if (chosen != null) {
      way.apply(chosen)
          .ifPresentOrElse(
              place -> navigator.open(place.screen(), place.argument()),
              () -> announcer.toast(words.text("screen.activity.nowhere")));
    }
  }

  /** Lists what another screen named: a cluster's id, or "" for what was listed before. */
  void open(String argument) {
    if (!argument.isEmpty()) {
      ClusterId id = ClusterId.parse(argument);
      clusters.stream()
          .filter(option -> option.id().filter(id::equals).isPresent())
          .findFirst()
          .ifPresent(cluster::set);
    }
  }

  /** A file to propose. */
  Path proposed() {
    return export.proposed();
  }

  /** Writes all that is listed, to its end; JSON if the file is called so, else CSV. */
  void export(Path file) {
    export.write(wanted(null), file);
  }

  ObservableList<ActivityRow> rows() {
    return rows;
  }

  ObservableList<ClusterOption> clusters() {
    return clusters;
  }

  StringProperty filterProperty() {
    return filter;
  }

  ObjectProperty<Among> amongProperty() {
    return among;
  }

  ObjectProperty<@Nullable ClusterOption> clusterProperty() {
    return cluster;
  }

  /** How many new ones are held back, or "". */
  ReadOnlyStringProperty newsProperty() {
    return news.getReadOnlyProperty();
  }

  /** What is said when nothing is listed; "" before the log was read. */
  ReadOnlyStringProperty noneProperty() {
    return none.getReadOnlyProperty();
  }

  /** The chosen entry; null while none is. */
  ReadOnlyObjectProperty<@Nullable ActivityDetail> detailProperty() {
    return detail.getReadOnlyProperty();
  }

  /** Whether a file is being written. */
  ReadOnlyBooleanProperty busyProperty() {
    return export.busyProperty();
  }
}
