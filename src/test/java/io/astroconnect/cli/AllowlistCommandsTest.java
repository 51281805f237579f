package io.astroconnect.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.astroconnect.cli.ShelfDesk.Said;
import io.astroconnect.handover.Fixtures;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.net.Ipv4;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code allowlist show}: the text alone on standard output, with every address. */
class AllowlistCommandsTest {
  @TempDir private Path folder;
  private ShelfDesk desk;
  private final Cluster halden = Fixtures.cluster();

  @BeforeEach
  void open() {
    desk = new ShelfDesk(folder);
    desk.save(halden);
    desk.save(
        new Cluster(
            new ClusterId("clxprivate"),
            "quiet-prod",
            halden.provider(),
            halden.type(),
            halden.account(),
            halden.region(),
            halden.vpc(),
            halden.cidrs(),
            List.of(),
            List.of(),
            "",
            true,
            "Quiet"));
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private Said show(String... more) {
    String[] args = {"allowlist", "show", "--cluster", halden.name()};
    String[] all = java.util.Arrays.copyOf(args, args.length + more.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    return desk.run(all);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {"snowflake,'{0}'", "databricks,{0}/32", "\" SnowFlake \",'{0}'"})
  void everyAddressOfBothSetsStandsInTheText(String service, String form) {
    Said said = show("--service", service);
    assertThat(said.status()).isZero();
    for (Ipv4 address : halden.addresses()) {
      assertThat(said.out()).contains(form.replace("{0}", address.toString()));
    }
    assertThat(said.err())
        .contains("2 of them are the recovery set in eu-west-1: without them a failover breaks")
        .contains("Every deployment of the cluster leaves from these addresses.");
  }

  @Test
  void sentencesAreNotPartOfTheText() {
    Said said = show("--service", "snowflake");
    assertThat(said.err()).contains("Never SET: ");
    assertThat(said.out().lines())
        .allMatch(line -> line.matches("|-- .*|  .*|[A-Z ]{3}.*"), "SQL or a comment")
        .contains("USE ROLE SECURITYADMIN;", "  TYPE = IPV4", "  MODE = INGRESS");
  }

  @Test
  void theTextKeepsItsLines() throws IOException {
    Path golden = Path.of("src/test/resources/io/astroconnect/handover/golden/databricks-all.sh");
    assertThat(show("--service", "databricks").out().lines())
        .containsExactlyElementsOf(Files.readAllLines(golden));
  }

  @Test
  void whatTheCustomerToldStandsInIt() {
    Said said =
        show(
            "--service",
            "snowflake",
            "--case",
            "none",
            "--set",
            "schema=SEC.NET",
            "--set",
            "user=AIRFLOW");
    assertThat(said.status()).isZero();
    assertThat(said.out())
        .contains("CREATE NETWORK RULE SEC.NET.ASTRO_HALDEN_PROD_EUC1")
        .contains("-- ALTER USER AIRFLOW SET NETWORK_POLICY")
        .doesNotContain("<DB>");
  }

  @Test
  void jsonHoldsTheSameSteps() throws Exception {
    JsonNode json =
        new ObjectMapper().readTree(show("--service", "databricks", "--output", "json").out());
    assertThat(json.get("cluster").asText()).isEqualTo(halden.id().value());
    assertThat(json.get("addresses")).hasSize(4);
    assertThat(json.get("steps").get(1).get("effect").asText()).isEqualTo("adds");
    assertThat(json.get("steps").get(1).get("text").asText()).contains("203.0.113.14/32");
    assertThat(json.get("dangers").get(0).get("grade").asText()).isEqualTo("danger");
    assertThat(json.get("notes")).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"table", "json"})
  void privateEgressSaysWhyThereIsNone(String output) {
    Said said =
        desk.run(
            "allowlist",
            "show",
            "--cluster",
            "clxprivate",
            "--service",
            "snowflake",
            "--output",
            output.toLowerCase(Locale.ROOT));
    assertThat(said.status()).isEqualTo(1);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).contains("private egress", "Offer a peering");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --service teradata                        | Services are snowflake, databricks, databricks-account,
          --service _                               | --service is missing
          --service snowflake --case maybe          | Cases of this service are exists, none, changed.
          --service databricks --case exists        | This service has no cases.
          --service snowflake --set warehouse=x     | Fields of this service are schema, policy, user.
          --service snowflake --set warehouse       | --set
          --service rds --set group=sg-1            | --set group sg-1: A value of this field looks like sg-0a1b2c3d4e5f60718.
          --service redis --set port=5o             | looks like 12345.
          """)
  void whatIsNotThereIsAnsweredWithWhatIs(String typed, String sentence) {
    Said said = show(typed.replace("_", "").split(" ", -1));
    assertThat(said.status()).as(said.err()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).contains(sentence);
  }

  @Test
  void theServicesAreListedWithWhatTheyTake() throws Exception {
    Said said = desk.run("allowlist", "services");
    assertThat(said.status()).isZero();
    assertThat(said.out().lines()).hasSize(24).first().asString().startsWith("ID");
    assertThat(said.out())
        .containsPattern("snowflake +Snowflake +yes +schema policy user.* +exists none")
        .containsPattern("postgresql +PostgreSQL, self-run +yes ")
        .containsPattern("(?m)fivetran +Fivetran +no\\s*$");
    JsonNode json =
        new ObjectMapper().readTree(desk.run("allowlist", "services", "--output", "json").out());
    assertThat(json).hasSize(23);
    assertThat(json.get(0).get("id").asText()).isEqualTo("snowflake");
    assertThat(json.get(0).get("name").asText()).isEqualTo("Snowflake");
    assertThat(json.get(0).get("verified").asBoolean()).isTrue();
  }

  @Test
  void whatCannotWorkSaysWhatDoes() {
    Said said = show("--service", "s3", "--case", "addresses");
    assertThat(said.status()).isEqualTo(1);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).contains("Let the cluster’s VPC in instead.");
  }

  @Test
  void whatIsNotVerifiedSaysSoInItsFirstLine() {
    assertThat(show("--service", "fivetran").out()).startsWith("# Fivetran, not verified");
  }

  @Test
  void anUnknownClusterIsNamed() {
    Said said = desk.run("allowlist", "show", "--cluster", "haldn", "--service", "snowflake");
    assertThat(said.status()).isEqualTo(2);
    assertThat(said.err()).contains("No cluster is called haldn.");
  }

  private void goesAway() {
    desk.shelf(Optional.empty(), "")
        .catalogue()
        .change(
            halden.id(),
            known ->
                Fixtures.gone(
                    known.with(known.notes().withArchived(Instant.parse("2026-11-02T08:00:00Z"))),
                    Instant.parse("2026-11-01T08:00:00Z")));
  }

  @ParameterizedTest
  @CsvSource({"statement", "airflow", "mail", "markdown"})
  void thatTheClusterIsGoneIsSaidBeforeAllElse(String form) throws Exception {
    goesAway();
    Said said = show("--service", "snowflake", "--format", form);
    assertThat(said.status()).isZero();
    assertThat(said.err()).startsWith("Astro has not had this cluster since ");
    assertThat(said.err().lines().toList().get(1)).startsWith("This cluster was put away on ");
    switch (form) {
      case "statement" -> assertThat(said.out()).startsWith("-- Astro has not had this cluster");
      case "airflow" -> assertThat(said.out()).startsWith("# ");
      default ->
          assertThat(said.out())
              .containsPattern("Hello[^\\n]*,\n\nAstro has not had this cluster since ")
              .containsOnlyOnce("Astro has not had");
    }
    JsonNode json =
        new ObjectMapper().readTree(show("--service", "snowflake", "--output", "json").out());
    assertThat(json.get("notes").get(0).asText()).startsWith("Astro has not had this cluster");
    assertThat(json.get("goneSince").asText()).isEqualTo("2026-11-01T08:00:00Z");
    assertThat(json.get("archivedAt").asText()).isEqualTo("2026-11-02T08:00:00Z");
  }

  @Test
  void aClusterThatIsThereHasNoDayOnWhichItWent() throws Exception {
    JsonNode json =
        new ObjectMapper().readTree(show("--service", "snowflake", "--output", "json").out());
    assertThat(json.get("goneSince").isNull()).isTrue();
    assertThat(json.get("archivedAt").isNull()).isTrue();
  }
}
