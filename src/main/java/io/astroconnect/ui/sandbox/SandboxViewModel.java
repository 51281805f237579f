package io.astroconnect.ui.sandbox;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Spans;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.Provider;
import io.astroconnect.model.practice.Customer;
import io.astroconnect.model.practice.Deed;
import io.astroconnect.model.practice.Peering;
import io.astroconnect.model.practice.SandboxState;
import io.astroconnect.service.catalogue.CatalogueService;
import io.astroconnect.service.practice.PracticeException;
import io.astroconnect.service.practice.PracticeService;
import io.astroconnect.task.Outcome;
import io.astroconnect.task.Runner;
import io.astroconnect.ui.fx.Announcer;
import io.astroconnect.ui.fx.ListDiff;
import io.astroconnect.ui.fx.Live;
import io.astroconnect.words.Words;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sandbox as it stands, read every second while it is shown, and what can be done to it. */
public final class SandboxViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(SandboxViewModel.class);

  private final PracticeService practice;
  private final CatalogueService catalogue;
  private final Runner runner;
  private final Words words;
  private final Announcer announcer;
  private final Describer describer;
  private final TroubleForm form;

  private final ObservableList<PeeringRow> rows = FXCollections.observableArrayList();
  private final ObservableList<DeedLine> trouble = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<@Nullable PeeringDetail> detail =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();
  private final ReadOnlyStringWrapper time = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper ahead = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper silence = new ReadOnlyStringWrapper("");
  private final StringProperty span = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper spanProblem = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private @Nullable String chosen;
  private boolean begun;
  private boolean shown;
  private boolean reading;
  private boolean again;

  private record Read(
      SandboxState state,
      List<Customer> customers,
      List<String> actions,
      List<Cluster> clusters,
      List<String> organizations,
      Optional<PeeringDetail> detail) {}

  /** A panel for this sandbox. */
  public SandboxViewModel(
      PracticeService practice,
      CatalogueService catalogue,
      Runner runner,
      Live live,
      Words words,
      Announcer announcer) {
    this.practice = practice;
    this.catalogue = catalogue;
    this.runner = runner;
    this.words = words;
    this.announcer = announcer;
    this.describer = new Describer(words);
    this.form = new TroubleForm(words);
    live.onChange(this::readIfShown);
    live.onTick(this::readIfShown);
    span.subscribe(this::checkSpan);
    read();
  }

  /** Nobody looks, nobody asks. */
  void show(boolean now) {
    shown = now;
    readIfShown();
  }

  private void readIfShown() {
    if (shown) {
      read();
    }
  }

  /** One reading at a time; what is asked for meanwhile is read after it. */
  void read() {
    if (reading) {
      again = true;
      return;
    }
    reading = true;
    again = false;
    String wanted = chosen;
    runner.submit("", _ -> read(wanted), this::took);
  }

  private Read read(@Nullable String wanted) {
    SandboxState state = practice.state();
    List<Customer> customers = practice.customers();
    return new Read(
        state,
        customers,
        practice.actions(),
        catalogue.choices(Set.of()),
        catalogue.organizations(),
        state.peerings().stream()
            .filter(one -> one.id().equals(wanted))
            .findFirst()
            .map(one -> detail(one, customers)));
  }

  private PeeringDetail detail(Peering peering, List<Customer> customers) {
    Deeds deeds =
        Deeds.of(
            peering,
            customers.stream()
                .filter(one -> one.vpc().equals(peering.theirVpc()))
                .filter(one -> one.account().equals(peering.account()))
                .findFirst());
    return describer.detail(peering, deeds, practice.refusals(deeds.all()));
  }

  private void took(Outcome<Read> outcome) {
    reading = false;
    switch (outcome) {
      case Outcome.Success<Read>(var now) -> {
        silence.set("");
        show(now);
      }
      case Outcome.Failure<Read>(var cause) -> silence.set(sentence(cause));
      case Outcome.Cancelled<Read> _ -> {}
    }
    if (again) {
      read();
    }
  }

  private void show(Read now) {
    SandboxState state = now.state();
    ListDiff.apply(rows, state.peerings().stream().map(describer::row).toList(), PeeringRow::id);
    waiting.set((int) state.peerings().stream().filter(Peering::waits).count());
    time.set(describer.time(state));
    ahead.set(describer.ahead(state));
    ListDiff.apply(trouble, describer.trouble(state.conditions()), DeedLine::id);
    offer(now);
    if (!begun && chosen == null && !state.peerings().isEmpty()) {
      choose(state.peerings().getFirst().id());
    } else {
      now.detail()
          .filter(one -> one.id().equals(chosen))
          .ifPresentOrElse(detail::set, () -> forget(state));
    }
    begun = true;
  }

  /** A peering that vanished has nothing left to do. */
  private void forget(SandboxState state) {
    if (state.peerings().stream().noneMatch(one -> one.id().equals(chosen))) {
      chosen = null;
      detail.set(null);
    }
  }

  private void offer(Read now) {
    List<Cluster> aws = of(Provider.AWS, now);
    List<Cluster> google = of(Provider.GCP, now);
    form.offer(
        both(
            both(each(aws, Cluster::account), each(google, Cluster::account)), now.organizations()),
        now.actions(),
        both(
            each(aws, Cluster::region),
            google.isEmpty() ? List.of(Deed.ASTRO) : List.of(Deed.GLOBAL, Deed.ASTRO)),
        choices(aws),
        choices(google),
        choices(now.clusters()));
  }

  private static List<ClusterChoice> choices(List<Cluster> clusters) {
    return clusters.stream()
        .map(one -> new ClusterChoice(one.name(), one.id().value(), one.vpc()))
        .toList();
  }

  private static List<Cluster> of(Provider provider, Read now) {
    return now.clusters().stream().filter(one -> one.provider() == provider).toList();
  }

  private static List<String> both(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  private static List<String> each(List<Cluster> clusters, Function<Cluster, String> part) {
    return clusters.stream().map(part).filter(text -> !text.isEmpty()).distinct().sorted().toList();
  }

  /** Shows one peering in full. */
  void choose(String id) {
    if (!id.equals(chosen)) {
      chosen = id;
      read();
    }
  }

  /** Does what a line offers. */
  void perform(DeedLine line) {
    if (line.can()) {
      perform(line.title(), line.deed());
    }
  }

  /** Lets happen what the form asks for; a request that comes of it is shown. */
  void begin() {
    if (form.missingProperty().get().isEmpty()) {
      Deed deed = form.deed();
      String title = words.text("screen.sandbox.kind." + form.kindProperty().get().key());
      work(
          () -> practice.perform(deed),
          result -> {
            if (deed instanceof Deed.AskForPeering) {
              choose(result);
            }
            String whom = result.equals(Deed.EVERY) ? "" : result;
            return words.text("screen.sandbox.done", title, whom);
          });
    }
  }

  /** Ends all trouble. */
  void calm() {
    perform(words.text("screen.sandbox.calm"), new Deed.Calm());
  }

  private void perform(String title, Deed deed) {
    work(() -> practice.perform(deed), result -> words.text("screen.sandbox.done", title, result));
  }

  /** Moves the clock on. */
  void advance(Duration by) {
    work(
        () -> {
          practice.advance(by);
          return "";
        },
        _ -> words.text("screen.sandbox.moved", words.since(by)));
  }

  /** Moves the clock on by what was typed. */
  void advance() {
    checkSpan();
    if (canAdvance()) {
      advance(Spans.parse(span.get().strip()));
      span.set("");
    }
  }

  private boolean canAdvance() {
    return !span.get().isBlank() && spanProblem.get().isEmpty();
  }

  private void checkSpan() {
    try {
      if (!span.get().isBlank()) {
        Spans.parse(span.get().strip());
      }
      spanProblem.set("");
    } catch (InvalidValueException invalid) {
      spanProblem.set(words.of(invalid));
    }
  }

  private interface Work {
    String done();
  }

  private void work(Work work, Function<String, String> news) {
    if (busy.get()) {
      return;
    }
    busy.set(true);
    runner.submit("", _ -> work.done(), outcome -> worked(outcome, news));
  }

  private void worked(Outcome<String> outcome, Function<String, String> news) {
    busy.set(false);
    switch (outcome) {
      case Outcome.Success<String>(var result) -> announcer.toast(news.apply(result));
      case Outcome.Failure<String>(var cause) -> announcer.failed(sentence(cause));
      case Outcome.Cancelled<String> _ -> {}
    }
    read();
  }

  private String sentence(Throwable cause) {
    if (cause instanceof PracticeException refused) {
      String said = refused.fault().message();
      return said.isEmpty() ? words.of(refused.fault()) : said;
    }
    LOG.error("The sandbox's panel failed", cause);
    return words.text("screen.sandbox.broken", String.valueOf(cause.getMessage()));
  }

  TroubleForm form() {
    return form;
  }

  ObservableList<PeeringRow> rows() {
    return rows;
  }

  /** The trouble that is on, each with its way back. */
  ObservableList<DeedLine> trouble() {
    return trouble;
  }

  /** The chosen peering, null if none is. */
  ReadOnlyObjectProperty<@Nullable PeeringDetail> detailProperty() {
    return detail.getReadOnlyProperty();
  }

  /** How many requests wait for a customer. */
  ReadOnlyIntegerProperty waitingProperty() {
    return waiting.getReadOnlyProperty();
  }

  /** The sandbox's time. */
  ReadOnlyStringProperty timeProperty() {
    return time.getReadOnlyProperty();
  }

  /** How far it is ahead. */
  ReadOnlyStringProperty aheadProperty() {
    return ahead.getReadOnlyProperty();
  }

  /** Why the sandbox cannot be read, or "". */
  ReadOnlyStringProperty silenceProperty() {
    return silence.getReadOnlyProperty();
  }

  /** How far to move the clock, as typed. */
  StringProperty spanProperty() {
    return span;
  }

  /** Why that is no span of time, or "". */
  ReadOnlyStringProperty spanProblemProperty() {
    return spanProblem.getReadOnlyProperty();
  }

  /** Whether something is being done. */
  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }
}
