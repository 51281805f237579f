package io.astroconnect.launch.tour;

import io.astroconnect.model.identity.ServiceAccountName;
import java.util.List;

/** Service accounts are named, with each key. */
final class Naming {
  private static final String EMAIL = "identities-email";

  private final Hands hands;
  private final Held held;

  Naming(Hands hands, Held held) {
    this.hands = hands;
    this.held = held;
  }

  List<Stop> stops() {
    return List.of(
        new Stop("identity-cut", this::cut), new Stop("identity-collision", this::collide));
  }

  /** The name is right after each key. */
  private void cut(Proof proof) throws InterruptedException {
    String project = "astronomer-prod";
    String namespace = "nuclear-scintillation-2730";
    hands.press("rail-identities");
    hands.type("identities-project", project);
    hands.type("identities-namespace", "");
    for (int typed = 1; typed <= namespace.length(); typed++) {
      String now = namespace.substring(0, typed);
      hands.typeOn("identities-namespace", now.substring(typed - 1));
      named(proof, project, now);
    }
  }

  /** Two deployments of a project get one name. */
  private void collide(Proof proof) throws InterruptedException {
    String project = "astro-corvus-prod";
    String namespace = "nuclear-scintillation-2748";
    hands.type("identities-project", project);
    hands.type("identities-namespace", namespace);
    named(proof, project, namespace);
    proof.same(
        "identities-warnings",
        () -> Integer.toString(hands.count("identities-warnings", "notice")),
        "store",
        () -> Integer.toString(held(project, namespace).warnings().size()));
  }

  private void named(Proof proof, String project, String namespace) throws InterruptedException {
    proof.same(
        EMAIL, () -> hands.text(EMAIL), "rule", () -> held(project, namespace).email().orElse(""));
  }

  private ServiceAccountName held(String project, String namespace) {
    return held.identities().name(project, namespace);
  }
}
