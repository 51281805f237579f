package io.astroconnect.ui.identities;

import io.astroconnect.model.Pasted;
import io.astroconnect.model.identity.ServiceAccountName;
import io.astroconnect.service.identity.Estate;
import io.astroconnect.service.identity.Identity;
import io.astroconnect.service.identity.IdentityService;
import io.astroconnect.task.Outcome;
import io.astroconnect.task.Runner;
import io.astroconnect.ui.fx.Announcer;
import io.astroconnect.ui.fx.ListDiff;
import io.astroconnect.ui.fx.Live;
import io.astroconnect.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
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

/** The name of what is typed, with each key, and the deployments that it can be taken from. */
public final class IdentitiesViewModel {
  /** The shortest project id, from which on a wrong one is said to be so. */
  private static final int SHORTEST_PROJECT = 6;

  private final IdentityService identities;
  private final Runner runner;
  private final Words words;
  private final Announcer announcer;
  private final Describer describer;

  private final StringProperty project = new SimpleStringProperty("");
  private final StringProperty namespace = new SimpleStringProperty("");
  private final StringProperty filter = new SimpleStringProperty("");
  private final ObservableList<IdentityRow> rows = FXCollections.observableArrayList();
  private final FilteredList<IdentityRow> shown = new FilteredList<>(rows);
  private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper();
  private final ReadOnlyStringWrapper nothing = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Naming> name;
  private @Nullable Estate estate;
  private List<Identity> known = List.of();
  private final ObjectProperty<@Nullable IdentityRow> chosen = new SimpleObjectProperty<>();
  private boolean following;
  private boolean filling;
  private boolean projectLeft;
  private boolean recovering;

  /** A screen over this service. */
  public IdentitiesViewModel(
      IdentityService identities, Runner runner, Live live, Words words, Announcer announcer) {
    this.identities = identities;
    this.runner = runner;
    this.words = words;
    this.announcer = announcer;
    this.describer = new Describer(words);
    this.name =
        new ReadOnlyObjectWrapper<>(
            describer.name(ServiceAccountName.of("", ""), known, false, false));
    project.subscribe(_ -> typedAnother());
    namespace.subscribe(_ -> typedAnother());
    filter.subscribe(_ -> narrow());
    chosen.subscribe(this::taken);
    live.onChange(this::read);
    read();
  }

  private void read() {
    runner.submit("", _ -> identities.estate(), this::show);
  }

  private void show(Outcome<Estate> outcome) {
    switch (outcome) {
      case Outcome.Success<Estate>(var now) -> {
        estate = now;
        known = now.identities();
        ListDiff.apply(rows, known.stream().map(describer::row).toList(), IdentityRow::id);
        total.set(rows.size());
        narrow();
        describe();
      }
      case Outcome.Failure<Estate>(var cause) -> broken(cause);
      case Outcome.Cancelled<Estate> _ -> {}
    }
  }

  private void typedAnother() {
    recovering = false;
    describe();
  }

  /** Takes the other account of the deployment: that after a failover, or the usual one again. */
  void takeOther() {
    recovering = !recovering;
    describe();
  }

  /** Names what is typed; until the deployments are read, compared with none. */
  private void describe() {
    if (filling) {
      return;
    }
    ServiceAccountName named =
        estate == null
            ? ServiceAccountName.of(project.get(), namespace.get())
            : estate.name(project.get(), namespace.get());
    boolean whole = projectLeft || named.project().length() >= SHORTEST_PROJECT;
    name.set(describer.name(named, known, whole, recovering));
    following = true;
    chosen.set(typed().orElse(null));
    following = false;
  }

  private void broken(Throwable cause) {
    announcer.failed(words.text("screen.identities.broken", String.valueOf(cause.getMessage())));
  }

  private void narrow() {
    String[] wanted = filter.get().strip().toLowerCase(Locale.ROOT).split("\\s+");
    shown.setPredicate(row -> Stream.of(wanted).allMatch(row.found()::contains));
    nothing.set(estate == null ? "" : whyNothing());
  }

  private String whyNothing() {
    return rows.isEmpty()
        ? words.text("screen.identities.none-yet")
        : words.text("screen.identities.none", filter.get().strip());
  }

  /** A person left the project: the latest moment to say what is wrong with it. */
  void projectLeft() {
    projectLeft = true;
    describe();
  }

  /** Takes project and namespace from a deployment. */
  void choose(IdentityRow row) {
    filling = true;
    project.set(row.project());
    namespace.set(row.namespace());
    filling = false;
    describe();
  }

  private void taken(@Nullable IdentityRow row) {
    if (row != null && !following) {
      choose(row);
    }
  }

  /** The deployment that is chosen: its fields are filled; null while another name is typed. */
  ObjectProperty<@Nullable IdentityRow> chosenProperty() {
    return chosen;
  }

  ObservableList<IdentityRow> rows() {
    return rows;
  }

  /** The deployment that is typed, if it is one of ours. */
  Optional<IdentityRow> typed() {
    return rows.stream()
        .filter(row -> row.is(Pasted.trim(project.get()), Pasted.trim(namespace.get())))
        .findFirst();
  }

  /** Lists only the deployments that share a name. */
  void showSharing(String used) {
    filter.set(used);
  }

  StringProperty projectProperty() {
    return project;
  }

  StringProperty namespaceProperty() {
    return namespace;
  }

  StringProperty filterProperty() {
    return filter;
  }

  FilteredList<IdentityRow> shown() {
    return shown;
  }

  /** All deployments on Google clusters. */
  ReadOnlyIntegerProperty totalProperty() {
    return total.getReadOnlyProperty();
  }

  /** Why the list is empty. */
  ReadOnlyStringProperty nothingProperty() {
    return nothing.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Naming> nameProperty() {
    return name.getReadOnlyProperty();
  }
}
