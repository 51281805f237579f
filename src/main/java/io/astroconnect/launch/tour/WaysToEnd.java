package io.astroconnect.launch.tour;

import io.astroconnect.model.checklist.ConnectionState;
import java.time.Duration;
import java.util.List;

/** Peerings that do not become connected: a customer says no, another says nothing. */
final class WaysToEnd {
  private static final Wish REJECTED =
      new Wish(
          "orchid-prod-usw2",
          "731904426180",
          "us-west-2",
          "vpc-0a9b6c25dbf7e8403",
          "10.42.0.0/16",
          "INC-20431");
  private static final Wish FORGOTTEN =
      new Wish(
          "verano-data-sae1",
          "873316042259",
          "sa-east-1",
          "vpc-0dce9f580e2a1b736",
          "10.120.0.0/16",
          "INC-20433");

  private final Hands hands;
  private final Held held;

  WaysToEnd(Hands hands, Held held) {
    this.hands = hands;
    this.held = held;
  }

  List<Stop> stops() {
    return List.of(
        new Stop("rejected", this::reject),
        new Stop("expiring", this::almostForget),
        new Stop("expired", this::forget));
  }

  /** Asked for by another process of the home: the window shows it without a click. */
  private Asked sent(Proof proof, Wish wish) throws InterruptedException {
    held.peerings().draft(wish.intent(held), wish.ticket());
    Asked asked = new Asked(hands, held, wish.id(held));
    asked.choose();
    asked.stands(proof, ConnectionState.DRAFT);
    proof.same(
        "peering-primary",
        () -> hands.text("peering-primary"),
        "ticket",
        () -> held.words().text("screen.peering.send", wish.account()));
    hands.press("peering-primary");
    hands.press("peering-ask-go");
    proof.holds("peering id", () -> !asked.connection().isEmpty());
    return asked;
  }

  /** This customer rejects by itself. */
  private void reject(Proof proof) throws InterruptedException {
    Asked asked = sent(proof, REJECTED);
    asked.stands(proof, ConnectionState.REJECTED);
    asked.isWhatEc2Says(proof);
  }

  private void almostForget(Proof proof) throws InterruptedException {
    Asked asked = sent(proof, FORGOTTEN);
    asked.stands(proof, ConnectionState.WAITING);
    held.sandbox().advance(Duration.ofHours(132));
    asked.stands(proof, ConnectionState.EXPIRING);
    asked.isWhatEc2Says(proof);
  }

  private void forget(Proof proof) throws InterruptedException {
    held.sandbox().advance(Duration.ofDays(2));
    Asked asked = new Asked(hands, held, FORGOTTEN.id(held));
    asked.stands(proof, ConnectionState.EXPIRED);
    asked.isWhatEc2Says(proof);
  }
}
