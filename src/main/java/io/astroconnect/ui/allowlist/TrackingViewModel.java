package io.astroconnect.ui.allowlist;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Pasted;
import io.astroconnect.model.allowlist.AllowlistPlanner;
import io.astroconnect.model.allowlist.DataService;
import io.astroconnect.model.allowlist.HostForm;
import io.astroconnect.model.allowlist.ServiceId;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.handover.Mail;
import io.astroconnect.service.allowlist.AllowlistView;
import io.astroconnect.service.allowlist.NotPossibleException;
import io.astroconnect.service.allowlist.TrackingService;
import io.astroconnect.service.guard.LockedException;
import io.astroconnect.task.Outcome;
import io.astroconnect.task.Runner;
import io.astroconnect.ui.allowlist.TrackedRow.Among;
import io.astroconnect.ui.fx.Announcer;
import io.astroconnect.ui.fx.ListDiff;
import io.astroconnect.ui.fx.Live;
import io.astroconnect.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;

/** What came of the statements: that of the chosen one, and all of them. */
public final class TrackingViewModel {
  private final TrackingService tracking;
  private final Runner runner;
  private final Words words;
  private final Announcer announcer;
  private final String who;
  private final TrackingDescriber describer;

  private final ObservableList<TrackedRow> rows = FXCollections.observableArrayList();
  private final FilteredList<TrackedRow> found = new FilteredList<>(rows);
  private final ReadOnlyObjectWrapper<@Nullable Tracked> shown = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper offered = new ReadOnlyBooleanWrapper();
  private List<AllowlistView> views = List.of();
  private @Nullable Pair pair;
  private String typed = "";
  private Among among = Among.ALL;
  private long asked;

  /**
   * What is chosen.
   *
   * @param chosen the id of the case, or ""
   * @param possible false if no list of the service can let the cluster in
   * @param absent true if nobody should be let in any more: it is gone, or put away
   */
  record Pair(
      Cluster cluster, DataService service, String chosen, boolean possible, boolean absent) {
    String about() {
      return cluster.id() + "/" + service.id();
    }

    ServiceId to() {
      return service.id();
    }

    HostForm form() {
      return service.hostForm();
    }
  }

  /** Over this service; {@code who} is proposed as who gave the addresses. */
  public TrackingViewModel(
      TrackingService tracking,
      Runner runner,
      Live live,
      Words words,
      Announcer announcer,
      String who) {
    this.tracking = tracking;
    this.runner = runner;
    this.words = words;
    this.announcer = announcer;
    this.who = who;
    this.describer = new TrackingDescriber(words);
    live.onChange(this::read);
    read();
  }

  private void read() {
    long mine = ++asked;
    runner.submit("", _ -> tracking.look(), outcome -> show(mine, outcome));
  }

  private void show(long mine, Outcome<List<AllowlistView>> outcome) {
    switch (outcome) {
      case Outcome.Success<List<AllowlistView>>(var now) when mine == asked -> {
        views = now;
        ListDiff.apply(rows, now.stream().map(describer::row).toList(), TrackedRow::id);
        describe();
      }
      case Outcome.Failure<List<AllowlistView>>(var cause) -> announcer.failed(sentence(cause));
      default -> {} // a later reading counts
    }
  }

  /** Shows what came of this one; null for none. */
  void about(@Nullable Pair now) {
    Pair before = pair;
    pair = now;
    if (before == null || now == null || !before.about().equals(now.about())) {
      offered.set(false);
    }
    describe();
  }

  private void describe() {
    Pair now = pair;
    shown.set(now == null ? null : page(now));
    Tracked page = shown.get();
    if (page == null || !page.canBeGiven()) {
      offered.set(false);
    }
  }

  /** Nothing, where there is nothing to keep: it cannot work, and nobody asked. */
  private @Nullable Tracked page(Pair now) {
    Optional<AllowlistView> view = view(now);
    if (view.isEmpty() && !now.possible()) {
      return null;
    }
    return view.map(one -> describer.page(one, now.form(), now.possible(), now.absent()))
        .orElseGet(() -> describer.none(now.about(), now.absent()));
  }

