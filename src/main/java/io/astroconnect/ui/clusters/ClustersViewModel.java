package io.astroconnect.ui.clusters;

import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.cluster.Deployment;
import io.astroconnect.model.cluster.Provider;
import io.astroconnect.model.net.Ipv4;
import io.astroconnect.service.allowlist.AllowlistView;
import io.astroconnect.service.allowlist.TrackingService;
import io.astroconnect.service.catalogue.CatalogueService;
import io.astroconnect.service.peering.AddressDrift;
import io.astroconnect.service.peering.PeeringService;
import io.astroconnect.service.peering.PeeringView;
import io.astroconnect.task.Outcome;
import io.astroconnect.task.Runner;
import io.astroconnect.ui.fx.Announcer;
import io.astroconnect.ui.fx.ListDiff;
import io.astroconnect.ui.fx.Live;
import io.astroconnect.ui.fx.Navigator;
import io.astroconnect.words.Words;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
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

/** The clusters, the chosen one in full, and the way to a new peering. */
public final class ClustersViewModel {
  /** Which clusters are listed. */
  public enum Among {
    ALL,
    AWS,
    GCP,
    AZURE;

    boolean holds(Provider provider) {
      return this == ALL || name().equals(provider.name());
    }
  }

  private final CatalogueService catalogue;
  private final PeeringService peerings;
  private final TrackingService tracking;
  private final Runner runner;
  private final Words words;
  private final Clock clock;
  private final Navigator navigator;
  private final Announcer announcer;
  private final Describer describer;

  private final ObservableList<ClusterRow> rows = FXCollections.observableArrayList();
  private final FilteredList<ClusterRow> shown = new FilteredList<>(rows);
  private final StringProperty filter = new SimpleStringProperty("");
  private final ObjectProperty<Among> among = new SimpleObjectProperty<>(Among.ALL);
  private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper();
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper nothing = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable ClusterDetail> detail =
      new ReadOnlyObjectWrapper<>();
  private Known known = new Known(List.of(), List.of(), List.of(), List.of(), List.of());
  private boolean read;
  private @Nullable ClusterId chosen;

  private record Known(
      List<Cluster> clusters,
      List<Deployment> deployments,
      List<PeeringView> peerings,
      List<AllowlistView> allowlists,
      List<AddressDrift> addresses) {}

  /** A screen over these services. */
  public ClustersViewModel(
      CatalogueService catalogue,
      PeeringService peerings,
      TrackingService tracking,
      Runner runner,
      Live live,
      Words words,
      Clock clock,
      Navigator navigator,
      Announcer announcer) {
    this.catalogue = catalogue;
    this.peerings = peerings;
    this.tracking = tracking;
    this.runner = runner;
    this.words = words;
    this.clock = clock;
    this.navigator = navigator;
    this.announcer = announcer;
    this.describer = new Describer(words);
    filter.subscribe(_ -> narrow());
    among.subscribe(_ -> narrow());
    live.onChange(this::read);
    live.onTick(this::describeChosen);
    read();
  }

  private void read() {
    runner.submit(
        "",
        _ ->
            new Known(
                catalogue.clusters(),
                catalogue.deployments(),
                peerings.views(),
                tracking.look(),
                peerings.addressDrifts()),
        this::show);
  }

  private void show(Outcome<Known> outcome) {
    switch (outcome) {
      case Outcome.Success<Known>(var now) -> {
        known = now;
        read = true;
        describe();
      }
      case Outcome.Failure<Known>(var cause) -> broken(cause);
      case Outcome.Cancelled<Known> _ -> {}
    }
  }

  private void broken(Throwable cause) {
    announcer.failed(words.text("screen.clusters.broken", String.valueOf(cause.getMessage())));
  }

  private void describe() {
    ListDiff.apply(
        rows,
        known.clusters().stream()
            .map(each -> describer.row(each, known.peerings(), known.allowlists()))
            .toList(),
        ClusterRow::id);
    total.set(rows.size());
    long customers =
        known.clusters().stream()
            .map(Cluster::customer)
            .filter(customer -> !customer.isEmpty())
            .distinct()
            .count();
    summary.set(words.text("screen.clusters.summary", rows.size(), customers));
    sayWhyNothing();
    describeChosen();
  }

  private void describeChosen() {
    detail.set(
        chosen()
            .map(
                cluster ->
                    describer.detail(
                        cluster,
                        known.peerings(),
                        known.allowlists(),
                        known.deployments(),
                        drift(cluster.id()),
                        clock.instant()))
            .orElse(null));
  }

  private Optional<AddressDrift> drift(ClusterId id) {
    return known.addresses().stream().filter(each -> each.cluster().id().equals(id)).findFirst();
  }

