package io.astroconnect.ui.identities;

import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.handover.Form;
import io.astroconnect.model.identity.GrantIntent;
import io.astroconnect.model.peering.ConnectionId;
import io.astroconnect.service.identity.GrantService;
import io.astroconnect.service.identity.GrantTexts;
import io.astroconnect.service.identity.GrantView;
import io.astroconnect.task.Job;
import io.astroconnect.task.Outcome;
import io.astroconnect.task.Runner;
import io.astroconnect.ui.fx.Announcer;
import io.astroconnect.ui.fx.ListDiff;
import io.astroconnect.ui.fx.Live;
import io.astroconnect.words.Words;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;

/** The roles that were asked for, and the chosen grant of them in full. */
public final class GrantsViewModel {
  private final GrantService grants;
  private final GrantTexts texts;
  private final Runner runner;
  private final Words words;
  private final Clock clock;
  private final Announcer announcer;
  private final GrantDescriber describer;
  private final String who;

  private final ObservableList<GrantRow> rows = FXCollections.observableArrayList();
  private final FilteredList<GrantRow> shown = new FilteredList<>(rows);
  private final StringProperty filter = new SimpleStringProperty("");
  private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper();
  private final ReadOnlyStringWrapper none = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable GrantDetail> detail = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Map<Form, String>> handOver =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final Set<ConnectionId> working = new HashSet<>();
  private List<GrantView> views = List.of();
  private @Nullable ConnectionId chosen;
  private @Nullable GrantIntent written;

  /**
   * A list over these services.
   *
   * @param who takes confirmations back
   */
  public GrantsViewModel(
      GrantService grants,
      GrantTexts texts,
      Runner runner,
      Live live,
      Words words,
      Clock clock,
      Announcer announcer,
      String who) {
    this.grants = grants;
    this.texts = texts;
    this.runner = runner;
    this.words = words;
    this.clock = clock;
    this.announcer = announcer;
    this.describer = new GrantDescriber(words);
    this.who = who;
    filter.subscribe(_ -> narrow());
    live.onChange(this::read);
    live.onTick(this::describe);
    read();
  }

  /** Reads what is known again; asks no cloud. */
  void read() {
    runner.submit("", _ -> grants.views(), this::show);
  }

  private void show(Outcome<List<GrantView>> outcome) {
    switch (outcome) {
      case Outcome.Success<List<GrantView>>(var now) -> {
        views =
            now.stream()
                .sorted(
                    Comparator.comparing(
                            (GrantView view) -> view.checklist().state() == ConnectionState.REMOVED)
                        .thenComparing(view -> view.checklist().state()))
                .toList();
        describe();
      }
      case Outcome.Failure<List<GrantView>>(var cause) -> failed(cause);
      case Outcome.Cancelled<List<GrantView>> _ -> {}
    }
  }

  private void describe() {
    Instant now = clock.instant();
    ListDiff.apply(
        rows, views.stream().map(view -> describer.row(view, now)).toList(), GrantRow::id);
    total.set(rows.size());
    none.set(
        words.text(
            rows.isEmpty() ? "screen.identities.no-grants" : "screen.identities.no-such-grant"));
    Optional<GrantView> view = view();
    detail.set(view.map(it -> describer.detail(it, working.contains(it.id()), now)).orElse(null));
    view.ifPresent(this::write);
  }

  private Optional<GrantView> view() {
    return views.stream().filter(each -> each.id().equals(chosen)).findFirst();
  }

  private void write(GrantView view) {
    GrantIntent intent = view.intent();
    if (intent.equals(written)) {
      return;
    }
    written = intent;
    runner.submit(
        "",
        _ -> {
          Map<Form, String> made = new EnumMap<>(Form.class);
          for (Form one : Form.values()) {
            made.put(one, texts.text(intent, one));
          }
          return made;
        },
        outcome -> {
          if (outcome instanceof Outcome.Success<Map<Form, String>>(var made)
              && intent.equals(written)) {
            handOver.set(made);
          }
        });
  }

  private void narrow() {
    String[] wanted = filter.get().strip().toLowerCase(Locale.ROOT).split("\\s+");
    shown.setPredicate(row -> Stream.of(wanted).allMatch(row.found()::contains));
  }

  /** Opens a grant. */
  void choose(ConnectionId id) {
    if (!id.equals(chosen)) {
      chosen = id;
      handOver.set(Map.of());
      written = null;
      describe();
    }
  }

  /** Opens the grant of this id, whatever the filter; unknown ones are said. */
  void open(String id) {
    filter.set("");
    runner.submit(
        "",
        _ -> grants.resolve(id),
        outcome -> {
          switch (outcome) {
            case Outcome.Success<ConnectionId>(var found) -> {
              choose(found);
              read();
            }
            case Outcome.Failure<ConnectionId>(var cause) -> failed(cause);
            case Outcome.Cancelled<ConnectionId> _ -> {}
          }
        });
  }

  /** Looks at the chosen one again. */
  void observe() {
    view()
        .ifPresent(
            view ->
                work(
                    view,
                    words.text("screen.identities.grant-looking", view.intent().target().label()),
                    _ -> grants.observe(view.id())));
  }

  /** Does what is ours to do for the chosen one; a second time while it runs does nothing. */
  void proceed() {
    view()
        .ifPresent(
            view ->
                work(
                    view,
                    describer.detail(view, false, clock.instant()).doing(),
                    progress ->
                        view.intent().removal()
                            ? grants.revoke(view.intent(), view.ticket(), progress)
                            : grants.grant(
                                view.intent(), view.deployment(), view.ticket(), progress)));
  }

  /** Takes the roles of the chosen one back. */
  void revoke() {
    view()
        .ifPresent(
            view ->
                work(
                    view,
                    words.text("screen.identities.revoke-doing", view.intent().target().label()),
                    progress -> grants.revoke(view.intent(), view.ticket(), progress)));
  }

  /** Writes down that a person says a step of theirs is done. */
  void tell(StepId step, String by, String ticket) {
    view().ifPresent(view -> work(view, "", _ -> grants.confirm(view.id(), step, by, ticket)));
  }

  /** Takes back what was told. */
  void takeBack(StepId step) {
    view().ifPresent(view -> work(view, "", _ -> grants.unconfirm(view.id(), step, who, "")));
  }

  private void work(GrantView view, String title, Job<GrantView> job) {
    if (working.add(view.id())) {
      describe();
      runner.submit(
          title,
          job,
          outcome -> {
            working.remove(view.id());
            if (outcome instanceof Outcome.Failure<GrantView>(var cause)) {
              failed(cause);
            }
            read();
          });
    }
  }

  private void failed(Throwable cause) {
    announcer.failed(GrantViewModel.sentence(words, cause));
  }

  FilteredList<GrantRow> shown() {
    return shown;
  }

  StringProperty filterProperty() {
    return filter;
  }

  ReadOnlyIntegerProperty totalProperty() {
    return total.getReadOnlyProperty();
  }

  /** What stands in an empty list. */
  ReadOnlyStringProperty noneProperty() {
    return none.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable GrantDetail> detailProperty() {
    return detail.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Map<Form, String>> handOverProperty() {
    return handOver.getReadOnlyProperty();
  }
}
