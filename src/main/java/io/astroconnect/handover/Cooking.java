package io.astroconnect.handover;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Rule;
import io.astroconnect.model.allowlist.AllowlistAnswer;
import io.astroconnect.model.allowlist.AllowlistAnswer.NotPossible;
import io.astroconnect.model.allowlist.AllowlistReason;
import io.astroconnect.model.allowlist.Case;
import io.astroconnect.model.allowlist.Danger;
import io.astroconnect.model.allowlist.Effect;
import io.astroconnect.model.allowlist.EndpointText;
import io.astroconnect.model.allowlist.Field;
import io.astroconnect.model.allowlist.Statement;
import io.astroconnect.model.allowlist.StatementStep;
import io.astroconnect.model.allowlist.StatementStep.Kind;
import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterType;
import io.astroconnect.model.handover.Language;
import io.astroconnect.model.net.Ipv4;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Fills one recipe for one cluster. */
final class Cooking {
  private final Templates templates;
  private final Recipe recipe;
  private final Cluster cluster;
  private final Optional<Case> chosen;
  private final Map<String, Object> values = new HashMap<>();
  private final List<String> filled = new ArrayList<>();

  Cooking(
      Templates templates,
      Recipe recipe,
      Cluster cluster,
      String chosen,
      Map<String, String> given) {
    this.templates = templates;
    this.recipe = recipe;
    this.cluster = cluster;
    this.chosen = chosen(chosen);
    collect(given);
  }

