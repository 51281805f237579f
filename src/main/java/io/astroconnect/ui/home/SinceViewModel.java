package io.astroconnect.ui.home;

import io.astroconnect.model.report.ActivityEntry;
import io.astroconnect.service.audit.ActivityService;
import io.astroconnect.task.Outcome;
import io.astroconnect.task.Runner;
import io.astroconnect.ui.fx.Announcer;
import io.astroconnect.ui.fx.Live;
import io.astroconnect.ui.fx.Navigator;
import io.astroconnect.words.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What changed by itself or was done by colleagues since a person last looked. */
public final class SinceViewModel {
  /** Whoever touched nothing for so long has left. */
  static final Duration IDLE = Duration.ofMinutes(30);

  private final ActivityService log;
  private final LastLook look;
  private final Runner runner;
  private final Words words;
  private final Clock clock;
  private final Navigator navigator;
  private final Announcer announcer;
  private final SinceDescriber describer;

  private final ObservableList<SinceLine> lines = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper quiet = new ReadOnlyBooleanWrapper();
  private Instant since;
  private Instant touched;
  private LocalDate today;
  private long last = -1;

  private record Read(long last, List<ActivityEntry> entries) {}

  /** A pane over these services. */
  public SinceViewModel(
      ActivityService log,
      LastLook look,
      Runner runner,
      Live live,
      Words words,
      Clock clock,
      Navigator navigator,
      Announcer announcer) {
    this.log = log;
    this.look = look;
    this.runner = runner;
    this.words = words;
    this.clock = clock;
    this.navigator = navigator;
    this.announcer = announcer;
    this.describer = new SinceDescriber(words, clock);
    this.touched = clock.instant();
    this.since = look.at().orElse(touched);
    this.today = describer.today();
    live.onChange(() -> read(last));
    live.onTick(this::tick);
    read(-1);
  }

  /** Reads again, unless nothing came since an entry of the log. */
  private void read(long known) {
    title.set(describer.title(since));
    Instant from = since;
    runner.submit(
        "",
        _ -> {
          long now = log.last();
          return now == known
              ? Optional.<Read>empty()
              : Optional.of(new Read(now, log.byOthers(from)));
        },
        outcome -> show(from, outcome));
  }

  private void show(Instant from, Outcome<Optional<Read>> outcome) {
    switch (outcome) {
      case Outcome.Success<Optional<Read>>(var found) -> {
        if (from.equals(since)) {
          found.ifPresent(this::show);
        }
      }
      case Outcome.Failure<Optional<Read>>(var cause) ->
          announcer.failed(words.text("screen.home.broken", String.valueOf(cause.getMessage())));
      case Outcome.Cancelled<Optional<Read>> _ -> {}
    }
  }

  private void show(Read read) {
    if (read.last() >= last) {
      last = read.last();
      List<SinceLine> now = describer.lines(read.entries());
      if (!now.equals(lines)) {
        lines.setAll(now);
      }
      quiet.set(now.isEmpty());
    }
  }

  /** Whoever was away for long enough comes back to what happened meanwhile. */
  private void tick() {
    if (since.isBefore(touched)
        && Duration.between(touched, clock.instant()).compareTo(IDLE) >= 0) {
      since = touched;
      look.moved(since);
      read(-1);
    } else if (!today.equals(describer.today())) {
      read(-1);
    }
    today = describer.today();
  }

  /** A person moved the pointer or pressed a key. */
  void touched() {
    tick();
    touched = clock.instant();
  }

  /** Shows what a line is about. */
  void open(SinceLine.Event event) {
    event
        .way()
        .ifPresentOrElse(
            place -> navigator.open(place.screen(), place.argument()), this::openActivity);
  }

  /** Shows all of the log. */
  void openActivity() {
    navigator.open("activity", "");
  }

  ObservableList<SinceLine> lines() {
    return lines;
  }

  /** Since when. */
  ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  /** True once it is known that nothing happened. */
  ReadOnlyBooleanProperty quietProperty() {
    return quiet.getReadOnlyProperty();
  }
}
