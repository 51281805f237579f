package io.astroconnect.handover;

import io.astroconnect.model.allowlist.AllowlistReason;
import io.astroconnect.model.allowlist.Case;
import io.astroconnect.model.allowlist.Danger;
import io.astroconnect.model.allowlist.DataService;
import io.astroconnect.model.allowlist.Effect;
import io.astroconnect.model.allowlist.StatementStep.Kind;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.Provider;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How a service lets addresses in.
 *
 * @param parts texts that steps are made of, such as the body of a call
 * @param target where the service answers, for the check from a task
 */
record Recipe(
    DataService service,
    List<Danger> dangers,
    List<Part> parts,
    List<Step> steps,
    Target target,
    Endpoint endpoint,
    Optional<Elsewhere> elsewhere) {
  Recipe {
    dangers = List.copyOf(dangers);
    parts = List.copyOf(parts);
    steps = List.copyOf(steps);
    List<Case> cases = service.cases();
    if (cases.isEmpty()) {
      readBeforeReplaced(service, steps(Optional.empty(), steps));
    }
    for (Case one : cases) {
      readBeforeReplaced(service, steps(Optional.of(one), steps));
    }
  }

  /** What replaces a list is not shown to anybody who has not read it. */
  private static void readBeforeReplaced(DataService service, List<Step> steps) {
    for (Step step : steps) {
      if (step.kind() == Kind.READ) {
        return;
      }
      if (step.effect() == Effect.REPLACES) {
        throw new IllegalArgumentException(service.id() + " replaces before it reads");
      }
    }
  }

  /**
   * A text that is filled first and then is a value of the steps.
   *
   * @param cases the ids of the cases that it is for; empty for all
   */
  record Part(String name, Escaping escaping, List<String> cases, String source) {
    Part {
      cases = List.copyOf(cases);
    }
  }

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

  /**
   * Where the service answers.
   *
   * @param host a name, a placeholder, or a field's id
   * @param port a number or a field's id
   */
  record Target(String host, String port) {}

  /**
   * That addresses do not work from the service's own region.
   *
   * @param field the id of the field that names that region
   */
  record Elsewhere(String field, Provider provider, AllowlistReason why) {

    boolean broken(Cluster cluster, Map<String, String> given) {
      return in(cluster.region(), cluster, given);
    }

    boolean brokenAfterFailover(Cluster cluster, Map<String, String> given) {
      return in(cluster.recoveryRegion(), cluster, given);
    }

    private boolean in(String place, Cluster cluster, Map<String, String> given) {
      String region = plain(given.getOrDefault(field, ""));
      return cluster.provider() == provider && !region.isEmpty() && region.equals(plain(place));
    }

    /** Azure writes "West Europe" and {@code westeurope}. */
    private static String plain(String region) {
      return region.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
  }

  List<Step> steps(Optional<Case> chosen) {
    return steps(chosen, steps);
  }

  private static List<Step> steps(Optional<Case> chosen, List<Step> steps) {
    return steps.stream().filter(step -> in(step.cases(), chosen)).toList();
  }

  List<Part> parts(Optional<Case> chosen) {
    return parts.stream().filter(part -> in(part.cases(), chosen)).toList();
  }

  private static boolean in(List<String> cases, Optional<Case> chosen) {
    return cases.isEmpty() || chosen.filter(one -> cases.contains(one.id())).isPresent();
  }
}
