package io.astroconnect.handover;

import static org.assertj.core.api.Assertions.assertThat;

import com.bertramlabs.plugins.hcl4j.HCLParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.allowlist.AllowlistAnswer;
import io.astroconnect.model.allowlist.Case;
import io.astroconnect.model.allowlist.DataService;
import io.astroconnect.model.allowlist.Effect;
import io.astroconnect.model.allowlist.Field;
import io.astroconnect.model.allowlist.Statement;
import io.astroconnect.model.allowlist.StatementStep;
import io.astroconnect.model.allowlist.StatementStep.Kind;
import io.astroconnect.model.cluster.Provider;
import io.astroconnect.model.handover.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every recipe, filled with what nobody should type, is read by the real reader as it is meant. */
class HostileRecipesTest {
  /** A cluster's name and what customers tell are one line each: other values come no further. */
  private static final List<String> VALUES =
      Stream.concat(
              Hostile.VALUES.stream().filter(value -> !value.isBlank() && !Unseen.in(value)),
              Stream.of("x".repeat(255), "EOF", "'", "'''", "${x}%{y}", "*/", "]]>", "a: b", "- a"))
          .toList();

  private static final String[] TOOLS = {
    "aws",
    "gcloud",
    "az",
    "databricks",
    "atlas",
    "confluent",
    "gh",
    "curl",
    "avn",
    "jq",
    "sf",
    "ccloud",
    "supabase",
    "cp"
  };

  @TempDir private Path home;
  private final Recipes recipes = Recipes.load();
  private final ObjectMapper json = new ObjectMapper();

  private record Dish(DataService service, String chosen, Provider provider) {
    @Override
    public String toString() {
      return service.id() + (chosen.isEmpty() ? "" : " " + chosen);
    }
  }

  private Stream<Dish> dishes() {
    return recipes.services().stream()
        .flatMap(
            service ->
                service.cases().isEmpty()
                    ? Stream.of(new Dish(service, "", Provider.AWS))
                    : service.cases().stream().map(one -> dish(service, one)));
  }

  private static Dish dish(DataService service, Case one) {
    Provider from = one.providers().isEmpty() ? Provider.AWS : one.providers().getFirst();
    return new Dish(service, one.id(), from);
  }

  private Statement fill(Dish dish, String value) {
    Map<String, String> told = new HashMap<>();
    for (Field field : dish.service().fields()) {
      try {
        told.put(field.id(), field.check(value));
      } catch (InvalidValueException refused) {
        told.put(field.id(), field.example());
      }
    }
    AllowlistAnswer answer =
        recipes.statement(
            dish.service().id(),
            Fixtures.cluster(value, value, dish.provider()),
            dish.chosen(),
            told);
    return (Statement) answer;
  }

  private static String text(Statement statement, Language language) {
    StringBuilder all = new StringBuilder();
    statement.steps().stream()
        .filter(step -> step.language() == language && step.kind() != Kind.AIRFLOW_CHECK)
        .forEach(step -> all.append(step.text()).append('\n'));
    return all.toString();
  }

  @TestFactory
  Stream<DynamicTest> shellRunsTheSameCallsWhateverTheValues() {
    return dishes().map(dish -> DynamicTest.dynamicTest(dish.toString(), () -> shell(dish)));
  }

  /** All values in one script: whatever broke out would spoil what follows it. */
  private void shell(Dish dish) throws Exception {
    Path folder = Files.createDirectory(home.resolve(dish.toString().replace(' ', '-')));
    StringBuilder script = new StringBuilder();
    for (String value : VALUES) {
      Statement statement = fill(dish, value);
      String round = "round" + script.length();
      script
          .append("mkdir " + round + " && cd " + round + "\nmark\n")
          .append(text(statement, Language.SHELL));
      script.append(statement.steps().getLast().text().replace("timeout ", ": ")).append('\n');
      script.append("cd ..\n");
    }
    assertThat(Bash.check(folder, script.toString())).isEmpty();
    String[] told = Arrays.copyOf(TOOLS, TOOLS.length + 1);
    told[TOOLS.length] = "mark";
    List<List<String>> calls = Bash.calls(folder, script.toString(), told);
    List<List<List<String>>> rounds = rounds(calls);
    assertThat(rounds).hasSize(VALUES.size());
    for (int i = 0; i < rounds.size(); i++) {
      same(rounds.getFirst(), rounds.get(i), VALUES.get(i));
    }
    assertThat(Files.exists(Path.of("/tmp/owned"))).isFalse();
    files(folder);
  }

  private static List<List<List<String>>> rounds(List<List<String>> calls) {
    List<List<List<String>>> rounds = new ArrayList<>();
    for (List<String> call : calls) {
      if (call.equals(List.of("mark"))) {
        rounds.add(new ArrayList<>());
      } else {
        rounds.getLast().add(call);
      }
    }
    // the two ends of a pipe run at the same time
    rounds.forEach(round -> round.sort(Comparator.comparing(List::getFirst)));
    return rounds;
  }

  /** As many calls, as many arguments, and the same ones but for names made of the cluster's. */
  private void same(List<List<String>> first, List<List<String>> other, String value)
      throws IOException {
    assertThat(other).as(value).hasSameSizeAs(first);
    for (int i = 0; i < first.size(); i++) {
      assertThat(other.get(i)).as(value).hasSameSizeAs(first.get(i));
      assertThat(other.get(i).getFirst()).isEqualTo(first.get(i).getFirst());
      for (int j = 1; j < first.get(i).size(); j++) {
        String argument = other.get(i).get(j);
        if (argument.startsWith("{\"") || argument.startsWith("[{")) {
          shape(json.readTree(first.get(i).get(j)), json.readTree(argument));
        } else if (!argument.endsWith(value)) {
          assertThat(argument).doesNotContain("\n");
          assertThat(blank(argument)).isEqualTo(blank(first.get(i).get(j)));
        }
      }
    }
  }

