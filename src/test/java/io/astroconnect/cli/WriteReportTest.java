package io.astroconnect.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.astroconnect.cloud.sandbox.SandboxTrouble;
import io.astroconnect.launch.Prompt;
import io.astroconnect.launch.Prompt.Said;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents are written whole, and what could not be looked at is said. */
class WriteReportTest {
  private static final String CLUSTER = "halden-prod-euc1";
  private static final String ID = "clx3k9v2p00a101jz7h4q2m8d";

  @TempDir private static Path home;
  @TempDir private Path folder;
  private static Prompt prompt;

  @BeforeAll
  static void ask() {
    prompt = new Prompt(home);
    Said said =
        prompt.run(
            ("peering start --yes --ticket INC-20418 --account 004815162342 --region eu-central-1"
                    + " --vpc vpc-0a1f4c7e92b3d5680 --cidr 10.44.0.0/16 --cluster "
                    + CLUSTER)
                .split(" "));
    assertThat(said.out()).as(said.err()).contains("pcx-");
  }

  @AfterAll
  static void close() {
    prompt.close();
  }

  private Path file(String name) {
    return folder.resolve(name);
  }

  private static Said report(Path file, String format, String... scope) {
    return prompt.run(
        Stream.concat(
                Stream.of("report", "--format", format, "--out", file.toString()), Stream.of(scope))
            .toArray(String[]::new));
  }

  @Test
  void csvHasItsHeaderAndThePeeringAsTheListHasIt() throws Exception {
    Said said = report(file("r.csv"), "csv", "--cluster", CLUSTER);
    assertThat(said.status()).as(said.err()).isZero();
    assertThat(said.lines()).containsExactly(file("r.csv").toString());
    assertThat(said.err()).isEmpty();
    List<String> lines = Files.readAllLines(file("r.csv"));
    assertThat(lines).hasSize(2);
    assertThat(lines.getFirst())
        .isEqualTo(
            "connection,cluster,method,target,status,cidrs,requestedAt,observedAt,waitingFor");
    String id = prompt.run("peering", "list", "--output", "json").json().at("/0/id").asText();
    assertThat(lines.getLast())
        .startsWith(id + "," + ID + ",peering,004815162342/eu-central-1/vpc-0a1f4c7e92b3d5680,")
        .contains(",10.44.0.0/16,");
  }

  @Test
  void jsonHasThePeeringInTheFormOfTheStatus() throws Exception {
    assertThat(report(file("r.json"), "json", "--all").status()).isZero();
    JsonNode all = new ObjectMapper().readTree(file("r.json").toFile());
    JsonNode clusters = prompt.run("clusters", "list", "--output", "json").json();
    assertThat(all.get("clusters")).hasSameSizeAs(clusters);
    JsonNode listed = prompt.run("peering", "list", "--output", "json").json().get(0);
    JsonNode reported =
        all.get("clusters").findValues("connections").stream()
            .filter(list -> !list.isEmpty())
            .findFirst()
            .orElseThrow()
            .get(0);
    assertThat(Said.keys(reported)).startsWith(Said.keys(listed).toArray(String[]::new));
    assertThat(reported.get("id")).isEqualTo(listed.get("id"));
    assertThat(reported.get("ticket").asText()).isEqualTo("INC-20418");
  }

  @Test
  void htmlOfAllNamesEachCluster() {
    Said said = report(file("r.html"), "HTML", "--all", "--output", "json");
    assertThat(said.json().get("connections").asInt()).isEqualTo(1);
    prompt
        .run("clusters", "list", "--output", "json")
        .json()
        .forEach(
            cluster ->
                assertThat(file("r.html"))
                    .content()
                    .contains("<h2>" + cluster.get("name").asText()));
  }

  @ParameterizedTest
  @CsvSource({
    "--format html --out r",
    "--all --cluster halden-prod-euc1 --format html --out r",
    "--all --format pdf --out r",
    "--all --format html",
    "--all --out r",
    "--cluster nope --format html --out r",
    "--cluster= --format html --out r"
  })
  void wrongUsageIsStatusTwo(String typed) {
    String[] args = ("report " + typed).replace(" r", " " + file("r")).split(" ");
    Said said = prompt.run(args);
    assertThat(said.status()).as(said.err()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).isNotEmpty();
    assertThat(file("r")).doesNotExist();
  }

  @Test
  void whatCannotBeWrittenIsStatusOneAndASentence() {
    Said missing = report(file("no/r.csv"), "csv", "--all");
    assertThat(missing.status()).isEqualTo(1);
    assertThat(missing.err()).contains("There is no folder " + file("no"));
    Said taken = report(folder, "csv", "--all");
    assertThat(taken.status()).isEqualTo(1);
    assertThat(taken.err()).contains("is not a file");
  }

  @Test
  void somebodyWhoWatchesReadsHowFarItIs() {
    try (Prompt watched = new Prompt(home)) {
      watched.willType("");
      Said said =
          watched.run("report", "--format=csv", "--out=" + file("r.csv"), "--cluster", CLUSTER);
      assertThat(said.err().lines()).containsExactly("Writing " + CLUSTER + " …");
    }
  }

  @Test
  void whatTheCloudDoesNotShowIsNotSeenAndSaidOnce() throws Exception {
    prompt.sandbox().trouble(SandboxTrouble.refusal("*", "UnauthorizedOperation", 50));
    try {
      Said said = report(file("r.csv"), "csv", "--all");
      assertThat(said.status()).isZero();
      assertThat(said.err().lines())
          .hasSize(1)
          .allSatisfy(line -> assertThat(line).startsWith(CLUSTER + ": Not seen."));
      List<String> line = List.of(Files.readAllLines(file("r.csv")).getLast().split(",", -1));
      assertThat(line.get(4)).isEqualTo("not-seen");
      assertThat(line.get(7)).isEmpty();
    } finally {
      prompt.sandbox().clearTrouble();
    }
  }
}
