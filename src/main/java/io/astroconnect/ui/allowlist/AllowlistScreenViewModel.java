package io.astroconnect.ui.allowlist;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Pasted;
import io.astroconnect.model.Rule;
import io.astroconnect.model.allowlist.AllowlistAnswer.NotPossible;
import io.astroconnect.model.allowlist.AllowlistReason;
import io.astroconnect.model.allowlist.Statement;
import io.astroconnect.service.allowlist.AllowlistService;
import io.astroconnect.service.catalogue.CatalogueService;
import io.astroconnect.task.Outcome;
import io.astroconnect.task.Runner;
import io.astroconnect.ui.fx.Announcer;
import io.astroconnect.ui.fx.ListDiff;
import io.astroconnect.ui.fx.Live;
import io.astroconnect.ui.fx.Navigator;
import io.astroconnect.words.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;

/** A cluster and a service are chosen; the statement follows, as does what is typed. */
public final class AllowlistScreenViewModel {
  private final AllowlistService allowlists;
  private final CatalogueService catalogue;
  private final Runner runner;
  private final Words words;
  private final Announcer announcer;
  private final Navigator navigator;
  private final TrackingViewModel tracking;
  private final Describer describer;

  private final ObservableList<ClusterChoice> clusters = FXCollections.observableArrayList();
  private final ObservableList<ServiceRow> services = FXCollections.observableArrayList();
  private final FilteredList<ServiceRow> found = new FilteredList<>(services);
  private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(Tab.STATEMENT);
  private final ReadOnlyObjectWrapper<@Nullable ClusterChoice> cluster =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable ServiceRow> service = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Form> form = new ReadOnlyObjectWrapper<>(Form.NONE);
  private final ReadOnlyObjectWrapper<@Nullable StatementPage> page = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Refusal> refusal = new ReadOnlyObjectWrapper<>();
  private final Map<String, Draft> drafts = new HashMap<>();
  private final ReadOnlyBooleanWrapper overview = new ReadOnlyBooleanWrapper();
  private @Nullable Draft wanted;
  private String awaited = "";

  private record Known(List<ClusterChoice> clusters, List<ServiceRow> services) {}

  /** A screen over these services. */
  public AllowlistScreenViewModel(
      AllowlistService allowlists,
      CatalogueService catalogue,
      Runner runner,
      Live live,
      Words words,
      Announcer announcer,
      Navigator navigator,
      TrackingViewModel tracking) {
    this.allowlists = allowlists;
    this.catalogue = catalogue;
    this.runner = runner;
    this.words = words;
    this.announcer = announcer;
    this.navigator = navigator;
    this.tracking = tracking;
    this.describer = new Describer(words);
    live.onChange(this::read);
    read();
  }

  private void read() {
    Set<String> opened = opened();
    runner.submit("", _ -> known(opened), this::show);
  }

  /** The clusters that stay among the choices even if they are put away. */
  private Set<String> opened() {
    ClusterChoice now = cluster.get();
    return Stream.of(awaited.split("/", 2)[0], now == null ? "" : now.id())
        .collect(Collectors.toSet());
  }

  private Known known(Set<String> opened) {
    return new Known(
        catalogue.choices(opened).stream().map(one -> ClusterChoice.of(one, words)).toList(),
        allowlists.services().stream().map(ServiceRow::new).toList());
  }

  private void show(Outcome<Known> outcome) {
    switch (outcome) {
      case Outcome.Success<Known>(var now) -> show(now);
      case Outcome.Failure<Known>(var cause) -> announcer.failed(sentence(cause));
      case Outcome.Cancelled<Known> _ -> {}
    }
  }

  private void show(Known now) {
    ListDiff.apply(clusters, now.clusters(), ClusterChoice::id);
    ListDiff.apply(services, now.services(), ServiceRow::id);
    if (service.get() == null) {
      service.set(services.getFirst());
    }
    ClusterChoice before = cluster.get();
    if (!awaited.isEmpty()) {
      String argument = awaited;
      awaited = "";
      find(argument);
    } else if (before != null) {
      of(before.id()).ifPresent(this::choose);
    }
  }

  private void find(String argument) {
    String[] parts = argument.split("/", 2);
    if (parts.length == 2) {
      services.stream()
          .filter(row -> row.id().equals(parts[1]))
          .findFirst()
          .ifPresentOrElse(this::choose, () -> unknown(Rule.SERVICE, parts[1]));
    }
    of(parts[0]).ifPresentOrElse(this::choose, () -> unknown(Rule.UNKNOWN_CLUSTER, parts[0]));
  }

  private Optional<ClusterChoice> of(String id) {
    return clusters.stream().filter(choice -> choice.id().equals(id)).findFirst();
  }

  private void unknown(Rule rule, String given) {
    announcer.failed(words.of(new InvalidValueException(rule, given)));
  }

  /** Opens what another screen named: a cluster's id, with a service behind a slash or without. */
  void open(String argument) {
    if (!argument.isEmpty()) {
      overview.set(false);
      awaited = argument;
      read();
    }
  }

  /** Opens the statement of one in the list of all. */
  void open(TrackedRow row) {
    open(row.argument());
  }

  /** Shows all that were asked for, or the statement again. */
  void turn() {
    overview.set(!overview.get());
  }

