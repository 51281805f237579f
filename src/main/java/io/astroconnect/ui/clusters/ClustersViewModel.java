package io.astroconnect.ui.clusters;

import io.astroconnect.model.cluster.CloudDifference;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterField;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.cluster.ClusterRecord;
import io.astroconnect.model.cluster.Deployment;
import io.astroconnect.model.cluster.Provider;
import io.astroconnect.model.net.Ipv4;
import io.astroconnect.service.allowlist.AllowlistView;
import io.astroconnect.service.allowlist.TrackingService;
import io.astroconnect.service.catalogue.CatalogueService;
import io.astroconnect.service.catalogue.Sought;
import io.astroconnect.service.guard.LockedException;
import io.astroconnect.service.peering.AddressDrift;
import io.astroconnect.service.peering.PeeringService;
import io.astroconnect.service.peering.PeeringView;
import io.astroconnect.task.Job;
import io.astroconnect.task.Outcome;
import io.astroconnect.task.Runner;
import io.astroconnect.ui.fx.Announcer;
import io.astroconnect.ui.fx.LastFolder;
import io.astroconnect.ui.fx.ListDiff;
import io.astroconnect.ui.fx.Live;
import io.astroconnect.ui.fx.Navigator;
import io.astroconnect.ui.fx.Rereading;
import io.astroconnect.words.Words;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
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
  private final CatalogueDeeds deeds;
  private final FileDeeds files;
  private final Recent recent;
  private final Rereading<Known> reading;

  private final ObservableList<ClusterRow> rows = FXCollections.observableArrayList();
  private final FilteredList<ClusterRow> shown = new FilteredList<>(rows);
  private final StringProperty filter = new SimpleStringProperty("");
  private final ObservableList<Which> whiches = FXCollections.observableArrayList();
  private final ObjectProperty<Which> which = new SimpleObjectProperty<>(Which.IN_USE);
  private final ObjectProperty<Among> among = new SimpleObjectProperty<>(Among.ALL);
  private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper();
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper nothing = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable EditForm> editing = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable ClusterDetail> detail =
      new ReadOnlyObjectWrapper<>();
  private Known known =
      new Known(Listing.NONE, List.of(), List.of(), List.of(), List.of(), Map.of());
  private @Nullable Listing described;
  private String sought = "";
  private String soughtSays = "";
  private boolean read;
  private @Nullable ClusterId chosen;
  private List<String> opened;

  private record Known(
      Listing listing,
      List<Deployment> deployments,
      List<PeeringView> peerings,
      List<AllowlistView> allowlists,
      List<AddressDrift> addresses,
      Map<ClusterId, List<CloudDifference>> clouds) {
    Known opened(List<String> last, Describer describer) {
      Listing.Basis basis = listing.basis();
      return new Known(
          Listing.of(
              new Listing.Basis(basis.records(), basis.connections(), last), listing, describer),
          deployments,
          peerings,
          allowlists,
          addresses,
          clouds);
    }

    List<ClusterRecord> records() {
      return listing.basis().records();
    }

    List<Cluster> clusters() {
      return records().stream().map(ClusterRecord::cluster).toList();
    }
  }

  /**
   * A screen over these services.
   *
   * @param folder where files are looked for first
   */
  public ClustersViewModel(
      CatalogueService catalogue,
      PeeringService peerings,
      TrackingService tracking,
      Runner runner,
      Live live,
      Words words,
      Clock clock,
      Navigator navigator,
      Announcer announcer,
      Recent recent,
      Path folder) {
    this.catalogue = catalogue;
    this.peerings = peerings;
    this.tracking = tracking;
    this.runner = runner;
    this.words = words;
    this.clock = clock;
    this.navigator = navigator;
    this.announcer = announcer;
    this.describer = new Describer(words);
    this.deeds =
        new CatalogueDeeds(catalogue, runner, words, clock, announcer, this::read, this::broken);
    this.files =
        new FileDeeds(
            catalogue.files(),
            runner,
            words,
            announcer,
            new LastFolder(folder, clock),
            this::read,
            this::broken);
    this.recent = recent;
    this.opened = recent.ids();
    this.reading = new Rereading<>(runner, this::next, this::show);
    whiches.setAll(Which.among(List.of()));
    which.subscribe(_ -> narrow());
    filter.subscribe(_ -> narrow());
    among.subscribe(_ -> narrow());
    live.onChange(this::read);
    live.onTick(this::describeChosen);
    read();
  }

  private void read() {
    reading.read();
  }

  private Job<Known> next() {
    Listing before = known.listing();
    List<String> last = opened;
    return _ -> known(before, last);
  }

  private Known known(Listing before, List<String> last) {
    List<PeeringView> views = peerings.views();
    List<AllowlistView> allowlists = tracking.look();
    Listing.Basis basis =
        Listing.Basis.of(
            catalogue.records(),
            Stream.concat(
                views.stream().map(PeeringView::cluster),
                allowlists.stream().map(AllowlistView::cluster)),
            last);
    return new Known(
        Listing.of(basis, before, describer),
        catalogue.deployments(),
        views,
        allowlists,
        peerings.addressDrifts(),
        catalogue.cloudDifferences());
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
    announcer.failed(
        cause instanceof LockedException
            ? words.text("screen.peering.locked")
            : words.text("screen.clusters.broken", String.valueOf(cause.getMessage())));
  }

  private void describe() {
    Listing now = known.listing();
    if (!now.isOneWith(described)) {
      described = now;
      sought = "";
      ListDiff.apply(rows, now.rows(), ClusterRow::id);
      offer(now.whiches());
      total.set(now.inUse());
      summary.set(words.text("screen.clusters.summary", now.inUse(), now.customers()));
    }
    sayWhyNothing();
    describeChosen();
  }

  /** A choice that is no longer among them goes back to all. */
  private void offer(List<Which> now) {
    if (!whiches.equals(now)) {
      Which before = which.get();
      whiches.setAll(now);
      which.set(now.contains(before) ? before : Which.IN_USE);
    }
  }

  private void describeChosen() {
    detail.set(
        chosen()
            .map(
                record ->
                    describer.detail(
                        record,
                        known.peerings(),
                        known.allowlists(),
                        known.deployments(),
                        drift(record.id()),
                        known.clouds().getOrDefault(record.id(), List.of()),
                        clock.instant()))
            .orElse(null));
  }

  private Optional<AddressDrift> drift(ClusterId id) {
    return known.addresses().stream().filter(each -> each.cluster().id().equals(id)).findFirst();
  }

  private Optional<ClusterRecord> chosen() {
    return Optional.ofNullable(chosen).flatMap(known.listing()::find);
  }

  private void narrow() {
    String text = filter.get();
    Among cloud = among.get();
    Which of = which.get() == null ? Which.IN_USE : which.get();
    Sought sought = new Sought(text);
    shown.setPredicate(
        row -> cloud.holds(row.cluster().provider()) && of.holds(row) && sought.in(row.record()));
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
      return words.text(
          Which.IN_USE.equals(which.get())
              ? "screen.clusters.none-of-cloud"
              : "screen.clusters.none-of-kind");
    }
    if (!text.equals(sought)) {
      sought = text;
      soughtSays = "";
      List<ClusterRecord> among = known.records();
      runner.submit("", _ -> elsewhere(text, among), outcome -> sayElsewhere(text, outcome));
    }
    return soughtSays;
  }

  /** Compares with each cluster there is, which takes a moment with many. */
  private String elsewhere(String text, List<ClusterRecord> among) {
    long elsewhere = among.stream().filter(new Sought(text)::in).count();
    return elsewhere > 0
        ? words.text("screen.clusters.none-here", text, elsewhere)
        : words.text(
            "screen.clusters.none",
            text,
            Nearest.to(text, among.stream().map(ClusterRecord::cluster).toList()).orElse(""));
  }

  private void sayElsewhere(String text, Outcome<String> outcome) {
    switch (outcome) {
      case Outcome.Success<String>(var says) -> {
        if (text.equals(sought)) {
          soughtSays = says;
          sayWhyNothing();
        }
      }
      case Outcome.Failure<String>(var cause) -> broken(cause);
      case Outcome.Cancelled<String> _ -> {}
    }
  }

  /** Shows one cluster in full. */
  void choose(ClusterId id) {
    if (!id.equals(chosen)) {
      chosen = id;
      recent.opened(id.value());
      describeChosen();
    }
  }

  /** Opens what another screen named: a cluster's id, or "" for what was open before. */
  void open(String argument) {
    opened = recent.ids(); // only now: rows never move under the pointer
    known = known.opened(opened, describer);
    if (!argument.isEmpty()) {
      filter.set("");
      among.set(Among.ALL);
      choose(ClusterId.parse(argument));
      which.set(
          chosen().filter(each -> each.notes().archived().isPresent()).isPresent()
              ? Which.ARCHIVED
              : Which.IN_USE);
    }
    describe();
  }

  /** Pins the chosen cluster, or lets it go. */
  void pin() {
    chosen().ifPresent(each -> deeds.pin(each.id(), !each.notes().pinned()));
  }

  /** Puts the chosen cluster away, or takes it out again. */
  void archive() {
    chosen()
        .ifPresent(
            each -> {
              if (each.notes().archived().isPresent()) {
                deeds.restore(each.id());
              } else {
                deeds.archive(each.id());
              }
            });
  }

  /** Has the chosen cluster follow what Astro says in this. */
  void follow(ClusterField field) {
    chosen().ifPresent(each -> deeds.follow(each.id(), field));
  }

  /** Begins to change the chosen cluster. */
  void edit() {
    editing.set(chosen().map(each -> new EditForm(words, each)).orElse(null));
  }

  /** Writes what a form holds. */
  void save(EditForm form) {
    deeds.save(form);
  }

  /** What is being changed, null before; another one each time. */
  ReadOnlyObjectProperty<@Nullable EditForm> editingProperty() {
    return editing.getReadOnlyProperty();
  }

  /** The ways in from a file and out into one. */
  FileDeeds files() {
    return files;
  }

  /** What there is to choose from beside the clouds. */
  ObservableList<Which> whiches() {
    return whiches;
  }

  ObjectProperty<Which> whichProperty() {
    return which;
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
