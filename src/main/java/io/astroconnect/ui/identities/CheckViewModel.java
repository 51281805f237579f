package io.astroconnect.ui.identities;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.identity.Condition;
import io.astroconnect.model.identity.GrantIntent;
import io.astroconnect.model.identity.GrantTarget;
import io.astroconnect.model.identity.ProjectId;
import io.astroconnect.model.identity.RoleName;
import io.astroconnect.model.identity.ServiceAccount;
import io.astroconnect.service.identity.GrantService;
import io.astroconnect.service.identity.Held;
import io.astroconnect.service.identity.IdentityService;
import io.astroconnect.service.identity.Whereabouts;
import io.astroconnect.task.Job;
import io.astroconnect.task.Outcome;
import io.astroconnect.task.Runner;
import io.astroconnect.ui.fx.Announcer;
import io.astroconnect.ui.fx.FieldState;
import io.astroconnect.ui.fx.Look;
import io.astroconnect.ui.fx.Tone;
import io.astroconnect.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
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

/** Who holds what: in a project, on an account, or of a deployment in all places we know of. */
public final class CheckViewModel {
  /** What is asked about. */
  enum About {
    PROJECT,
    ACCOUNT,
    DEPLOYMENT
  }

  private final GrantService grants;
  private final IdentityService identities;
  private final Runner runner;
  private final Words words;
  private final Announcer announcer;

  private final ObjectProperty<About> about = new SimpleObjectProperty<>(About.PROJECT);
  private final StringProperty asked = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<FieldState> state =
      new ReadOnlyObjectWrapper<>(FieldState.neutral());
  private final ObservableList<HeldRow> rows = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper none;
  private final ReadOnlyStringWrapper unseen = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

  /** A page over these services. */
  public CheckViewModel(
      GrantService grants,
      IdentityService identities,
      Runner runner,
      Words words,
      Announcer announcer) {
    this.grants = grants;
    this.identities = identities;
    this.runner = runner;
    this.words = words;
    this.announcer = announcer;
    this.none = new ReadOnlyStringWrapper(words.text("screen.identities.check-begin"));
    asked.subscribe(_ -> state.set(FieldState.neutral()));
    about.subscribe(_ -> state.set(FieldState.neutral()));
  }

  /** Looks; a second time while it does changes nothing. */
  void check() {
    if (busy.get()) {
      return;
    }
    String typed = asked.get();
    Job<List<Whereabouts>> job;
    try {
      job = job(typed);
    } catch (InvalidValueException invalid) {
      state.set(FieldState.error(words.of(invalid)));
      return;
    }
    busy.set(true);
    runner.submit(words.text("screen.identities.checking", typed.strip()), job, this::took);
  }

  private Job<List<Whereabouts>> job(String typed) {
    return switch (about.get()) {
      case PROJECT -> here(new GrantTarget.OfProject(ProjectId.parse(typed)));
      case ACCOUNT -> here(new GrantTarget.OfAccount(ServiceAccount.parse(typed)));
      case DEPLOYMENT -> {
        ServiceAccount account = ServiceAccount.parse(typed);
        yield progress -> grants.check(account, progress);
      }
    };
  }

  private Job<List<Whereabouts>> here(GrantTarget target) {
    return _ -> List.of(grants.look(target, identities.projects()));
  }

  private void took(Outcome<List<Whereabouts>> outcome) {
    busy.set(false);
    switch (outcome) {
      case Outcome.Success<List<Whereabouts>>(var places) -> show(places);
      case Outcome.Failure<List<Whereabouts>>(var cause) -> {
        rows.clear();
        none.set(GrantViewModel.sentence(words, cause));
        state.set(FieldState.doubt(GrantViewModel.sentence(words, cause)));
      }
      case Outcome.Cancelled<List<Whereabouts>> _ -> {}
    }
  }

  private void show(List<Whereabouts> places) {
    List<HeldRow> now = new ArrayList<>();
    for (Whereabouts place : places) {
      place.all().forEach(held -> now.add(row(place.target(), held)));
    }
    rows.setAll(now);
    List<String> why = places.stream().flatMap(place -> why(place).stream()).toList();
    unseen.set(String.join(" ", why));
    state.set(why.isEmpty() ? FieldState.good() : FieldState.neutral());
    none.set(words.text("screen.identities.check-none"));
  }

  private Optional<String> why(Whereabouts place) {
    return switch (place.held()) {
      case Fact.Seen<List<Held>> _ -> Optional.empty();
      case Fact.Unknown<List<Held>>(var cause, _) ->
          Optional.of(
              words.text(
                  "screen.identities.check-unseen", place.target().label(), words.of(cause)));
      case Fact.Gone<List<Held>> _ ->
          Optional.of(words.text("screen.identities.check-gone", place.target().label()));
    };
  }

