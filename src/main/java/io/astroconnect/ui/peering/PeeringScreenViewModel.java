package io.astroconnect.ui.peering;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.peering.ConnectionId;
import io.astroconnect.model.peering.PeeringIntent;
import io.astroconnect.model.peering.Wish;
import io.astroconnect.service.handover.HandOverService;
import io.astroconnect.service.peering.PeeringService;
import io.astroconnect.service.peering.PeeringView;
import io.astroconnect.task.Job;
import io.astroconnect.task.Outcome;
import io.astroconnect.task.Runner;
import io.astroconnect.ui.fx.Announcer;
import io.astroconnect.ui.fx.Clipboards;
import io.astroconnect.ui.fx.HeldOrder;
import io.astroconnect.ui.fx.LastForm;
import io.astroconnect.ui.fx.ListDiff;
import io.astroconnect.ui.fx.Live;
import io.astroconnect.ui.peering.HandOverTexts.Tab;
import io.astroconnect.ui.state.Looks;
import io.astroconnect.words.Words;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;

/** The peerings, the chosen one in full, and what can be done about it. */
public final class PeeringScreenViewModel {
  /** Which peerings are listed. */
  public enum Among {
    ALL,
    NEEDS_US,
    WAITING
  }

  private static final String HANDOVER = "peering-handover";

  private final PeeringService peerings;
  private final Runner runner;
  private final Words words;
  private final Clock clock;
  private final Announcer announcer;
  private final Clipboards clipboards;
  private final String who;
  private final HandOverService handovers;
  private final Describer describer;
  private final NewPeeringViewModel newPeering;

  private final ObservableList<PeeringRow> rows = FXCollections.observableArrayList();
  private final FilteredList<PeeringRow> shown = new FilteredList<>(rows);
  private final StringProperty filter = new SimpleStringProperty("");
  private final ObjectProperty<Among> among = new SimpleObjectProperty<>(Among.ALL);
  private final ObjectProperty<Tab> tab;
  private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper();
  private final ReadOnlyStringWrapper none = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable PeeringDetail> detail =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper form = new ReadOnlyBooleanWrapper();
  private final HeldOrder order = new HeldOrder();
  private final Set<ConnectionId> working = new HashSet<>();
  private boolean reading;
  private List<PeeringView> views = List.of();
  private @Nullable ConnectionId chosen;
  private @Nullable HandOverTexts texts;

  /**
   * A screen over these services.
   *
   * @param lastForm in which form the customer's part was shown last
   * @param who sits here, and takes confirmations back unless another is named
   */
  public PeeringScreenViewModel(
      PeeringService peerings,
      Runner runner,
      Live live,
      Words words,
      Clock clock,
      Announcer announcer,
      Clipboards clipboards,
      HandOverService handovers,
      NewPeeringViewModel newPeering,
      LastForm lastForm,
      String who) {
    this.peerings = peerings;
    this.runner = runner;
    this.words = words;
    this.clock = clock;
    this.announcer = announcer;
    this.clipboards = clipboards;
    this.newPeering = newPeering;
    this.who = who;
    this.handovers = handovers;
    this.describer = new Describer(words, new Looks(words));
    this.tab = new SimpleObjectProperty<>(lastTab(lastForm));
    tab.addListener(
        (_, _, chosenTab) -> {
          lastForm.remember(HANDOVER, chosenTab.name());
          describeChosen(clock.instant());
        });
    filter.subscribe(_ -> narrow());
    among.subscribe(_ -> narrow());
    live.onChange(this::read);
    live.onTick(this::tick);
    read();
  }

  private static Tab lastTab(LastForm lastForm) {
    String last = lastForm.of(HANDOVER).orElse("");
    return Stream.of(Tab.values())
        .filter(each -> each.name().equals(last))
        .findFirst()
        .orElse(Tab.CLI);
  }

  /** How far an operation is stands in no store: while a job runs, it is read each second. */
  private void tick() {
    describe();
    if (!working.isEmpty() && !reading) {
      read();
    }
  }

  /** Reads what is known again; asks no cloud. */
  void read() {
    reading = true;
    runner.submit("", _ -> peerings.views(), this::show);
  }

  private void show(Outcome<List<PeeringView>> outcome) {
    reading = false;
    switch (outcome) {
      case Outcome.Success<List<PeeringView>>(var now) -> {
        views =
            now.stream().sorted(Comparator.comparing(view -> view.checklist().state())).toList();
        describe();
        write();
      }
      case Outcome.Failure<List<PeeringView>>(var cause) -> announcer.failed(sentence(cause));
      case Outcome.Cancelled<List<PeeringView>> _ -> {}
    }
  }

