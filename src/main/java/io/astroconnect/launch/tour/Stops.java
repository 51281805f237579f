package io.astroconnect.launch.tour;

import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.service.catalogue.CatalogueService;
import io.astroconnect.ui.fx.Theme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;

/** The stops in their order: the main job, and what can go wrong in it. */
final class Stops {
  private static final String TASK = "home-task-";

  private final TourWindow window;
  private final Hands hands;
  private final Held held;
  private final Path folder;

  Stops(TourWindow window, Hands hands, Held held, Path folder) {
    this.window = window;
    this.hands = hands;
    this.held = held;
    this.folder = folder;
  }

  List<Stop> all() {
    List<Stop> stops = new ArrayList<>();
    stops.add(new Stop("window", this::open));
    stops.add(new Stop("search", this::search));
    stops.add(new Stop("search-left", this::leaveSearch));
    stops.addAll(new FindAndCopy(hands, held).stops());
    stops.addAll(new Allowing(hands, held).stops());
    stops.addAll(new Form(hands, held, MainJob.WISH).stops());
    stops.addAll(new MainJob(hands, held).stops());
    stops.addAll(new WaysToEnd(hands, held).stops());
    stops.add(new Stop("home", this::home));
    stops.addAll(new Naming(hands, held).stops());
    stops.addAll(new Reporting(hands, held, folder).stops());
    stops.add(new Stop("narrow", this::narrow));
    stops.add(new Stop("dark", this::dark));
    return stops;
  }

  private void open(Proof proof) throws InterruptedException {
    proof.same(
        "workspaceName",
        () -> hands.text("workspaceName"),
        "workspace",
        () -> held.workspace().name());
    proof.same(
        "watching",
        () -> hands.text("watching"),
        "store",
        () -> held.words().text("shell.watching", held.peerings().views().size()));
  }

  /** An address of a cluster leads to it. */
  private void search(Proof proof) throws InterruptedException {
    String address = held.cluster("kestrel-prod-euw1").egressIps().getFirst().toString();
    hands.key(KeyCode.K, true);
    hands.type("palette-text", address);
    proof.same(
        "palette-hits",
        () -> String.join(", ", hands.rowsOf("palette-hits")),
        "store",
        () -> String.join(", ", found(address)));
  }

  private void leaveSearch(Proof proof) throws InterruptedException {
    hands.key(KeyCode.ESCAPE, false);
    proof.holds("palette-text", () -> hands.text("palette-text").isEmpty());
  }

  private List<String> found(String text) {
    return held.catalogue().clusters().stream()
        .filter(cluster -> CatalogueService.matches(cluster, text))
        .map(cluster -> cluster.name() + " " + cluster.provider() + " " + cluster.region())
        .toList();
  }

  /** What is not connected wants something of somebody, and addresses that changed do. */
  private void home(Proof proof) throws InterruptedException {
    hands.press("rail-home");
    proof.same("home-task-*", this::tasksShown, "store", this::tasksHeld);
  }

  private String tasksShown() {
    return hands.idsFrom(TASK).stream()
        .map(task -> task + " " + hands.text(task, "chip"))
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private String tasksHeld() {
    Stream<String> connections =
        held.peerings().views().stream()
            .filter(view -> view.checklist().state() != ConnectionState.CONNECTED)
            .map(view -> TASK + view.id() + " " + held.words().state(view.checklist().state()));
    String changed = " " + held.words().state(ConnectionState.TO_BE_CHANGED);
    Stream<String> addresses =
        held.peerings().addressDrifts().stream()
            .map(drift -> TASK + drift.cluster().id() + changed);
    return Stream.concat(connections, addresses).sorted().collect(Collectors.joining(", "));
  }

  /** In the smallest window. */
  private void narrow(Proof proof) throws InterruptedException {
    hands.press("rail-peering");
    Asked connected = new Asked(hands, held, MainJob.WISH.id(held));
    connected.choose();
    hands.resize(1024, 700);
    proof.same("window", hands::size, "tour", () -> "1024 × 700");
    connected.stands(proof, ConnectionState.CONNECTED);
  }

  private void dark(Proof proof) throws InterruptedException {
    FxThread.run(() -> window.theme().choiceProperty().set(Theme.Choice.DARK));
    proof.holds(
        "dark",
        () -> FxThread.ask(() -> window.theme().schemeProperty().get().name()).equals("DARK"));
  }
}
