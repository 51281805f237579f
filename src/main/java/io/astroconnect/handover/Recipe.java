package io.astroconnect.handover;

import io.astroconnect.model.allowlist.Case;
import io.astroconnect.model.allowlist.Danger;
import io.astroconnect.model.allowlist.DataService;
import io.astroconnect.model.allowlist.Effect;
import io.astroconnect.model.allowlist.StatementStep.Kind;
import java.util.List;
import java.util.Optional;

/**
 * How a service lets addresses in.
 *
 * @param parts texts that steps are made of, such as the body of a call
 */
record Recipe(DataService service, List<Danger> dangers, List<Part> parts, List<Step> steps) {
  Recipe {
    dangers = List.copyOf(dangers);
    parts = List.copyOf(parts);
    steps = List.copyOf(steps);
  }

  /** A text that is filled first and then is a value of the steps. */
  record Part(String name, Escaping escaping, String source) {}

  /**
   * A step's template.
   *
   * @param cases the ids of the cases that it is for; empty for all
   */
  record Step(
      Kind kind,
      Effect effect,
      Escaping escaping,
      List<String> cases,
      boolean verified,
      String source) {
    Step {
      cases = List.copyOf(cases);
    }
  }

  List<Step> steps(Optional<Case> chosen) {
    return steps.stream()
        .filter(step -> step.cases().isEmpty() || chosen.filter(c -> has(step, c)).isPresent())
        .toList();
  }

  private static boolean has(Step step, Case chosen) {
    return step.cases().contains(chosen.id());
  }
}
