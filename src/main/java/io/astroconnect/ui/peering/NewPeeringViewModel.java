package io.astroconnect.ui.peering;

import io.astroconnect.model.peering.PeeringIntent;
import io.astroconnect.service.catalogue.CatalogueService;
import io.astroconnect.service.guard.ChangeGuard;
import io.astroconnect.service.peering.Adoptable;
import io.astroconnect.service.peering.Pause;
import io.astroconnect.service.peering.PeeringService;
import io.astroconnect.service.peering.PeeringView;
import io.astroconnect.service.peering.PermissionService;
import io.astroconnect.task.Outcome;
import io.astroconnect.task.Runner;
import io.astroconnect.task.Running;
import io.astroconnect.ui.fx.Announcer;
import io.astroconnect.ui.fx.FactGrid;
import io.astroconnect.ui.fx.Live;
import io.astroconnect.ui.fx.Navigator;
import io.astroconnect.words.Words;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The form for a new peering. Filled, it is checked in the background; sent, it is checked once
 * more. What was typed stays until it was sent.
 */
public final class NewPeeringViewModel {
  private static final Duration TYPING = Duration.ofMillis(300);

  private final FormCatalogue catalogue;
  private final Readiness readiness;
  private final Runner runner;
  private final Words words;
  private final Announcer announcer;
  private final Navigator navigator;
  private final Pause pause;
  private final FormDescriber describer;
  private final Agreement agreement;
  private final FormInput input;
  private final FormSender sender;
  private final Permissions permissions;
  private final Adopting adopting;

  private final ReadOnlyObjectWrapper<@Nullable FormResult> result = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper current = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper checking = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper button = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper standing = new ReadOnlyStringWrapper("");

  private final ReadOnlyBooleanWrapper kept = new ReadOnlyBooleanWrapper();

  private @Nullable Checked checked;
  private @Nullable Running pending;
  private String broken = "";
  private long asked;
  private boolean sending;

  /**
   * An empty form over these services.
   *
   * @param pause waits until the typing rests
   */
  public NewPeeringViewModel(
      PeeringService peerings,
      PermissionService permissions,
      CatalogueService clusters,
      ChangeGuard guard,
      Runner runner,
      Live live,
      Words words,
      Clock clock,
      Announcer announcer,
      Navigator navigator,
      Pause pause) {
    this.runner = runner;
    this.words = words;
    this.announcer = announcer;
    this.navigator = navigator;
    this.pause = pause;
    this.describer = new FormDescriber(words);
    this.agreement = new Agreement(words);
    this.permissions = new Permissions(permissions, runner, words, announcer);
    this.input = new FormInput(words, this::changed);
    this.adopting = new Adopting(peerings, runner, words, announcer, input);
    this.sender = new FormSender(peerings, clock);
    this.catalogue = new FormCatalogue(peerings, clusters, runner, words, announcer, input);
    this.readiness = new Readiness(input, guard, words);
    catalogue.follow(live);
    live.onTick(this::decide);
    decide();
  }

  /** Opens the form with what was typed before; an id chooses that cluster. */
  void begin(String clusterId) {
    kept.set(!input.blank());
    catalogue.want(clusterId);
    recheck();
  }

  /**
   * Opens the form upon a request that a customer sent us, and asks whether to take it over.
   *
   * @param argument the cluster's id, a slash, and AWS's id of the peering
   */
  void take(String argument) {
    String[] parts = argument.split("/", 2);
    kept.set(false);
    catalogue.unmanaged().want(parts[1], found -> take(parts[1], found));
    catalogue.want(parts[0]);
  }

  private void take(String peering, Optional<Adoptable> found) {
    found.ifPresentOrElse(
        adopting::adopt,
        () -> announcer.failed(words.text("screen.peering.form.request-gone", peering)));
  }

  /** Opens the form with what was asked for before. */
  void fill(PeeringView view) {
    catalogue.wantNone();
    kept.set(false);
    input.fill(view.intent(), view.ticket());
  }

  private void changed() {
    Optional<PeeringIntent> intent = input.intent();
    if (intent.isEmpty()) {
      forget();
    } else {
      check(intent.get());
    }
    decide();
  }

  private void forget() {
    asked++;
    checking.set(false);
    broken = "";
    if (pending != null) {
      pending.cancel();
    }
  }

  /** Looks again, as what was seen may be old. */
  void checkAgain() {
    catalogue.lookForUnmanaged();
    recheck();
  }

  private void recheck() {
    input.intent().ifPresent(this::check);
    decide();
  }

  private void check(PeeringIntent intent) {
    forget();
    long mine = asked;
    boolean ask = adopting.asksThen();
    checking.set(true);
    pending =
        runner.submit(
            "",
            _ -> {
              pause.take(TYPING);
              return sender.look(intent);
            },
            outcome -> checked(mine, ask, outcome));
  }