  /** Names made of a cluster's hold nothing but letters, digits, hyphens and underscores. */
  private static String blank(String argument) {
    return argument.replaceAll("(?i)astro[-_ ]?[a-z0-9_-]*", "ASTRO");
  }

  private static void shape(JsonNode first, JsonNode other) {
    assertThat(other.getNodeType()).isEqualTo(first.getNodeType());
    assertThat(other.size()).isEqualTo(first.size());
    first
        .fieldNames()
        .forEachRemaining(
            name -> {
              assertThat(other.has(name)).isTrue();
              shape(first.get(name), other.get(name));
            });
    if (first.isArray()) {
      for (int i = 0; i < first.size(); i++) {
        shape(first.get(i), other.get(i));
      }
    }
  }

  private void files(Path folder) throws Exception {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(path -> path.toString().matches(".*(yaml|json|xml)")).toList()) {
        String text = Files.readString(file);
        if (!text.isEmpty()) { // else a stand-in for a tool was to write it
          assertThat(parsed(file, text)).as(text).isTrue();
        }
      }
    }
  }

  private boolean parsed(Path file, String text) throws Exception {
    if (file.toString().endsWith(".json")) {
      return json.readTree(text).get("Effect").textValue().equals("Deny");
    }
    if (file.toString().endsWith(".yaml")) {
      JsonNode list = new YAMLMapper().readTree(text);
      return list.isArray() && list.size() == 1 && list.get(0).isObject();
    }
    return DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(file.toFile())
            .getElementsByTagName("ipRanges")
            .getLength()
        == 4;
  }

  @TestFactory
  Stream<DynamicTest> terraformReadsOneResource() {
    return dishes()
        .filter(dish -> !text(fill(dish, "x"), Language.HCL).isEmpty())
        .map(dish -> DynamicTest.dynamicTest(dish.toString(), () -> terraform(dish)));
  }

  private void terraform(Dish dish) throws Exception {
    for (String value : VALUES) {
      Map<String, Object> read = new HCLParser().parse(text(fill(dish, value), Language.HCL));
      assertThat(read.keySet()).as(value).isSubsetOf("resource", "variable").contains("resource");
      Map<?, ?> resources = (Map<?, ?>) read.get("resource");
      assertThat(resources).hasSize(1);
      Map<?, ?> named = (Map<?, ?>) resources.values().iterator().next();
      assertThat(named.keySet().iterator().next().toString()).matches("astro_[a-z0-9_]+");
    }
  }

  /** SQL: outside of literals, quoted names and comments stands the same whatever the values. */
  @TestFactory
  Stream<DynamicTest> sqlKeepsItsWords() {
    return dishes()
        .filter(dish -> !text(fill(dish, "x"), Language.SQL).isEmpty())
        .map(dish -> DynamicTest.dynamicTest(dish.toString(), () -> sql(dish)));
  }

  private void sql(Dish dish) {
    String usual = words(dish, "corvus-prod");
    for (String value : VALUES) {
      assertThat(words(dish, value)).as(value).isEqualTo(usual);
    }
  }

  private String words(Dish dish, String value) {
    String sql = text(fill(dish, value), Language.SQL);
    boolean snowflake = dish.service().id().value().equals("snowflake");
    String literal =
        snowflake ? "'(?:''|\\\\.|[^'\\\\\n])*'" : "N?'(?:''|[^'\n])*'|E'(?:''|\\\\.|[^'\\\\\n])*'";
    String name = "(?:\"(?:\"\"|[^\"\n])*\"|[A-Za-z_][\\w$]*)";
    return sql.replaceAll("(POLICY|USER|RULE)((?: =)?) " + name + "(?:\\." + name + ")*", "$1$2 ?")
        .replaceAll(literal + "|--[^\n]*", "?");
  }

  @TestFactory
  Stream<DynamicTest> plainStepsKeepTheirLines() {
    return dishes()
        .map(
            dish ->
                DynamicTest.dynamicTest(
                    dish.toString(),
                    () -> {
                      long usual = lines(fill(dish, "corvus-prod"));
                      for (String value : VALUES) {
                        assertThat(lines(fill(dish, value))).as(value).isEqualTo(usual);
                      }
                    }));
  }

  private static long lines(Statement statement) {
    return statement.steps().stream()
        .filter(step -> step.effect() != Effect.ENFORCES)
        .map(StatementStep::text)
        .flatMap(String::lines)
        .count();
  }

  /**
   * As PostgreSQL's own reader splits a line: quotes hold blanks and commas, a doubled one is one.
   */
  @Test
  void postgresReadsFiveWordsALine() {
    DataService postgres = recipes.service("postgresql");
    for (String value : VALUES) {
      String lines = text(fill(new Dish(postgres, "", Provider.AWS), value), Language.PLAIN);
      for (String line : lines.lines().filter(l -> !l.startsWith("#")).toList()) {
        assertThat(HbaReader.words(line)).as(line).hasSize(5);
        assertThat(HbaReader.words(line).get(1)).isEqualTo(value);
      }
    }
  }
}
