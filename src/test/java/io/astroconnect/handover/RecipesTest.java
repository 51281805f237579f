package io.astroconnect.handover;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
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
import io.astroconnect.model.cluster.Provider;
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

  /** With what the fields' examples are, so that both a value and a placeholder are seen. */
  @Test
  void statementsAreExactlyRight() throws IOException {
    for (DataService service : recipes.services()) {
      Map<String, String> told =
          service.fields().stream()
              .filter(field -> !field.example().isEmpty())
              .collect(toMap(Field::id, Field::example));
      for (String chosen : cases(service)) {
        String name = "recipe-" + service.id() + (chosen.isEmpty() ? "" : "-" + chosen);
        Cluster cluster = from(service, chosen);
        Golden.check(
            getClass(), name + ".txt", text(statement(service.id(), cluster, chosen, told)));
      }
    }
  }

  /** A cluster in a cloud from which this case can work. */
  private Cluster from(DataService service, String chosen) {
    return service.cases().stream()
        .filter(one -> one.id().equals(chosen))
        .flatMap(one -> one.providers().stream())
        .findFirst()
        .map(Fixtures::cluster)
        .orElseGet(Fixtures::cluster);
  }

  @Test
  void everyAddressIsGivenAlsoTheRecoverySet() {
    List<Ipv4> many =
        IntStream.rangeClosed(1, 9).mapToObj(i -> Ipv4.parse("203.0.113." + i)).toList();
    List<Ipv4> recovery = Fixtures.ips("198.51.100.1", "198.51.100.2", "198.51.100.3");
    Cluster cluster = with(many, recovery, ClusterType.DEDICATED, false);
    for (DataService service : recipes.services()) {
      for (String chosen : cases(service)) {
        if (service.id().value().equals("fivetran")) {
          continue;
        }
        Statement statement =
            statement(service.id(), in(provider(service, chosen), cluster), chosen, Map.of());
        if (chosen.equals("identity")) {
          assertThat(text(statement, Kind.WRITE)).contains("serviceAccount:");
          continue;
        }
        String writes = text(statement, Kind.WRITE);
        assertThat(statement.addresses()).hasSize(12);
        assertThat(Stream.concat(many.stream(), recovery.stream()))
            .allSatisfy(address -> assertThat(writes).contains(service.hostForm().write(address)));
      }
    }
  }

  private static Provider provider(DataService service, String chosen) {
    return service.cases().stream()
        .filter(one -> one.id().equals(chosen))
        .flatMap(one -> one.providers().stream())
        .findFirst()
        .orElse(Provider.AWS);
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

  private static Cluster in(Provider provider, Cluster c) {
    return new Cluster(
        c.id(),
        c.name(),
        provider,
        c.type(),
        c.account(),
        c.region(),
        c.vpc(),
        c.cidrs(),
        c.egressIps(),
        c.recoveryIps(),
        c.recoveryRegion(),
        c.privateEgress(),
        c.customer());
  }

  private AllowlistReason refused(
      String service, Provider provider, String chosen, Map<String, String> told) {
    return switch (recipes.statement(
        new ServiceId(service), Fixtures.cluster(provider), chosen, told)) {
      case NotPossible(var why) -> (AllowlistReason) why.code();
      case Statement made -> throw new AssertionError(made.toString());
    };
  }

  @Test
  void whatCannotWorkIsNotOfferedAndWhatDoesIs() {
    assertThat(refused("s3", Provider.AWS, "addresses", Map.of()))
        .isEqualTo(AllowlistReason.S3_BY_ADDRESS);
    assertThat(refused("s3", Provider.GCP, "vpc", Map.of())).isEqualTo(AllowlistReason.S3_BY_VPC);
    assertThat(refused("bigquery", Provider.GCP, "addresses", Map.of()))
        .isEqualTo(AllowlistReason.BIGQUERY_BY_ADDRESS);
    assertThat(refused("bigquery", Provider.AWS, "identity", Map.of()))
        .isEqualTo(AllowlistReason.BIGQUERY_BY_IDENTITY);
    Statement byVpc = statement(new ServiceId("s3"), "", Map.of());
    assertThat(byVpc.chosen().orElseThrow().id()).isEqualTo("vpc");
    assertThat(text(byVpc)).contains("vpc-0c11a5e7d4b2f9a38", "aws:SourceVpc", "203.0.113.14/32");
    assertThat(byVpc.notes()).contains(Reason.of(AllowlistReason.S3_BY_ADDRESS));
    Statement byAddress =
        statement(new ServiceId("s3"), Fixtures.cluster(Provider.GCP), "", Map.of());
    assertThat(text(byAddress)).contains("aws:SourceIp").doesNotContain("aws:SourceVpc");
    Statement byIdentity =
        statement(new ServiceId("bigquery"), Fixtures.cluster(Provider.GCP), "", Map.of());
    assertThat(text(byIdentity)).contains("serviceAccount:").doesNotContain("ipSubnetworks");
  }

  @Test
  void storageOfTheClustersOwnRegionIsRefused() {
    for (String region : List.of("eucentral1", " EU Central 1")) {
      assertThat(refused("azure-storage", Provider.AZURE, "", Map.of("region", region)))
          .isEqualTo(AllowlistReason.STORAGE_SAME_REGION);
    }
    ServiceId storage = new ServiceId("azure-storage");
    Statement later =
        statement(storage, Fixtures.cluster(Provider.AZURE), "", Map.of("region", "EU West 1"));
    assertThat(later.notes().getFirst())
        .isEqualTo(Reason.of(AllowlistReason.STORAGE_RECOVERY_REGION, "eu-west-1"));
    assertThat(
            recipes.statement(
                storage, Fixtures.cluster(Provider.AZURE), "", Map.of("region", "westeurope")))
        .isInstanceOf(Statement.class);
    assertThat(
            recipes.statement(
                storage, Fixtures.cluster(Provider.AWS), "", Map.of("region", "eucentral1")))
        .isInstanceOf(Statement.class);
  }

  @Test
  void whatIsOfTheRecoveryRegionIsNamedWhereThereIsOne() {
    ServiceId s3 = new ServiceId("s3");
    Map<String, String> told = Map.of("recovery_vpc", "vpc-0a1b2c3d4e5f60718");
    Statement both = statement(s3, "vpc", told);
    String own = Fixtures.cluster().vpc();
    assertThat(text(both, Kind.WRITE))
        .contains("{\"aws:SourceVpc\": [\"" + own + "\", \"vpc-0a1b2c3d4e5f60718\"]}")
        .contains("but the cluster’s VPCs and these addresses");
    assertThat(text(statement(s3, "vpc", Map.of()), Kind.WRITE))
        .contains("\"<ASTRO_RECOVERY_VPC_ID>\"");
    assertThat(both.dangers()).extracting(Danger::id).contains("recovery");

    Cluster alone = with(Fixtures.cluster().egressIps(), List.of(), ClusterType.DEDICATED, false);
    Statement one = statement(s3, alone, "vpc", told);
    assertThat(text(one, Kind.WRITE)).contains("{\"aws:SourceVpc\": \"" + own + "\"}");
    assertThat(one.dangers()).extracting(Danger::id).doesNotContain("recovery");
    assertThat(one.service().fields("vpc", alone))
        .extracting(Field::id)
        .doesNotContain("recovery_vpc");
    assertThat(one.service().fields("vpc", Fixtures.cluster()))
        .extracting(Field::id)
        .contains("recovery_vpc");
    String identity =
        text(
            statement(
                new ServiceId("bigquery"), Fixtures.cluster(Provider.GCP), "identity", Map.of()),
            Kind.WRITE);
    Statement bigquery =
        statement(new ServiceId("bigquery"), Fixtures.cluster(Provider.GCP), "identity", Map.of());
    assertThat(bigquery.letIn()).isEmpty();
    assertThat(bigquery.notes())
        .extracting(Reason::code)
        .containsExactly(AllowlistReason.BIGQUERY_BY_ADDRESS);
    assertThat(identity)
        .contains("\"serviceAccount:<ASTRO_WORKLOAD_IDENTITY>\"")
        .contains("\"serviceAccount:<ASTRO_RECOVERY_WORKLOAD_IDENTITY>\"");
  }

  @Test
  void fivetranSaysThatThereIsNothingToDo() {
    Statement statement = statement(new ServiceId("fivetran"), "", Map.of());
    assertThat(statement.notes()).containsExactly(Reason.of(AllowlistReason.NOTHING_TO_DO));
    assertThat(statement.steps())
        .extracting(StatementStep::kind)
        .containsExactly(Kind.AIRFLOW_CHECK);
  }

  @Test
  void aListThatMayBeTooShortIsSaid() {
    Cluster many =
        with(
            IntStream.rangeClosed(1, 5).mapToObj(i -> Ipv4.parse("203.0.113." + i)).toList(),
            List.of(),
            ClusterType.DEDICATED,
            false);
    assertThat(statement(new ServiceId("redis"), many, "", Map.of()).notes())
        .contains(Reason.of(AllowlistReason.OVER_LIMIT, 5, 4));
    assertThat(statement(SNOWFLAKE, many, "", Map.of()).notes())
        .extracting(Reason::code)
        .doesNotContain(AllowlistReason.OVER_LIMIT);
  }

  @Test
  void aFieldTakesItsFormAlone() {
    InvalidValueException refused =
        catchThrowableOfType(
            InvalidValueException.class,
            () -> statement(new ServiceId("rds"), "", Map.of("group", "sg-12")));
    assertThat(refused.rule()).isEqualTo(Rule.FIELD_FORM);
    assertThat(refused.detail()).isEqualTo("sg-0a1b2c3d4e5f60718");
    for (String port : List.of("0", "65536", "99999", "05432")) {
      assertThatThrownBy(() -> statement(new ServiceId("rds"), "", Map.of("port", port)))
          .as(port)
          .isInstanceOf(InvalidValueException.class);
    }
    assertThat(text(statement(new ServiceId("rds"), "", Map.of("port", "65535"))))
        .contains("65535");
    for (DataService service : recipes.services()) {
      for (Field field : service.fields()) {
        assertThat(field.check(" " + field.example() + "\n")).isEqualTo(field.example());
        assertThat(field.check(field.usual())).isEqualTo(field.usual());
      }
    }
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
        Statement statement = statement(service.id(), from(service, chosen), chosen, Map.of());
        List<String> run =
            texts.of(statement).lines().filter(line -> !line.matches("(--|#) .*")).toList();
        Language main = main(statement);
        for (StatementStep step : statement.steps()) {
          boolean here =
              step.effect() != Effect.ENFORCES
                  && step.kind() != Kind.AIRFLOW_CHECK
                  && step.language() == main;
          List<String> lines =
              step.text().lines().filter(line -> !line.matches("(--|#) .*")).toList();
          assertThat(run.containsAll(lines)).as(step.text()).isEqualTo(here);
        }
      }
    }
  }

  private static Language main(Statement statement) {
    return statement.steps().stream()
        .filter(step -> step.kind() == Kind.WRITE)
        .map(StatementStep::language)
        .findFirst()
        .orElse(Language.PLAIN);
  }

  @Test
  void whatWasNotSeenInTheDocumentationSaysSoInItsFirstLine() {
    StatementText texts = new StatementText(Words.load(Locale.ENGLISH, ZoneOffset.UTC));
    for (DataService service : recipes.services()) {
      for (String chosen : cases(service)) {
        String first =
            texts
                .of(statement(service.id(), from(service, chosen), chosen, Map.of()))
                .lines()
                .findFirst()
                .orElseThrow();
        assertThat(first.contains(service.title() + ", not verified"))
            .as(first)
            .isEqualTo(!service.verified());
      }
    }
    assertThat(recipes.services()).filteredOn(DataService::verified).hasSize(22);
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
        List<StatementStep> steps =
            statement(service.id(), from(service, chosen), chosen, Map.of()).steps();
        assertThat(steps.getLast().kind()).isEqualTo(Kind.AIRFLOW_CHECK);
        if (steps.size() == 1) {
          continue;
        }
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

  /** Locking others out is never part of letting a cluster in. */
  @Test
  void whatEnforcesIsAStepOfItsOwnAfterEveryAddressIsIn() {
    boolean any = false;
    for (DataService service : recipes.services()) {
      for (String chosen : cases(service)) {
        List<StatementStep> steps =
            statement(service.id(), from(service, chosen), chosen, Map.of()).steps();
        int lastWrite =
            steps.stream()
                .filter(step -> step.kind() == Kind.WRITE)
                .mapToInt(StatementStep::number)
                .max()
                .orElse(0);
        for (StatementStep step : steps) {
          assertThat(step.kind() == Kind.ENFORCE)
              .as(service.title() + " " + step.number())
              .isEqualTo(step.effect() == Effect.ENFORCES);
          if (step.kind() == Kind.ENFORCE) {
            any = true;
            assertThat(step.number()).as(service.title()).isGreaterThan(lastWrite);
          }
        }
      }
    }
    assertThat(any).isTrue();
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
    assertThatThrownBy(() -> statement(new ServiceId("teradata"), "", Map.of()))
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
      wanted.add(service.needsKey());
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
                      file.toString()
                          .matches(".*/(handover|report)/.*\\.(shell|recipe|txt|md|html)"))
              .toList();
      assertThat(templates).hasSizeGreaterThan(7);
      for (Path template : templates) {
        for (String line : Files.readAllLines(template)) {
          assertThat(line).as(template.toString()).doesNotContain("raw", "escape");
          if (line.contains("| comment")) {
            assertThat(line).startsWith("# ");
          }
          if (line.contains("| lines") || line.contains("| number")) {
            assertThat(template.toString()).matches(".*/(.*[.]recipe|mail[.](md|txt))");
          }
          if (line.contains("| name")) {
            assertThat(template.toString()).endsWith(".recipe");
          }
        }
      }
    }
  }
}