  private Optional<AllowlistView> view(Pair of) {
    return views.stream()
        .filter(one -> TrackingDescriber.about(one).equals(of.about()))
        .findFirst();
  }

  /** Makes the mail that asks the customer what we cannot see. */
  void question(Consumer<String> ready) {
    Optional.ofNullable(pair)
        .flatMap(this::view)
        .ifPresent(
            of ->
                runner.submit(
                    "",
                    _ -> tracking.question(of).map(Mail::text).orElse(""),
                    outcome -> asked(outcome, ready)));
  }

  private void asked(Outcome<String> outcome, Consumer<String> ready) {
    switch (outcome) {
      case Outcome.Success<String>(var text) -> {
        ready.accept(text);
        announcer.toast(words.text("screen.allowlist.question-copied"));
      }
      case Outcome.Failure<String>(var cause) -> announcer.failed(sentence(cause));
      case Outcome.Cancelled<String> _ -> {}
    }
  }

  /** Something was copied for the customer: they will soon have it. */
  void copied() {
    Tracked now = shown.get();
    offered.set(now != null && now.canBeGiven());
  }

  /**
   * Writes it down.
   *
   * @param by who did it or said so, where that has to be said
   */
  void write(Deed deed, String by, String ticket) {
    Pair now = pair;
    if (now != null) {
      offered.set(false);
      runner.submit("", _ -> written(now, deed, by, ticket), this::noted);
    }
  }

  private AllowlistView written(Pair now, Deed deed, String by, String ticket) {
    return switch (deed) {
      case ASKED, KEEP -> tracking.ask(now.cluster(), now.to(), ticket);
      case GIVEN -> tracking.give(now.cluster(), now.to(), now.chosen(), by, ticket);
      case GIVEN_ANYWAY -> tracking.giveAnyway(now.cluster(), now.to(), now.chosen(), by, ticket);
      case CONFIRMED -> tracking.confirm(now.cluster().id(), now.to(), by, ticket);
      case WITHDRAW -> tracking.withdraw(now.cluster().id(), now.to(), ticket);
      case WITHDRAWN -> tracking.withdrawn(now.cluster().id(), now.to(), by, ticket);
      case TAKE_BACK -> {
        tracking.takeBack(now.cluster().id(), now.to(), AllowlistPlanner.LET_IN);
        yield tracking.takeBack(now.cluster().id(), now.to(), AllowlistPlanner.TAKE_OUT);
      }
    };
  }

  private void noted(Outcome<AllowlistView> outcome) {
    if (outcome instanceof Outcome.Failure<AllowlistView>(var cause)) {
      announcer.failed(sentence(cause));
    }
    read();
  }

  private String sentence(Throwable cause) {
    return switch (cause) {
      case InvalidValueException invalid -> words.of(invalid);
      case NotPossibleException impossible -> words.of(impossible.why());
      case LockedException _ -> words.text("screen.allowlist.locked");
      default -> words.text("screen.allowlist.broken", String.valueOf(cause.getMessage()));
    };
  }

  /** Lists those in which every word of the text occurs. */
  void search(String text) {
    typed = Pasted.trim(text).toLowerCase(Locale.ROOT);
    filter();
  }

  /** Lists these alone. */
  void list(Among which) {
    among = which;
    filter();
  }

  private void filter() {
    Among which = among;
    List<String> parts = List.of(typed.split("\\s+"));
    found.setPredicate(
        row -> which.holds(row.state()) && parts.stream().allMatch(row.found()::contains));
  }

  /** How many there are of these. */
  long count(Among which) {
    return rows.stream().filter(row -> which.holds(row.state())).count();
  }

  /** Who is proposed as who gave the addresses. */
  String who() {
    return who;
  }

  /** All that were asked for. */
  ObservableList<TrackedRow> rows() {
    return rows;
  }

  /** Those that the search and the filter left. */
  ObservableList<TrackedRow> found() {
    return found;
  }

  /** What came of the chosen one; null if nothing is chosen. */
  ReadOnlyObjectProperty<@Nullable Tracked> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Whether to offer to mark as given what was copied. */
  ReadOnlyBooleanProperty offeredProperty() {
    return offered.getReadOnlyProperty();
  }
}