  private void describe() {
    Instant now = clock.instant();
    ListDiff.apply(
        rows, views.stream().map(view -> describer.row(view, now)).toList(), PeeringRow::id);
    order.compare(
        rows.stream().map(PeeringRow::id).toList(), views.stream().map(PeeringView::id).toList());
    total.set(rows.size());
    none.set(words.text(rows.isEmpty() ? "screen.peering.none-yet" : "screen.peering.none"));
    hint.set(words.text(rows.isEmpty() ? "screen.peering.begin" : "screen.peering.choose"));
    describeChosen(now);
  }

  /** Shows the chosen one, with its texts: until they are written, what stood there stays. */
  private void describeChosen(Instant now) {
    Optional<PeeringView> view = chosenView();
    HandOverTexts written = texts;
    if (view.isEmpty()) {
      detail.set(null);
    } else if (written != null && written.peering().equals(chosen)) {
      detail.set(
          describer.detail(view.get(), written, tab.get(), working.contains(view.get().id()), now));
    } else if (detail.get() == null) {
      HandOverTexts pending = HandOverTexts.none(view.get().id());
      detail.set(describer.detail(view.get(), pending, tab.get(), false, now));
    }
    busy.set(chosen != null && working.contains(chosen));
  }

  private Optional<PeeringView> chosenView() {
    return views.stream().filter(each -> each.id().equals(chosen)).findFirst();
  }

  /** Writes the chosen one's texts; what they say is read from the store. */
  private void write() {
    chosenView()
        .ifPresent(
            view ->
                runner.submit(
                    "",
                    _ -> HandOverTexts.of(handovers, view),
                    outcome -> written(view.id(), outcome)));
  }

  private void written(ConnectionId id, Outcome<HandOverTexts> outcome) {
    if (!id.equals(chosen)) {
      return;
    }
    switch (outcome) {
      case Outcome.Success<HandOverTexts>(var now) -> texts = now;
      case Outcome.Failure<HandOverTexts>(var cause) -> {
        texts = HandOverTexts.none(id);
        announcer.failed(sentence(cause));
      }
      case Outcome.Cancelled<HandOverTexts> _ -> {}
    }
    describeChosen(clock.instant());
  }

  private void narrow() {
    String wanted = filter.get().strip().toLowerCase(Locale.ROOT);
    Among which = among.get();
    shown.setPredicate(row -> row.found().contains(wanted) && listed(row, which));
  }

  private static boolean listed(PeeringRow row, Among which) {
    return switch (which) {
      case ALL -> true;
      case NEEDS_US -> row.needsUs();
      case WAITING -> row.waiting();
    };
  }

  /** Shows one peering in full. */
  void choose(ConnectionId id) {
    if (!id.equals(chosen)) {
      chosen = id;
      describeChosen(clock.instant());
      write();
    }
  }

  /**
   * Opens what another screen named: a peering by our id or the cloud's, {@code new} or {@code
   * new:CLUSTER} for the form, {@code adopt:CLUSTER/PEERING} for what a customer asked of us, or ""
   * for what was open before.
   */
  void open(String argument) {
    inOrder();
    if (argument.equals("new") || argument.startsWith("new:")) {
      form.set(true);
      newPeering.begin(argument.substring(Math.min(argument.length(), "new:".length())));
    } else if (argument.startsWith("adopt:") && argument.contains("/")) {
      form.set(true);
      newPeering.take(argument.substring("adopt:".length()));
    } else if (!argument.isEmpty()) {
      form.set(false);
      runner.submit("", _ -> peerings.resolve(argument), outcome -> found(argument, outcome));
    }
  }

  /** The most urgent first; only when asked for, for no row moves under the pointer. */
  void inOrder() {
    Map<ConnectionId, Integer> places = new HashMap<>();
    views.forEach(view -> places.put(view.id(), places.size()));
    FXCollections.sort(
        rows, Comparator.comparingInt(row -> places.getOrDefault(row.id(), places.size())));
    order.none();
  }

  private void found(String argument, Outcome<ConnectionId> outcome) {
    switch (outcome) {
      case Outcome.Success<ConnectionId>(var id) -> {
        chosen = id;
        read();
      }
      case Outcome.Failure<ConnectionId>(InvalidValueException _) ->
          announcer.failed(words.text("screen.peering.unknown", argument));
      case Outcome.Failure<ConnectionId>(var cause) -> announcer.failed(sentence(cause));
      case Outcome.Cancelled<ConnectionId> _ -> {}
    }
  }

  /** Opens the form, with what was typed into it before. */
  void openForm() {
    open("new");
  }

  /** Goes back from the form to the list, keeping what was typed; false if it was not open. */
  boolean closeForm() {
    boolean open = form.get();
    form.set(false);
    return open;
  }

  /** Does what is ours to do for the chosen peering; a second time while it runs does nothing. */
  void proceed() {
    PeeringDetail now = detail.get();
    if (now != null) {
      work(now.id(), now.cluster(), progress -> peerings.proceed(now.id(), progress));
    }
  }