  private Optional<Case> chosen(String id) {
    List<Case> cases = recipe.service().cases();
    return id.isEmpty()
        ? recipe.service().cases(cluster).stream().findFirst()
        : Optional.of(
            cases.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(Rule.CASE, id, ids(cases, Case::id))));
  }

  private static <T> String ids(List<T> all, Function<T, String> id) {
    return all.stream().map(id).collect(Collectors.joining(", "));
  }

  private void collect(Map<String, String> given) {
    List<Field> fields = recipe.service().fields();
    for (String name : given.keySet()) {
      if (fields.stream().noneMatch(field -> field.id().equals(name))) {
        throw new InvalidValueException(Rule.FIELD, name, ids(fields, Field::id));
      }
    }
    values.put("cluster", ClusterNames.of(cluster));
    values.put("hosts", hosts(cluster.addresses()));
    values.put("bare", cluster.addresses().stream().map(Ipv4::toString).toList());
    values.put("chosen", chosen.map(Case::id).orElse(""));
    values.put("inUse", hosts(cluster.egressIps()));
    values.put("recovery", hosts(cluster.recoveryIps()));
    values.put("vpc", cluster.vpc().isEmpty() ? new Placeholder("<ASTRO_VPC_ID>") : cluster.vpc());
    values.put("recovers", cluster.recovers());
    filled.addAll(hosts(cluster.addresses()));
    fields.forEach(field -> values.put(field.id(), value(field, given)));
    for (Recipe.Part part : recipe.parts(chosen)) {
      values.put(part.name(), new Filled(templates.fill(part.escaping(), part.source(), values)));
    }
  }

  private List<String> hosts(List<Ipv4> addresses) {
    return addresses.stream().map(recipe.service().hostForm()::write).toList();
  }

  private Object value(Field field, Map<String, String> given) {
    String typed = field.check(given.getOrDefault(field.id(), ""));
    String value = typed.isEmpty() ? field.usual() : typed;
    if (value.isEmpty()) {
      return new Placeholder(field.placeholder());
    }
    filled.add(value);
    return value;
  }

  AllowlistAnswer answer(Map<String, String> given) {
    if (chosen.isPresent() && !chosen.get().worksFrom(cluster)) {
      return new NotPossible(Reason.of(otherwise(chosen.get())));
    }
    return recipe
        .elsewhere()
        .filter(elsewhere -> elsewhere.broken(cluster, given))
        .<AllowlistAnswer>map(
            elsewhere -> new NotPossible(Reason.of(elsewhere.why(), cluster.region())))
        .orElseGet(() -> statement(given));
  }

  List<EndpointText> endpoint() {
    String id = chosen.map(Case::id).orElse("");
    return new EndpointWriter(recipe.endpoint(), id, values).texts();
  }

  private static AllowlistReason otherwise(Case one) {
    return one.otherwise().orElseThrow(() -> new IllegalStateException(one + " says not why"));
  }

  private List<Danger> dangers() {
    return recipe.dangers().stream()
        .filter(danger -> !danger.recovery() || cluster.recovers())
        .toList();
  }

  private Statement statement(Map<String, String> given) {
    List<StatementStep> steps = new ArrayList<>();
    recipe.steps(chosen).forEach(step -> steps.add(step(steps.size() + 1, step)));
    steps.add(fromAirflow(steps.size() + 1));
    return new Statement(
        recipe.service(), chosen, cluster.addresses(), steps, dangers(), notes(given, steps));
  }

  private StatementStep step(int number, Recipe.Step step) {
    return new StatementStep(
        number,
        step.kind(),
        step.effect(),
        language(step.escaping()),
        templates.fill(step.escaping(), step.source(), values).stripTrailing(),
        step.verified(),
        filled);
  }

  /** The check that works for all services: which address does a task really leave from? */
  private StatementStep fromAirflow(int number) {
    return new StatementStep(
        number,
        Kind.AIRFLOW_CHECK,
        Effect.CHANGES_NOTHING,
        Language.SHELL,
        templates
            .fill(
                "recipes/from-airflow.shell",
                Map.of(
                    "inUse",
                    cluster.egressIps().stream().map(Ipv4::toString).toList(),
                    "recovery",
                    cluster.recoveryIps().stream().map(Ipv4::toString).toList(),
                    "host",
                    values.getOrDefault(recipe.target().host(), recipe.target().host()),
                    "port",
                    values.getOrDefault(recipe.target().port(), recipe.target().port())))
            .stripTrailing(),
        false,
        filled);
  }

  private static Language language(Escaping escaping) {
    return switch (escaping) {
      case SHELL -> Language.SHELL;
      case SNOWFLAKE, POSTGRES, TRANSACT -> Language.SQL;
      case JSON -> Language.JSON;
      case TF -> Language.HCL;
      case YAML -> Language.YAML;
      case XML -> Language.XML;
      case HTML, HBA, URI, MD, TXT -> Language.PLAIN;
    };
  }

  private List<Reason> notes(Map<String, String> given, List<StatementStep> steps) {
    List<Reason> notes = new ArrayList<>();
    if (recipe.steps(chosen).isEmpty()) {
      notes.add(Reason.of(AllowlistReason.NOTHING_TO_DO));
      return notes;
    }
    recipe.service().cases().stream()
        .filter(one -> !one.worksFrom(cluster))
        .forEach(one -> notes.add(Reason.of(otherwise(one))));
    recipe
        .elsewhere()
        .filter(elsewhere -> elsewhere.brokenAfterFailover(cluster, given))
        .ifPresent(
            _ ->
                notes.add(
                    Reason.of(AllowlistReason.STORAGE_RECOVERY_REGION, cluster.recoveryRegion())));
    if (!Statement.writes(cluster.addresses(), steps)) {
      return notes;
    }
    int limit = recipe.service().limit();
    if (limit > 0 && cluster.addresses().size() > limit) {
      notes.add(Reason.of(AllowlistReason.OVER_LIMIT, cluster.addresses().size(), limit));
    }
    if (!cluster.recoveryIps().isEmpty()) {
      notes.add(
          Reason.of(
              AllowlistReason.RECOVERY_INCLUDED,
              cluster.recoveryIps().size(),
              cluster.recoveryRegion()));
    }
    notes.add(
        Reason.of(
            cluster.type() == ClusterType.STANDARD
                ? AllowlistReason.SHARED_BY_CUSTOMERS
                : AllowlistReason.SHARED_BY_DEPLOYMENTS));
    return notes;
  }
}