  private Optional<Cluster> chosen() {
    return known.clusters().stream().filter(each -> each.id().equals(chosen)).findFirst();
  }

  private void narrow() {
    String text = filter.get();
    Among which = among.get();
    shown.setPredicate(
        row ->
            which.holds(row.cluster().provider()) && CatalogueService.matches(row.cluster(), text));
    sayWhyNothing();
    if (!text.isBlank() && shown.size() == 1) {
      choose(shown.getFirst().id());
    }
  }

  private void sayWhyNothing() {
    nothing.set(shown.isEmpty() && read ? whyNothing(filter.get().strip()) : "");
  }

  private String whyNothing(String text) {
    if (rows.isEmpty()) {
      return words.text("screen.clusters.none-yet");
    }
    if (text.isEmpty()) {
      return words.text("screen.clusters.none-of-cloud");
    }
    long elsewhere =
        known.clusters().stream().filter(each -> CatalogueService.matches(each, text)).count();
    return elsewhere > 0
        ? words.text("screen.clusters.none-here", text, elsewhere)
        : words.text("screen.clusters.none", text, Nearest.to(text, known.clusters()).orElse(""));
  }

  /** Shows one cluster in full. */
  void choose(ClusterId id) {
    if (!id.equals(chosen)) {
      chosen = id;
      describeChosen();
    }
  }

  /** Opens what another screen named: a cluster's id, or "" for what was open before. */
  void open(String argument) {
    if (!argument.isEmpty()) {
      filter.set("");
      among.set(Among.ALL);
      choose(ClusterId.parse(argument));
    }
  }

  /** Opens the form for a peering of the chosen cluster, if it can be peered. */
  void newPeering() {
    ClusterDetail now = detail.get();
    if (now != null && now.peerable()) {
      navigator.open("peering", "new:" + now.id());
    }
  }

  /** Opens what to let in at data services for the chosen cluster. */
  void openAllowlist() {
    openChosen("allowlist");
  }

  /** Opens the reports with the chosen cluster. */
  void openReport() {
    openChosen("reports");
  }

  private void openChosen(String screen) {
    ClusterDetail now = detail.get();
    if (now != null) {
      navigator.open(screen, now.id().value());
    }
  }

  /** Takes the addresses that the chosen cluster leaves from over into the catalogue. */
  void takeOver() {
    ClusterDetail now = detail.get();
    if (now != null) {
      drift(now.id()).ifPresent(this::takeOver);
    }
  }

  private void takeOver(AddressDrift drift) {
    List<Ipv4> inUse = drift.change().inUse();
    runner.submit(
        "",
        _ -> catalogue.leavesFrom(drift.cluster().id(), inUse),
        outcome -> {
          switch (outcome) {
            case Outcome.Success<Cluster> _ -> {
              announcer.toast(words.text("screen.clusters.taken-over", inUse.size()));
              read();
            }
            case Outcome.Failure<Cluster>(var cause) -> broken(cause);
            case Outcome.Cancelled<Cluster> _ -> {}
          }
        });
  }

  /** Opens a connection of the chosen cluster. */
  void open(ClusterDetail.Connection connection) {
    navigator.open(connection.screen(), connection.argument());
  }

  /** A form for a cluster that nobody brought in yet. */
  AddClusterForm form() {
    return new AddClusterForm(words, known.clusters());
  }

  /** Adds what a form holds, and shows it. */
  void add(Cluster typed) {
    runner.submit(
        "",
        _ -> catalogue.add(typed),
        outcome -> {
          switch (outcome) {
            case Outcome.Success<Cluster>(var added) -> {
              announcer.toast(words.text("screen.clusters.added", added.name()));
              open(added.id().value());
              read();
            }
            case Outcome.Failure<Cluster>(var cause) -> broken(cause);
            case Outcome.Cancelled<Cluster> _ -> {}
          }
        });
  }

  FilteredList<ClusterRow> shown() {
    return shown;
  }

  StringProperty filterProperty() {
    return filter;
  }

  ObjectProperty<Among> amongProperty() {
    return among;
  }

  /** All clusters there are. */
  ReadOnlyIntegerProperty totalProperty() {
    return total.getReadOnlyProperty();
  }

  /** How many clusters of how many customers. */
  ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  /** Why the list is empty, or "". */
  ReadOnlyStringProperty nothingProperty() {
    return nothing.getReadOnlyProperty();
  }

  /** The chosen cluster, null if none is. */
  ReadOnlyObjectProperty<@Nullable ClusterDetail> detailProperty() {
    return detail.getReadOnlyProperty();
  }
}