  /** Sends a new request in place of the chosen one, which ended. */
  void reissue() {
    PeeringDetail now = detail.get();
    if (now != null) {
      work(now.id(), now.cluster(), progress -> peerings.reissue(now.id(), progress));
    }
  }

  /** Finds out what would come of asking for something else; nothing is sent. */
  void outlook(PeeringView view, PeeringIntent wanted, Consumer<Outlook> then) {
    runner.submit(
        words.text("screen.peering.looking", view.cluster().name()),
        _ -> Outlook.of(view, wanted, peerings.previewExactly(wanted), words),
        outcome -> {
          switch (outcome) {
            case Outcome.Success<Outlook>(var found) -> then.accept(found);
            case Outcome.Failure<Outlook>(var cause) -> announcer.failed(sentence(cause));
            case Outcome.Cancelled<Outlook> _ -> {}
          }
        });
  }

  /** The chosen one, to be changed; empty if none is. */
  Optional<ChangeForm> changeForm() {
    return chosenView().map(view -> new ChangeForm(view, words));
  }

  /** What taking the chosen one away would do, if it is not away already. */
  void removal(Consumer<Outlook> then) {
    chosenView()
        .filter(describer::removable)
        .ifPresent(view -> outlook(view, view.intent().wishing(Wish.REMOVED), then));
  }

  /** Asks for something else from now on, and does what that takes. */
  void amend(Outlook outlook) {
    ConnectionId id = outlook.view().id();
    PeeringIntent wanted = outlook.wanted();
    work(
        id,
        outlook.view().cluster().name(),
        wanted.removal()
            ? progress -> peerings.remove(id, progress)
            : progress -> peerings.change(id, wanted, progress));
  }

  private void work(ConnectionId id, String title, Job<PeeringView> job) {
    if (working.add(id)) {
      describeChosen(clock.instant());
      runner.submit(title, job, outcome -> worked(id, outcome));
    }
  }

  private void worked(ConnectionId id, Outcome<PeeringView> outcome) {
    working.remove(id);
    noted(outcome);
  }

  /** Looks at the cloud again for the chosen peering. */
  void observe() {
    PeeringDetail now = detail.get();
    if (now != null) {
      runner.submit("", _ -> peerings.observe(now.id()), this::noted);
    }
  }

  /** Opens the form with what was asked for, to ask for something else. */
  void change() {
    chosenView()
        .ifPresent(
            view -> {
              newPeering.fill(view);
              form.set(true);
            });
  }

  /** Copies what a button offers. */
  void copy(String text) {
    clipboards.copy(text);
    announcer.toast(words.text("screen.peering.copied"));
  }

  /** Writes down that a person says a step of theirs is done. */
  void tell(StepId step, String by, String ticket) {
    ConnectionId id = chosen;
    if (id != null) {
      runner.submit("", _ -> peerings.confirm(id, step, by, ticket), this::noted);
    }
  }

  /** Who sits here. */
  String who() {
    return who;
  }

  /** Takes back what was told. */
  void takeBack(StepId step, String by, String ticket) {
    ConnectionId id = chosen;
    if (id != null) {
      runner.submit("", _ -> peerings.unconfirm(id, step, by, ticket), this::noted);
    }
  }

  private void noted(Outcome<PeeringView> outcome) {
    if (outcome instanceof Outcome.Failure<PeeringView>(var cause)) {
      announcer.failed(sentence(cause));
    }
    read();
  }

  private String sentence(Throwable cause) {
    return Sentences.of(words, cause);
  }

  /** How many fall into each of the choices. */
  long count(Among which) {
    return rows.stream().filter(row -> listed(row, which)).count();
  }

  ObservableList<PeeringRow> rows() {
    return rows;
  }

  FilteredList<PeeringRow> shown() {
    return shown;
  }

  StringProperty filterProperty() {
    return filter;
  }

  ObjectProperty<Among> amongProperty() {
    return among;
  }

  /** All peerings there are. */
  ReadOnlyIntegerProperty totalProperty() {
    return total.getReadOnlyProperty();
  }

  /** How many rows stand where they do not belong by now, or "". */
  ReadOnlyStringProperty changedProperty() {
    return order.changedProperty();
  }

  /** What stands in an empty list. */
  ReadOnlyStringProperty noneProperty() {
    return none.getReadOnlyProperty();
  }

  /** What stands where no peering is chosen. */
  ReadOnlyStringProperty hintProperty() {
    return hint.getReadOnlyProperty();
  }

  /** The chosen peering, null if none is. */
  ReadOnlyObjectProperty<@Nullable PeeringDetail> detailProperty() {
    return detail.getReadOnlyProperty();
  }

  /** In which form the customer's part is shown. */
  ObjectProperty<Tab> tabProperty() {
    return tab;
  }

  /** Whether a job for the chosen peering runs. */
  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** Whether the form for a new peering is open. */
  ReadOnlyBooleanProperty formProperty() {
    return form.getReadOnlyProperty();
  }
}