  private HeldRow row(GrantTarget target, Held held) {
    boolean named = held.account().isPresent() && RoleName.possible(held.holding().role());
    boolean leftover = held.standing() == Held.Standing.LEFTOVER;
    boolean missing = held.standing() == Held.Standing.MISSING;
    boolean asFor = held.standing() == Held.Standing.AS_ASKED;
    return new HeldRow(
        target,
        held,
        look(held.standing()),
        target.label(),
        held.email(),
        held.holding().role(),
        held.holding().conditionIfAny().map(Condition::title).orElse(""),
        leftover || (named && !missing),
        named && !leftover && !asFor && held.standing() != Held.Standing.TO_GO);
  }

  private Look look(Held.Standing standing) {
    String word = words.text("screen.identities.standing." + key(standing));
    return switch (standing) {
      case AS_ASKED -> new Look(word, "fth-check-circle", Tone.SUCCESS);
      case OTHERWISE -> new Look(word, "fth-alert-triangle", Tone.WARNING);
      case TO_GO -> new Look(word, "fth-clock", Tone.WARNING);
      case NOT_ASKED -> new Look(word, "fth-help-circle", Tone.MUTED);
      case MISSING -> new Look(word, "fth-x-circle", Tone.DANGER);
      case LEFTOVER -> new Look(word, "fth-archive", Tone.MUTED);
    };
  }

  /** Takes it out of the policy. */
  void take(HeldRow row) {
    act(
        taking(row).doing(),
        progress -> {
          if (row.held().standing() == Held.Standing.LEFTOVER) {
            grants.clear(row.target(), row.held().holding());
          } else {
            grants.revoke(intent(row), "", progress);
          }
          return true;
        });
  }

  /** Writes down that what is there is asked for; what is missing is given. */
  void adopt(HeldRow row) {
    act(
        adopting(row).doing(),
        progress -> {
          grants.grant(intent(row), "", "", progress);
          return true;
        });
  }

  /**
   * What is done with a line.
   *
   * @param doing the verb and its target
   * @param line how it is written
   * @param changes what becomes different in the policy
   */
  record Act(String doing, String line, List<String> changes) {}

  Act taking(HeldRow row) {
    boolean leftover = row.held().standing() == Held.Standing.LEFTOVER;
    return new Act(
        words.text(
            leftover ? "screen.identities.take-leftover" : "screen.identities.take", row.where()),
        words.text("screen.identities.etag"),
        GrantDescriber.change("−", row.held().holding()));
  }

  /** What is held already is only written down. */
  Act adopting(HeldRow row) {
    boolean missing = row.held().standing() == Held.Standing.MISSING;
    return new Act(
        words.text(
            missing ? "screen.identities.give-again-in" : "screen.identities.adopt", row.where()),
        words.text(missing ? "screen.identities.etag" : "screen.identities.adopt-line"),
        GrantDescriber.change(missing ? "+" : "\u00a0", row.held().holding()));
  }

  /** What the button says that takes over, or gives again. */
  String adoptWord(@Nullable HeldRow row) {
    return words.text(
        row != null && row.held().standing() == Held.Standing.MISSING
            ? "screen.identities.give-again"
            : "screen.identities.adopt");
  }

  /** What it means that a line stands so, and what to do with it. */
  String meaning(@Nullable HeldRow row) {
    if (row == null) {
      return rows.isEmpty() ? "" : words.text("screen.identities.held.choose");
    }
    return words.text("screen.identities.held." + key(row.held().standing()));
  }

  private static String key(Held.Standing standing) {
    return standing.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static GrantIntent intent(HeldRow row) {
    return new GrantIntent(
        row.target(),
        row.held().account().orElseThrow(),
        List.of(RoleName.parse(row.role())),
        row.held().holding().condition(),
        false);
  }

  private void act(String doing, Job<Boolean> job) {
    if (busy.get()) {
      return;
    }
    busy.set(true);
    runner.submit(
        doing,
        job,
        outcome -> {
          busy.set(false);
          if (outcome instanceof Outcome.Failure<Boolean>(var cause)) {
            announcer.failed(GrantViewModel.sentence(words, cause));
          }
          check();
        });
  }

  /** The whole table for other programs, parted by tabs. */
  String table() {
    return rows.stream().map(HeldRow::line).collect(Collectors.joining("\n"));
  }

  ObjectProperty<About> aboutProperty() {
    return about;
  }

  /** The project or the account, as typed. */
  StringProperty askedProperty() {
    return asked;
  }

  ReadOnlyObjectProperty<FieldState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  ObservableList<HeldRow> rows() {
    return rows;
  }

  /** What stands in an empty table. */
  ReadOnlyStringProperty noneProperty() {
    return none.getReadOnlyProperty();
  }

  /** Which places could not be read, or "". */
  ReadOnlyStringProperty unseenProperty() {
    return unseen.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }
}
