package io.astroconnect.launch.tour;

import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.checklist.StepState;
import io.astroconnect.model.handover.Form;
import java.time.Duration;
import java.util.List;

/** A peering, from the wish to connected. */
final class MainJob {
  /** A network whose owner takes days to answer, so that the tour has the say. */
  static final Wish WISH =
      new Wish(
          "kestrel-prod-euw1",
          "690417253381",
          "eu-west-1",
          "vpc-0e7f4a03b9d5c6281",
          "10.61.0.0/16",
          "INC-20418");

  /** That owner turns DNS on a day after accepting. */
  private static final Duration UNTIL_THEIR_DNS = Duration.ofHours(25);

  private static final StepId RETURN_ROUTES = new StepId("return-routes");
  private static final String WHO = "Ines Halvorsen";

  private final Hands hands;
  private final Held held;

  MainJob(Hands hands, Held held) {
    this.hands = hands;
    this.held = held;
  }

  List<Stop> stops() {
    return List.of(
        new Stop("waiting", this::send),
        new Stop("handed-over", this::handOver),
        new Stop("accepted", this::accept),
        new Stop("routes-asked", this::askRoutes),
        new Stop("routes-done", this::addRoutes),
        new Stop("to-confirm", this::leaveTheRest),
        new Stop("who-told", this::askWhoTold),
        new Stop("connected", this::tell));
  }

  private Asked peering() {
    return new Asked(hands, held, WISH.id(held));
  }

  private void send(Proof proof) throws InterruptedException {
    hands.press("peering-ask-go");
    proof.holds("one connection", () -> held.peerings().views().size() == 1);
    peering().stands(proof, ConnectionState.WAITING);
    peering().isWhatEc2Says(proof);
    proof.holds("one request", () -> held.requests() == 1);
  }

  private void handOver(Proof proof) throws InterruptedException {
    hands.press("peering-handover-copy");
    proof.same("clipboard", () -> hands.clipboard().strip(), "store", () -> handOver().strip());
  }

  private String handOver() {
    return held.handovers().sheet(peering().view(), Form.CLI).text();
  }

  private void accept(Proof proof) throws InterruptedException {
    held.sandbox().accept(peering().connection());
    peering().stands(proof, ConnectionState.OURS_TO_DO);
    peering().isWhatEc2Says(proof);
  }

  private void askRoutes(Proof proof) throws InterruptedException {
    String button = hands.text("peering-primary");
    hands.press("peering-primary");
    proof.same(
        "peering-ask-go", () -> hands.text("peering-ask-go"), "peering-primary", () -> button);
  }

  private void addRoutes(Proof proof) throws InterruptedException {
    hands.press("peering-ask-go");
    peering().stands(proof, ConnectionState.WAITING);
    peering().routesAreWhatEc2Says(proof);
    peering().dnsIsWhatEc2Says(proof);
  }

  private void leaveTheRest(Proof proof) throws InterruptedException {
    held.sandbox().advance(UNTIL_THEIR_DNS);
    peering().stands(proof, ConnectionState.TO_CONFIRM);
    peering().dnsIsWhatEc2Says(proof);
  }

  private void askWhoTold(Proof proof) throws InterruptedException {
    hands.pressIn("peering-step-return-routes");
    hands.type("peering-told-by", WHO);
    hands.type("peering-told-ticket", WISH.ticket());
    proof.same("peering-told-by", () -> hands.text("peering-told-by"), "tour", () -> WHO);
  }

  private void tell(Proof proof) throws InterruptedException {
    hands.press("peering-told-go");
    proof.same(
        "peering-step-return-routes",
        () -> hands.text("peering-step-return-routes", "step-state"),
        "store",
        () ->
            peering().view().recorded().told().containsKey(RETURN_ROUTES)
                ? held.words().state(StepState.TOLD)
                : "");
    peering().stands(proof, ConnectionState.CONNECTED);
    peering().isWhatEc2Says(proof);
  }
}
