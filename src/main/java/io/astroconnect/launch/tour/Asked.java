package io.astroconnect.launch.tour;

import io.astroconnect.model.checklist.Checklist;
import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepState;
import io.astroconnect.model.peering.ConnectionId;
import io.astroconnect.model.peering.aws.VpcPeering;
import io.astroconnect.service.peering.PeeringView;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One peering: on the screen, in the store, and in EC2. */
final class Asked {
  private static final String LIST = "peering-table";
  private static final String STEP = "peering-step-";

  private final Hands hands;
  private final Held held;
  private final ConnectionId id;

  Asked(Hands hands, Held held, ConnectionId id) {
    this.hands = hands;
    this.held = held;
    this.id = id;
  }

  PeeringView view() {
    return held.view(id);
  }

  String connection() {
    return view().checklist().connectionId();
  }

  /** Chooses it in the list. */
  void choose() throws InterruptedException {
    hands.choose(LIST, view().cluster().name());
  }

  /** Waits until it stands so in the store, and the screen shows all of it. */
  void stands(Proof proof, ConnectionState state) throws InterruptedException {
    proof.holds(state.key(), () -> view().checklist().state() == state);
    proof.same("peering-state", () -> hands.text("peering-state"), "store", this::word);
    proof.same(LIST, this::rowShown, "store", () -> word() + " " + view().cluster().name());
    proof.same("peering-step-*", this::stepsShown, "store", this::stepsHeld);
  }

  /** Its row in the list, up to its cluster's name. */
  private String rowShown() {
    String name = view().cluster().name();
    return hands.rowsOf(LIST).stream()
        .filter(row -> row.contains(name))
        .map(row -> row.substring(0, row.indexOf(name) + name.length()))
        .findFirst()
        .orElse("");
  }

  private String word() {
    Checklist checklist = view().checklist();
    return checklist
        .deadline()
        .map(end -> Duration.between(held.clock().instant(), end))
        .map(left -> held.words().state(checklist.state(), left))
        .orElseGet(() -> held.words().state(checklist.state()));
  }

  private String stepsShown() {
    return rows().map(row -> row + " " + hands.text(row, "step-state")).sorted().collect(LINE);
  }

  private String stepsHeld() {
    return view().checklist().steps().stream()
        .map(step -> row(step) + " " + held.words().state(step.state()))
        .sorted()
        .collect(LINE);
  }

  private static final java.util.stream.Collector<CharSequence, ?, String> LINE =
      Collectors.joining(", ");

  private Stream<String> rows() {
    return hands.idsFrom(STEP).stream();
  }

  private static String row(Step step) {
    return STEP + step.id().value().replace('/', '_');
  }

  /** The id and EC2's status of it, which the store keeps, are those that EC2 says. */
  void isWhatEc2Says(Proof proof) throws InterruptedException {
    proof.same("peering id", () -> hands.text("peering"), "EC2", () -> peering().id().value());
    proof.same(
        "status in the store",
        () -> view().checklist().cloudStatus(),
        "EC2",
        () -> peering().code());
  }

  private VpcPeering peering() {
    return held.peering(view());
  }

  /** The routes that are shown as done are the routes that EC2 has, table by table. */
  void routesAreWhatEc2Says(Proof proof) throws InterruptedException {
    proof.same("routes done", this::routesShown, "EC2", this::routesInEc2);
  }

  private String routesShown() {
    String done = held.words().state(StepState.DONE);
    return rows()
        .filter(row -> row.startsWith(STEP + "route_"))
        .filter(row -> hands.text(row, "step-state").equals(done))
        .sorted()
        .collect(LINE);
  }

  private String routesInEc2() {
    String target = connection();
    return held.routeTables(view()).stream()
        .flatMap(
            table ->
                table.routes().stream()
                    .filter(route -> route.target().equals(target) && !route.blackhole())
                    .map(
                        route ->
                            STEP
                                + "route_"
                                + table.id()
                                + "_"
                                + route.destination().toString().replace('/', '_')))
        .sorted()
        .collect(LINE);
  }

  /** DNS is shown as on where EC2 has it on. */
  void dnsIsWhatEc2Says(Proof proof) throws InterruptedException {
    proof.same(
        "DNS, both sides",
        () -> dns("dns-requester") + " " + dns("dns-accepter"),
        "EC2",
        () -> on(peering().requester().dns()) + " " + on(peering().accepter().dns()));
  }

  private String dns(String step) {
    return String.valueOf(
        List.of(held.words().state(StepState.DONE))
            .contains(hands.text(STEP + step, "step-state")));
  }

  private static String on(java.util.Optional<Boolean> reported) {
    return String.valueOf(reported.orElse(false));
  }
}
