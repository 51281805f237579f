package io.astroconnect.handover;

import io.astroconnect.model.handover.Form;
import io.astroconnect.model.identity.Condition;
import io.astroconnect.model.identity.GrantIntent;
import io.astroconnect.model.identity.GrantTarget;
import io.astroconnect.model.identity.RoleName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the owner of a project does to give roles, or to take them back, without touching what else
 * its policy holds: commands of gcloud, Terraform's additive resources, steps in the console.
 */
public final class GrantHandover {
  /** One of these parts a condition's texts for gcloud ("gcloud topic escaping"). */
  private static final List<String> PARTERS = List.of(":", "|", "#", "~", "@@", "%%", "::::");

  private final Templates templates = Templates.beside(GrantHandover.class);

  /** The text of a grant, or of a revocation if the intent is one. */
  public String text(GrantIntent intent, Form form) {
    String kind =
        switch (form) {
          case CLI -> "gcloud.shell";
          case TERRAFORM -> "terraform.tf";
          case CONSOLE -> "console.txt";
        };
    return templates.fill("grant/" + kind, values(intent)).stripTrailing() + "\n";
  }

  private static Map<String, Object> values(GrantIntent intent) {
    Optional<Condition> condition = intent.conditionIfAny();
    Map<String, Object> values = new HashMap<>();
    values.put("onProject", intent.target() instanceof GrantTarget.OfProject);
    values.put("preposition", intent.target() instanceof GrantTarget.OfProject ? "in" : "on");
    values.put("target", intent.target().label());
    values.put("project", intent.target().home().map(Object::toString).orElse(""));
    values.put(
        "account",
        "projects/"
            + intent.target().home().map(Object::toString).orElse("-")
            + "/serviceAccounts/"
            + intent.target().label());
    values.put("email", intent.identity().email());
    values.put("member", intent.identity().member().value());
    values.put("verb", intent.removal() ? "remove-iam-policy-binding" : "add-iam-policy-binding");
    values.put("removal", intent.removal());
    values.put("conditional", condition.isPresent());
    values.put("condition", condition.map(GrantHandover::forGcloud).orElse("None"));
    values.put("title", condition.map(Condition::title).orElse(""));
    values.put("expression", condition.map(Condition::expression).orElse(""));
    values.put("roles", roles(intent));
    return values;
  }

  /** Each role, and a name for its resource that Terraform's language takes. */
  private static List<Map<String, String>> roles(GrantIntent intent) {
    List<Map<String, String>> roles = new ArrayList<>();
    for (RoleName role : intent.roles()) {
      String name = role.value().substring(role.value().indexOf("roles/") + "roles/".length());
      roles.add(
          Map.of(
              "role",
              role.value(),
              "name",
              "astro_"
                  + name.replaceAll("[^A-Za-z0-9]", "_").toLowerCase(java.util.Locale.ROOT)
                  + "_"
                  + (roles.size() + 1)));
    }
    return roles;
  }

  private static String forGcloud(Condition condition) {
    List<String> parts =
        Stream.of(
                "expression=" + condition.expression(),
                "title=" + condition.title(),
                condition.description().isEmpty() ? "" : "description=" + condition.description())
            .filter(part -> !part.isEmpty())
            .toList();
    String parter =
        PARTERS.stream()
            .filter(one -> parts.stream().noneMatch(part -> part.contains(one)))
            .findFirst()
            .orElse("\u241e");
    return "^" + parter + "^" + String.join(parter, parts);
  }
}
