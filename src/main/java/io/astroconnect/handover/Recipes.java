package io.astroconnect.handover;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Pasted;
import io.astroconnect.model.Rule;
import io.astroconnect.model.allowlist.AllowlistAnswer;
import io.astroconnect.model.allowlist.AllowlistAnswer.NotPossible;
import io.astroconnect.model.allowlist.AllowlistReason;
import io.astroconnect.model.allowlist.DataService;
import io.astroconnect.model.allowlist.EndpointText;
import io.astroconnect.model.allowlist.ServiceId;
import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.cluster.Cluster;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The recipes of all services, and statements made of them. Safe to share between threads. */
public final class Recipes {
  private final Map<ServiceId, Recipe> recipes;
  private final Templates templates = Templates.beside(Recipes.class);

  private Recipes(Map<ServiceId, Recipe> recipes) {
    this.recipes = recipes;
  }

  /** Reads the recipes that come with the program, in the order of their list. */
  public static Recipes load() {
    Map<ServiceId, Recipe> all = new LinkedHashMap<>();
    resource("recipes/all.txt")
        .lines()
        .map(ServiceId::parse)
        .forEach(id -> all.put(id, RecipeFile.read(id, resource("recipes/" + id + ".recipe"))));
    return new Recipes(all);
  }

  private static String resource(String name) {
    try (InputStream in = Recipes.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  public List<DataService> services() {
    return recipes.values().stream().map(Recipe::service).toList();
  }

  /**
   * The service of this name, in any case.
   *
   * @throws InvalidValueException {@link Rule#SERVICE}, with those that there are as its detail
   */
  public DataService service(String name) {
    return recipe(name).service();
  }

  private Recipe recipe(String name) {
    String wanted = Pasted.trim(name).toLowerCase(Locale.ROOT);
    return recipes.values().stream()
        .filter(recipe -> recipe.service().id().value().equals(wanted))
        .findFirst()
        .orElseThrow(() -> new InvalidValueException(Rule.SERVICE, name, names()));
  }

  private String names() {
    return recipes.keySet().stream().map(ServiceId::value).collect(Collectors.joining(", "));
  }

  /**
   * Makes the statement that lets a cluster into a service.
   *
   * @param chosen the id of the case on their side; "" for the first
   * @param given what the customer told us, by field; what is missing or blank stays a placeholder
   * @throws InvalidValueException {@link Rule#SERVICE}, {@link Rule#CASE}, {@link Rule#FIELD},
   *     {@link Rule#PLAIN_NAME} or {@link Rule#FIELD_FORM}
   */
  public AllowlistAnswer statement(
      ServiceId service, Cluster cluster, String chosen, Map<String, String> given) {
    Recipe recipe = recipe(service.value());
    if (cluster.privateEgress()) {
      return new NotPossible(Reason.of(AllowlistReason.PRIVATE_EGRESS));
    }
    if (cluster.addresses().isEmpty()) {
      return new NotPossible(Reason.of(AllowlistReason.NO_ADDRESSES));
    }
    return new Cooking(templates, recipe, cluster, chosen, given).answer(given);
  }

  /**
   * How Airflow is told of a service, once it is let in; empty if its connection is not known for
   * sure. Takes and refuses what {@link #statement} does.
   */
  public List<EndpointText> endpoint(
      ServiceId service, Cluster cluster, String chosen, Map<String, String> given) {
    return new Cooking(templates, recipe(service.value()), cluster, chosen, given).endpoint();
  }
}
