package io.astroconnect.ui.home;

import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.handover.Mail;
import io.astroconnect.model.peering.ConnectionId;
import io.astroconnect.service.allowlist.AllowlistView;
import io.astroconnect.service.allowlist.TrackingService;
import io.astroconnect.service.catalogue.CatalogueService;
import io.astroconnect.service.handover.HandOverService;
import io.astroconnect.service.identity.GrantService;
import io.astroconnect.service.identity.GrantView;
import io.astroconnect.service.peering.AddressDrift;
import io.astroconnect.service.peering.PeeringService;
import io.astroconnect.service.peering.PeeringView;
import io.astroconnect.service.peering.TheirRequest;
import io.astroconnect.task.Outcome;
import io.astroconnect.task.Runner;
import io.astroconnect.ui.fx.Announcer;
import io.astroconnect.ui.fx.Clipboards;
import io.astroconnect.ui.fx.HeldOrder;
import io.astroconnect.ui.fx.Live;
import io.astroconnect.ui.fx.Look;
import io.astroconnect.ui.fx.Navigator;
import io.astroconnect.ui.fx.Rereading;
import io.astroconnect.ui.state.Looks;
import io.astroconnect.words.Words;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What needs a person, kept in order; while the pointer is over it, lines stay where they are. */
public final class HomeViewModel {
  private final CatalogueService catalogue;
  private final PeeringService peerings;
  private final TrackingService tracking;
  private final GrantService grants;
  private final HandOverService handovers;
  private final Runner runner;
  private final Words words;
  private final Clock clock;
  private final Navigator navigator;
  private final Announcer announcer;
  private final Clipboards clipboards;
  private final Describer describer;
  private final Rereading<Known> reading;
  private final Looks looks;

  private final ObservableList<HomeLine> lines = FXCollections.observableArrayList();
  private final ReadOnlyIntegerWrapper needed = new ReadOnlyIntegerWrapper();
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
  private final HeldOrder order = new HeldOrder();
  private final ReadOnlyStringWrapper quiet = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable Look> waiting = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Look> connected = new ReadOnlyObjectWrapper<>();
  private @Nullable List<PeeringView> views;
  private List<AddressDrift> addresses = List.of();
  private List<AllowlistView> allowlists = List.of();
  private List<GrantView> roles = List.of();
  private List<TheirRequest> requests = List.of();
  private boolean held;
  private final Instant begun;
  private Set<ConnectionId> unseen = Set.of();
  private boolean seenAtLast;

  /** A screen over these services. */
  public HomeViewModel(
      CatalogueService catalogue,
      PeeringService peerings,
      TrackingService tracking,
      GrantService grants,
      HandOverService handovers,
      Runner runner,
      Live live,
      Words words,
      Clock clock,
      Navigator navigator,
      Announcer announcer,
      Clipboards clipboards) {
    this.catalogue = catalogue;
    this.peerings = peerings;
    this.tracking = tracking;
    this.grants = grants;
    this.handovers = handovers;
    this.runner = runner;
    this.words = words;
    this.clock = clock;
    this.begun = clock.instant();
    this.navigator = navigator;
    this.announcer = announcer;
    this.clipboards = clipboards;
    this.describer = new Describer(words);
    this.looks = new Looks(words);
    this.reading = new Rereading<>(runner, () -> _ -> known(), this::show);
    live.onChange(this::read);
    live.onTick(this::describe);
    read();
  }

  private void read() {
    reading.read();
  }

  /** A cluster that is put away asks nothing of anybody. */
  private Known known() {
    Set<ClusterId> away = catalogue.archived();
    return new Known(
        peerings.views().stream().filter(view -> !away.contains(view.cluster().id())).toList(),
        peerings.addressDrifts().stream()
            .filter(drift -> !away.contains(drift.cluster().id()))
            .toList(),
        tracking.look().stream().filter(view -> !away.contains(view.cluster().id())).toList(),
        grants.views(away),
        peerings.theirRequests().stream()
            .filter(request -> !away.contains(request.cluster().id()))
            .toList());
  }

  private record Known(
      List<PeeringView> views,
      List<AddressDrift> addresses,
      List<AllowlistView> allowlists,
      List<GrantView> roles,
      List<TheirRequest> requests) {}

  private void show(Outcome<Known> outcome) {
    switch (outcome) {
      case Outcome.Success<Known>(var now) -> {
        views = now.views();
        noteFirstSights(now.views());
        addresses = now.addresses();
        allowlists = now.allowlists();
        roles = now.roles();
        requests = now.requests();
        describe();
      }
      case Outcome.Failure<Known>(var cause) -> broken(cause);
      case Outcome.Cancelled<Known> _ -> {}
    }
  }

  /**
   * What was not looked at since this began stands nowhere yet: it moves even if lines are held.
   */
  private void noteFirstSights(List<PeeringView> all) {
    Set<ConnectionId> now =
        all.stream()
            .filter(view -> view.observedAt().isBefore(begun))
            .map(PeeringView::id)
            .collect(Collectors.toSet());
    seenAtLast |= !now.containsAll(unseen);
    unseen = now;
  }

  private void broken(Throwable cause) {
    announcer.failed(words.text("screen.home.broken", String.valueOf(cause.getMessage())));
  }

  private void describe() {
    if (views == null) {
      return;
    }
    List<HomeLine> now =
        describer.lines(views, addresses, allowlists, roles, requests, clock.instant());
    long count =
        now.stream()
            .filter(line -> line instanceof HomeLine.Task task && task.urgency().needsUs())
            .count();
    needed.set((int) count);
    summary.set(count == 0 ? "" : words.text("screen.home.summary", count));
    quiet.set(count == 0 ? describer.quiet(views, allowlists, roles) : "");
    waiting.set(counted(views, ConnectionState.WAITING, "screen.home.waiting"));
    connected.set(counted(views, ConnectionState.CONNECTED, "screen.home.connected"));
    arrange(now);
  }