  /** Chooses a cluster; what was typed for it before comes back. */
  void choose(ClusterChoice choice) {
    if (!choice.equals(cluster.get())) {
      overview.set(
          overview.get() && cluster.get() != null && cluster.get().id().equals(choice.id()));
      cluster.set(choice);
      start();
    }
  }

  /** Chooses a service. */
  void choose(ServiceRow row) {
    if (!row.equals(service.get())) {
      overview.set(false);
      service.set(row);
      start();
    }
  }

  /** Says what is the case on the customer's side. */
  void choose(Form.Choice choice) {
    Draft now = wanted;
    if (now != null && !choice.id().equals(now.chosen())) {
      want(now.in(choice.id()));
    }
  }

  /** Takes over what the customer told us. */
  void type(String field, String text) {
    Draft now = wanted;
    if (now != null && !text.equals(now.fields().getOrDefault(field, ""))) {
      want(now.with(field, text));
    }
  }

  private void start() {
    ClusterChoice from = cluster.get();
    ServiceRow to = service.get();
    if (from != null && to != null) {
      Draft blank = Draft.blank(from.cluster(), to.service());
      want(drafts.getOrDefault(blank.about(), blank).of(from.cluster()));
    }
  }

  private void want(Draft draft) {
    wanted = draft;
    drafts.put(draft.about(), draft);
    runner.submit("", _ -> draft.write(allowlists), outcome -> written(draft, outcome));
  }

  /** An answer to what is no longer wanted comes too late and is dropped. */
  private void written(Draft draft, Outcome<Draft.Written> outcome) {
    if (!draft.equals(wanted)) {
      return;
    }
    switch (outcome) {
      case Outcome.Success<Draft.Written>(var made) -> show(made);
      case Outcome.Failure<Draft.Written>(var cause) -> announcer.failed(sentence(cause));
      case Outcome.Cancelled<Draft.Written> _ -> {}
    }
  }

  private void show(Draft.Written made) {
    switch (made.answer()) {
      case Statement statement -> {
        refusal.set(null);
        form.set(describer.form(made.draft(), made.refused()));
        page.set(describer.page(made.draft(), statement, made));
        track(made.draft(), statement.steps().size() > 1, !statement.absence().isEmpty());
      }
      case NotPossible(var why)
          when why.code() instanceof AllowlistReason reason && !reason.ofCluster() -> {
        refusal.set(null);
        form.set(describer.form(made.draft(), made.refused()));
        page.set(describer.page(made.draft(), why));
        track(made.draft(), false, false);
      }
      case NotPossible(var why) -> {
        form.set(Form.NONE);
        page.set(null);
        refusal.set(describer.refusal(made.draft(), why));
        track(made.draft(), false, false);
      }
    }
  }

  /** A statement of nothing but the check from Airflow gives nothing to anybody. */
  private void track(Draft draft, boolean possible, boolean absent) {
    tracking.about(
        new TrackingViewModel.Pair(
            draft.cluster(), draft.service(), draft.chosen(), possible, absent));
  }

  /** Goes where an allowlist that cannot work leads to. */
  void goOn() {
    Refusal now = refusal.get();
    if (now != null) {
      navigator.open(now.screen(), now.argument());
    }
  }

  private String sentence(Throwable cause) {
    return cause instanceof InvalidValueException invalid
        ? words.of(invalid)
        : words.text("screen.allowlist.broken", String.valueOf(cause.getMessage()));
  }

  /** Leaves those services in the list that are called so, by id, name or what people say. */
  void search(String typed) {
    List<String> parts = List.of(Pasted.trim(typed).toLowerCase(Locale.ROOT).split("\\s+"));
    found.setPredicate(row -> parts.stream().allMatch(row.found()::contains));
  }

  /** Chooses the first service that the search left. */
  void chooseFound() {
    found.stream().findFirst().ifPresent(this::choose);
  }

  /** The services that the search left. */
  ObservableList<ServiceRow> found() {
    return found;
  }

  /** What came of the statements. */
  TrackingViewModel tracking() {
    return tracking;
  }

  /** Whether all that were asked for are shown instead of a statement. */
  ReadOnlyBooleanProperty overviewProperty() {
    return overview.getReadOnlyProperty();
  }

  /** What is shown of the service. */
  ObjectProperty<Tab> tabProperty() {
    return tab;
  }

  ObservableList<ClusterChoice> clusters() {
    return clusters;
  }

  ObservableList<ServiceRow> services() {
    return services;
  }

  /** The chosen cluster, null if none is. */
  ReadOnlyObjectProperty<@Nullable ClusterChoice> clusterProperty() {
    return cluster.getReadOnlyProperty();
  }

  /** The chosen service. */
  ReadOnlyObjectProperty<@Nullable ServiceRow> serviceProperty() {
    return service.getReadOnlyProperty();
  }

  /** What can be told about the customer's side. */
  ReadOnlyObjectProperty<Form> formProperty() {
    return form.getReadOnlyProperty();
  }

  /** The statement, null while there is none. */
  ReadOnlyObjectProperty<@Nullable StatementPage> pageProperty() {
    return page.getReadOnlyProperty();
  }

  /** Why there is none, null if there is one. */
  ReadOnlyObjectProperty<@Nullable Refusal> refusalProperty() {
    return refusal.getReadOnlyProperty();
  }
}
