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
        new Stop(
            "identity-cut", proof -> name(proof, "astronomer-prod", "nuclear-scintillation-2730")),
        new Stop(
            "identity-collision",
            proof -> name(proof, "astro-corvus-prod", "nuclear-scintillation-2748")));
  }

  private void name(Proof proof, String project, String namespace) throws InterruptedException {
    hands.press("rail-identities");
    hands.type("identities-project", project);
    hands.type("identities-namespace", "");
    for (int typed = 1; typed <= namespace.length(); typed++) {
      String now = namespace.substring(0, typed);
      hands.typeOn("identities-namespace", now.substring(typed - 1));
      proof.same(EMAIL, () -> hands.text(EMAIL), "rule", () -> email(project, now));
    }
    proof.same(
        "identities-warnings", this::warnings, "store", () -> count(held(project, namespace)));
  }

  private ServiceAccountName held(String project, String namespace) {
    return held.identities().name(project, namespace);
  }

  private String email(String project, String namespace) {
    return held(project, namespace).email().orElse("");
  }

  private String warnings() {
    return Integer.toString(hands.count("identities-warnings", "notice"));
  }

  private static String count(ServiceAccountName name) {
    return Integer.toString(name.warnings().size());
  }
}