  private @Nullable Look counted(List<PeeringView> all, ConnectionState state, String key) {
    long count =
        Stream.of(
                all.stream().map(PeeringView::checklist),
                allowlists.stream().map(AllowlistView::checklist),
                roles.stream().map(GrantView::checklist))
            .flatMap(Function.identity())
            .filter(checklist -> checklist.state() == state)
            .count();
    return count == 0 ? null : looks.of(state).saying(words.text(key, count));
  }

  /** Lines that stay are replaced where they stand; the order follows unless it is held. */
  private void arrange(List<HomeLine> now) {
    List<Object> keys = keys(now);
    List<Object> before = keys(lines);
    boolean other = !keys.equals(before);
    boolean first = seenAtLast;
    seenAtLast = false;
    if (other && (!held || lines.isEmpty() || first)) {
      lines.setAll(now);
    } else {
      replace(now);
    }
    if (other && held && !before.isEmpty() && !first) {
      order.compare(before, keys);
    } else {
      order.none();
    }
  }

  private static List<Object> keys(List<HomeLine> all) {
    return all.stream().map(HomeLine::key).toList();
  }

  /** Takes over the order that is held back. */
  void refresh() {
    boolean before = held;
    held = false;
    describe();
    held = before;
  }

  private void replace(List<HomeLine> now) {
    Map<Object, HomeLine> news = new HashMap<>();
    now.forEach(line -> news.put(line.key(), line));
    for (int i = 0; i < lines.size(); i++) {
      HomeLine before = lines.get(i);
      HomeLine line = news.getOrDefault(before.key(), over(before));
      if (!line.equals(lines.get(i))) {
        lines.set(i, line);
      }
    }
  }

  /** What left the list while it is held says so: no button leads to what is done. */
  private HomeLine over(HomeLine line) {
    return line instanceof HomeLine.Task task
        ? task.over(
            view(task.id())
                .map(view -> looks.of(view.checklist(), clock.instant()))
                .orElseGet(task::look),
            words.text("screen.home.over"))
        : line;
  }

  /** Keeps lines where they are, as long as the pointer is over them. */
  void hold(boolean over) {
    held = over;
    describe();
  }

  /** Shows what a line is about. */
  void open(HomeLine.Task task) {
    navigator.open(task.screen(), task.argument());
  }

  /** Does what the button of a task says. */
  void act(HomeLine.Task task) {
    Optional<PeeringView> view = view(task.id());
    switch (task.act()) {
      case OPEN -> open(task);
      case REMIND -> view.ifPresent(it -> copy(() -> handovers.reminder(it).text()));
      case ASK -> {
        view.ifPresent(it -> copy(() -> question(it)));
        allowlists.stream()
            .filter(one -> one.id().equals(task.id()))
            .forEach(one -> copy(() -> question(one)));
      }
      case SIGN_IN -> {
        if (task.id() instanceof MissingSignIn missing) {
          copied(missing.command());
        }
      }
    }
  }

  /** The most urgent one, whose button is the blue one. */
  Optional<HomeLine.Task> first() {
    return lines.stream()
        .flatMap(line -> line instanceof HomeLine.Task task ? Stream.of(task) : Stream.empty())
        .filter(HomeLine.Task::first)
        .findFirst();
  }

  /** The cloud's id, else ours; of a sign-in, the account that it is for. */
  String id(HomeLine.Task task) {
    if (task.id() instanceof MissingSignIn missing) {
      return missing.account();
    }
    return view(task.id())
        .map(view -> view.checklist().connectionId())
        .filter(id -> !id.isEmpty())
        .orElseGet(() -> task.id().toString());
  }

  private Optional<PeeringView> view(Object id) {
    return views == null
        ? Optional.empty()
        : views.stream().filter(view -> view.id().equals(id)).findFirst();
  }

  private String question(PeeringView view) {
    return handovers
        .question(view)
        .map(Mail::text)
        .orElseGet(() -> handovers.reminder(view).text());
  }

  private String question(AllowlistView view) {
    return tracking.question(view).map(Mail::text).orElse("");
  }

  private void copy(Supplier<String> text) {
    runner.submit(
        "",
        _ -> text.get(),
        outcome -> {
          switch (outcome) {
            case Outcome.Success<String>(var mail) -> copied(mail);
            case Outcome.Failure<String>(var cause) -> broken(cause);
            case Outcome.Cancelled<String> _ -> {}
          }
        });
  }

  private void copied(String text) {
    clipboards.copy(text);
    announcer.toast(words.text("screen.home.copied"));
  }

  /** Opens the form of a new peering. */
  void newPeering() {
    navigator.open("peering", "new");
  }

  ObservableList<HomeLine> lines() {
    return lines;
  }

  /** How many things need a person. */
  ReadOnlyIntegerProperty neededProperty() {
    return needed.getReadOnlyProperty();
  }

  /** The same in words, or "". */
  ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  /** How many changes are held back under the pointer, or "". */
  ReadOnlyStringProperty changedProperty() {
    return order.changedProperty();
  }

  /** What is said when nothing does, or "". */
  ReadOnlyStringProperty quietProperty() {
    return quiet.getReadOnlyProperty();
  }

  /** How many wait for customers, null for none. */
  ReadOnlyObjectProperty<@Nullable Look> waitingProperty() {
    return waiting.getReadOnlyProperty();
  }

  /** How many are connected, null for none. */
  ReadOnlyObjectProperty<@Nullable Look> connectedProperty() {
    return connected.getReadOnlyProperty();
  }
}