  private void checked(long mine, boolean ask, Outcome<Checked> outcome) {
    if (mine != asked) {
      return;
    }
    checking.set(false);
    switch (outcome) {
      case Outcome.Success<Checked>(var found) -> show(found);
      case Outcome.Failure<Checked>(var cause) -> broken = sentence(cause);
      case Outcome.Cancelled<Checked> _ -> broken = words.text("screen.peering.form.cancelled");
    }
    decide();
    if (ask && ready.get()) {
      adopting.ask();
    }
  }

  private void show(Checked found) {
    checked = found;
    result.set(describer.of(found));
    input.judge(found);
  }

  /** Whether the request can be sent, and if not, why. */
  private void decide() {
    Checked now = latest();
    current.set(now != null);
    String off = readiness.off(now, sending, broken);
    ready.set(off.isEmpty());
    reason.set(off.isEmpty() ? readiness.doubts(now) : words.text("screen.peering.form.off", off));
    button.set(readiness.button(now));
    standing.set(
        now != null && now.way() == Checked.Way.STANDS
            ? now.known().orElseThrow().id().value()
            : "");
  }

  /** What was found, if it is about what stands in the form now. */
  private @Nullable Checked latest() {
    return checked != null
            && !checking.get()
            && broken.isEmpty()
            && input.intent().filter(checked.intent()::equals).isPresent()
        ? checked
        : null;
  }

  /**
   * Sends it, once: pressed again while it is under way, or with a check in the way, is nothing.
   */
  void send() {
    decide();
    Checked confirmed = latest();
    if (!ready.get() || confirmed == null) {
      return;
    }
    sending = true;
    decide();
    String wanted = input.ticketProperty().get();
    runner.submit(
        words.text("screen.peering.form.job", confirmed.intent().cluster().name()),
        progress -> sender.send(confirmed, wanted, progress),
        this::sent);
  }

  private void sent(Outcome<FormSender.Sent> outcome) {
    sending = false;
    switch (outcome) {
      case Outcome.Success<FormSender.Sent>(var sent) ->
          sent.peering().ifPresentOrElse(this::opened, () -> show(sent.found()));
      case Outcome.Failure<FormSender.Sent>(var cause) -> announcer.failed(sentence(cause));
      case Outcome.Cancelled<FormSender.Sent> _ ->
          announcer.failed(words.text("screen.peering.form.stopped"));
    }
    decide();
  }

  private void opened(PeeringView peering) {
    clear();
    navigator.open("peering", peering.id().value());
  }

  private String sentence(Throwable cause) {
    return Sentences.of(words, cause);
  }

  /** Asks AWS whether the calls that follow are permitted, if it is AWS itself. */
  void askPermissions() {
    Checked about = latest();
    if (about != null) {
      permissions.ask(
          about,
          answers -> {
            if (about.equals(checked)) {
              show(about.with(answers));
              decide();
            }
          });
    }
  }

  /** Shows the peering that stands already. */
  void openStanding() {
    if (!standing.get().isEmpty()) {
      navigator.open("peering", standing.get());
    }
  }

  /** Empties the form. */
  void clear() {
    checked = null;
    result.set(null);
    kept.set(false);
    input.clear();
  }

  /** What a person who sends this agrees to. */
  List<FactGrid.Fact> agreed() {
    Checked now = latest();
    return now == null ? List.of() : agreement.of(now.intent(), input.ticketProperty().get());
  }

  /** Whether the form was opened with what somebody had typed before. */
  ReadOnlyBooleanProperty keptProperty() {
    return kept.getReadOnlyProperty();
  }

  /** Whether AWS permits the calls that follow. */
  Permissions permissions() {
    return permissions;
  }

  /** Taking a peering over instead of asking for one. */
  Adopting adopting() {
    return adopting;
  }

  /** What can be taken over of the chosen cluster's peerings. */
  Unmanaged unmanaged() {
    return catalogue.unmanaged();
  }

  FormInput input() {
    return input;
  }

  /** What was last found; null before the form was filled. */
  ReadOnlyObjectProperty<@Nullable FormResult> resultProperty() {
    return result.getReadOnlyProperty();
  }

  /** Whether that is about what stands in the form now. */
  ReadOnlyBooleanProperty currentProperty() {
    return current.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty checkingProperty() {
    return checking.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty readyProperty() {
    return ready.getReadOnlyProperty();
  }

  ReadOnlyStringProperty buttonProperty() {
    return button.getReadOnlyProperty();
  }

  /** Beside the button: why it is off, or what to read before pressing it. */
  ReadOnlyStringProperty reasonProperty() {
    return reason.getReadOnlyProperty();
  }

  /** The id of the peering that stands already as it is wanted, or "". */
  ReadOnlyStringProperty standingProperty() {
    return standing.getReadOnlyProperty();
  }
}
