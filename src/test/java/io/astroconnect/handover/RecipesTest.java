package io.astroconnect.handover;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Rule;
import io.astroconnect.model.allowlist.AllowlistAnswer.NotPossible;
import io.astroconnect.model.allowlist.AllowlistReason;
import io.astroconnect.model.allowlist.Case;
import io.astroconnect.model.allowlist.Danger;
import io.astroconnect.model.allowlist.DataService;
import io.astroconnect.model.allowlist.Effect;
import io.astroconnect.model.allowlist.Field;
import io.astroconnect.model.allowlist.ServiceId;
import io.astroconnect.model.allowlist.Statement;
import io.astroconnect.model.allowlist.StatementStep;
import io.astroconnect.model.allowlist.StatementStep.Kind;
import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterType;
import io.astroconnect.model.handover.Language;
import io.astroconnect.model.net.Ipv4;
import io.astroconnect.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecipesTest {
  private static final ServiceId SNOWFLAKE = new ServiceId("snowflake");
  private static final ServiceId DATABRICKS = new ServiceId("databricks");
  private static final Path FILES = Path.of("src/main/resources/io/astroconnect/handover");

  private final Recipes recipes = Recipes.load();

  private Statement statement(ServiceId service, String chosen, Map<String, String> fields) {
    return statement(service, Fixtures.cluster(), chosen, fields);
  }

  private Statement statement(
      ServiceId service, Cluster cluster, String chosen, Map<String, String> fields) {
    return (Statement) recipes.statement(service, cluster, chosen, fields);
  }

  private static String text(Statement statement) {
    return statement.steps().stream()
        .map(
            step ->
                "[%d %s %s %s%s]\n%s\n"
                    .formatted(
                        step.number(),
                        step.kind(),
                        step.effect(),
                        step.language(),
                        step.verified() ? "" : " NOT VERIFIED",
                        step.text()))
        .collect(joining("\n"));
  }

  @Test
  void statementsAreExactlyRight() throws IOException {
    Golden.check(
        getClass(), "snowflake-exists.txt", text(statement(SNOWFLAKE, "exists", Map.of())));
    Golden.check(
        getClass(),
        "snowflake-none.txt",
        text(
            statement(SNOWFLAKE, "none", Map.of("schema", "SECURITY.NETWORK", "user", "AIRFLOW"))));
    Golden.check(getClass(), "databricks.txt", text(statement(DATABRICKS, "", Map.of())));
  }

  @Test
  void everyAddressIsGivenAlsoTheRecoverySet() {
    List<Ipv4> many =
        IntStream.rangeClosed(1, 9).mapToObj(i -> Ipv4.parse("203.0.113." + i)).toList();
    List<Ipv4> recovery = Fixtures.ips("198.51.100.1", "198.51.100.2", "198.51.100.3");
    Cluster cluster = with(many, recovery, ClusterType.DEDICATED, false);
    for (DataService service : recipes.services()) {
      for (String chosen : cases(service)) {
        Statement statement = statement(service.id(), cluster, chosen, Map.of());
        String writes = text(statement, Kind.WRITE);
        assertThat(statement.addresses()).hasSize(12);
        assertThat(Stream.concat(many.stream(), recovery.stream()))
            .allSatisfy(address -> assertThat(writes).contains(service.hostForm().write(address)));
      }
    }
  }

  private static List<String> cases(DataService service) {
    return service.cases().isEmpty()
        ? List.of("")
        : service.cases().stream().map(Case::id).toList();
  }

  private static String text(Statement statement, Kind kind) {
    return statement.steps().stream()
        .filter(step -> step.kind() == kind)
        .map(StatementStep::text)
        .collect(joining("\n"));
  }

  private static Cluster with(
      List<Ipv4> ips, List<Ipv4> recovery, ClusterType type, boolean privateEgress) {
    Cluster c = Fixtures.cluster();
    return new Cluster(
        c.id(),
        c.name(),
        c.provider(),
        type,
        c.account(),
        c.region(),
        c.vpc(),
        c.cidrs(),
        ips,
        recovery,
        recovery.isEmpty() ? "" : "eu-west-1",
        privateEgress,
        c.customer());
  }

  @Test
  void privateEgressHasNoStatement() {
    Cluster cluster = with(Fixtures.ips("203.0.113.1"), List.of(), ClusterType.DEDICATED, true);
    assertThat(recipes.statement(SNOWFLAKE, cluster, "", Map.of()))
        .isEqualTo(new NotPossible(Reason.of(AllowlistReason.PRIVATE_EGRESS)));
  }

  @Test
  void aClusterWithoutAddressesHasNoStatement() {
    Cluster cluster = with(List.of(), List.of(), ClusterType.DEDICATED, false);
    assertThat(recipes.statement(DATABRICKS, cluster, "", Map.of()))
        .isEqualTo(new NotPossible(Reason.of(AllowlistReason.NO_ADDRESSES)));
  }

  @Test
  void aSharedClusterSaysSo() {
    Cluster cluster = with(Fixtures.ips("203.0.113.1"), List.of(), ClusterType.STANDARD, false);
    assertThat(statement(SNOWFLAKE, cluster, "", Map.of()).notes())
        .containsExactly(Reason.of(AllowlistReason.SHARED_BY_CUSTOMERS));
    assertThat(statement(SNOWFLAKE, "", Map.of()).notes())
        .containsExactly(
            Reason.of(AllowlistReason.RECOVERY_INCLUDED, 2, "eu-west-1"),
            Reason.of(AllowlistReason.SHARED_BY_DEPLOYMENTS));
  }

  @Test
  void whatCanLockOthersOutOrRunsElsewhereIsACommentInACopyOfAll() {
    StatementText texts = new StatementText(Words.load(Locale.ENGLISH, ZoneOffset.UTC));
    for (DataService service : recipes.services()) {
      for (String chosen : cases(service)) {
        Statement statement = statement(service.id(), chosen, Map.of());
        List<String> run =
            texts.of(statement).lines().filter(line -> !line.matches("(--|#) .*")).toList();
        for (StatementStep step : statement.steps()) {
          boolean here = step.effect() != Effect.ENFORCES && step.kind() != Kind.AIRFLOW_CHECK;
          List<String> lines =
              step.text().lines().filter(line -> !line.matches("(--|#) .*")).toList();
          assertThat(run.containsAll(lines)).as(step.text()).isEqualTo(here);
        }
      }
    }
  }

  @Test
  void aCopyOfAllIsExactlyRight() throws IOException {
    StatementText texts = new StatementText(Words.load(Locale.ENGLISH, ZoneOffset.UTC));
    Golden.check(
        getClass(),
        "snowflake-all.sql",
        texts.of(statement(SNOWFLAKE, "none", Map.of("schema", "SECURITY.NETWORK"))));
    Golden.check(getClass(), "databricks-all.sh", texts.of(statement(DATABRICKS, "", Map.of())));
  }

  @Test
  void whatReplacesIsReadFirstAndLookingChangesNothing() {
    for (DataService service : recipes.services()) {
      for (String chosen : cases(service)) {
        List<StatementStep> steps = statement(service.id(), chosen, Map.of()).steps();
        assertThat(steps.getFirst().kind()).as(service.title()).isEqualTo(Kind.READ);
        assertThat(steps.getLast().kind()).isEqualTo(Kind.AIRFLOW_CHECK);
        assertThat(steps)
            .filteredOn(step -> step.kind() == Kind.READ || step.kind() == Kind.CHECK)
            .allMatch(step -> step.effect() == Effect.CHANGES_NOTHING);
        assertThat(steps)
            .extracting(StatementStep::number)
            .isEqualTo(IntStream.rangeClosed(1, steps.size()).boxed().toList());
      }
    }
  }

  @Test
  void nothingNeverSaysToSetOrReplace() {
    String all =
        Stream.of("exists", "none")
            .map(chosen -> text(statement(SNOWFLAKE, chosen, Map.of())))
            .collect(joining());
    assertThat(all).doesNotContain("SET ALLOWED", "OR REPLACE", "0.0.0.0");
  }

  @Test
  void shellStatementsRunWithTheArgumentsThatAreMeant(@TempDir Path folder) throws Exception {
    for (String name : Hostile.VALUES) {
      Statement statement = statement(DATABRICKS, Fixtures.cluster(name, ""), "", Map.of());
      String script =
          statement.steps().stream()
              .filter(step -> step.language() == Language.SHELL)
              .filter(step -> step.kind() != Kind.AIRFLOW_CHECK)
              .map(StatementStep::text)
              .collect(joining("\n"));
      assertThat(Bash.check(folder, script)).as(name).isEmpty();
      List<List<String>> calls = Bash.calls(folder, script, "databricks");
      assertThat(calls).hasSize(5);
      List<String> create = calls.get(2);
      assertThat(create.subList(0, 4))
          .containsExactly("databricks", "ip-access-lists", "create", "--json");
      JsonNode json = new ObjectMapper().readTree(create.get(4));
      assertThat(json.get("label").textValue()).matches("astro-[a-z0-9-]*[a-z0-9]");
      assertThat(json.get("list_type").textValue()).isEqualTo("ALLOW");
      assertThat(json.get("ip_addresses"))
          .extracting(JsonNode::textValue)
          .contains("198.51.100.141/32");
    }
  }

  @Test
  void aHostileNameStaysOneTokenOfTheStatement() {
    for (String value : Hostile.VALUES) {
      if (Unseen.in(value) || value.isBlank()) {
        continue;
      }
      String write =
          text(
              statement(
                  SNOWFLAKE,
                  Fixtures.cluster(value, value),
                  "exists",
                  Map.of("schema", value, "policy", value, "user", value)),
              Kind.WRITE);
      String[] lines = write.split("\n");
      assertThat(lines).as(value).hasSize(10);
      assertThat(SnowflakeReader.names(between(lines[1], "CREATE NETWORK RULE ", "")))
          .as(value)
          .last()
          .asString()
          .startsWith("ASTRO_");
      assertThat(SnowflakeReader.literal(between(lines[6], "  COMMENT = ", ";")))
          .isEqualTo("Astro cluster " + value + " egress");
      assertThat(SnowflakeReader.names(between(lines[7], "ALTER NETWORK POLICY ", "")))
          .isNotEmpty();
      assertThat(SnowflakeReader.names(SnowflakeReader.literal(between(lines[9], "    (", ");"))))
          .last()
          .asString()
          .startsWith("ASTRO_");
    }
  }

  private static String between(String line, String start, String end) {
    assertThat(line).startsWith(start).endsWith(end);
    return line.substring(start.length(), line.length() - end.length());
  }

  @Test
  void anUnseenCharacterInAFieldIsRefused() {
    for (String value : List.of("a\nb", "a\u202eb", "a\0b", "x".repeat(256))) {
      InvalidValueException refused =
          catchThrowableOfType(
              InvalidValueException.class, () -> statement(SNOWFLAKE, "", Map.of("policy", value)));
      assertThat(refused.rule()).isEqualTo(Rule.PLAIN_NAME);
      assertThat(refused.detail()).isEqualTo("policy");
    }
  }

  @Test
  void blanksAndLineEndsAroundAFieldAreDropped() {
    assertThat(text(statement(SNOWFLAKE, "", Map.of("policy", " CORP_POLICY\r\n"))))
        .contains("DESC NETWORK POLICY CORP_POLICY;");
    assertThat(text(statement(SNOWFLAKE, "", Map.of("policy", " \n"))))
        .contains("DESC NETWORK POLICY <POLICY>;");
  }

  @Test
  void aPlaceholderThatIsTypedIsAValue() {
    assertThat(text(statement(SNOWFLAKE, "", Map.of("policy", "<POLICY>"))))
        .contains("DESC NETWORK POLICY \"<POLICY>\";");
  }

  @Test
  void anUnknownServiceCaseOrFieldIsRefused() {
    assertThatThrownBy(() -> statement(new ServiceId("fivetran"), "", Map.of()))
        .isInstanceOfSatisfying(
            InvalidValueException.class, e -> assertThat(e.rule()).isEqualTo(Rule.SERVICE));
    assertThatThrownBy(() -> statement(SNOWFLAKE, "maybe", Map.of()))
        .isInstanceOfSatisfying(
            InvalidValueException.class, e -> assertThat(e.rule()).isEqualTo(Rule.CASE));
    assertThatThrownBy(() -> statement(SNOWFLAKE, "", Map.of("warehouse", "x")))
        .isInstanceOfSatisfying(
            InvalidValueException.class, e -> assertThat(e.rule()).isEqualTo(Rule.FIELD));
  }

  @ParameterizedTest
  @CsvSource({
    "halden-prod-euc1,halden-prod-euc1,HALDEN_PROD_EUC1",
    "'  Überfracht & Söhne ',berfracht-s-hne,BERFRACHT_S_HNE",
    "日本,clx7k2m9q0001,CLX7K2M9Q0001",
    "--,clx7k2m9q0001,CLX7K2M9Q0001"
  })
  void aClustersNameFitsOtherSystems(String name, String slug, String label) {
    ClusterNames names = ClusterNames.of(Fixtures.cluster(name, ""));
    assertThat(names.slug()).isEqualTo(slug);
    assertThat(names.label()).isEqualTo(label);
    assertThat(ClusterNames.of(Fixtures.cluster("x-".repeat(200), "")).slug())
        .hasSizeLessThanOrEqualTo(60)
        .doesNotEndWith("-");
  }

  @Test
  void everyKeyOfARecipeHasItsWordsAndNoOther() {
    Words words = Words.load(Locale.ENGLISH, ZoneOffset.UTC);
    Set<String> bundle = new TreeSet<>();
    Collections.list(words.bundle().getKeys()).stream()
        .filter(key -> key.startsWith("recipe."))
        .forEach(bundle::add);
    Set<String> wanted = new TreeSet<>();
    for (DataService service : recipes.services()) {
      service.fields().stream().map(Field::key).forEach(wanted::add);
      service.cases().stream().map(Case::key).forEach(wanted::add);
      for (Danger danger : statement(service.id(), "", Map.of()).dangers()) {
        wanted.add(danger.key());
        wanted.add(danger.titleKey());
      }
    }
    assertThat(bundle).isEqualTo(wanted);
  }

  @Test
  void theListOfRecipesIsThatOfTheirFiles() throws IOException {
    try (Stream<Path> files = Files.list(FILES.resolve("recipes"))) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.endsWith(".recipe")))
          .containsExactlyInAnyOrderElementsOf(
              recipes.services().stream().map(service -> service.id() + ".recipe").toList());
    }
  }

  /** A comment's filter is for comments, and a name's for SQL; nothing switches escaping off. */
  @Test
  void templatesUseFiltersWhereTheyMay() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/resources"))) {
      List<Path> templates =
          files
              .filter(
                  file ->
                      file.toString().matches(".*/(handover|report)/.*\\.(shell|recipe|txt|html)"))
              .toList();
      assertThat(templates).hasSizeGreaterThan(7);
      for (Path template : templates) {
        for (String line : Files.readAllLines(template)) {
          assertThat(line).as(template.toString()).doesNotContain("raw", "escape");
          if (line.contains("| comment")) {
            assertThat(line).startsWith("# ");
          }
          if (line.contains("| name")) {
            assertThat(template.toString()).endsWith(".recipe");
          }
        }
      }
    }
  }
}
