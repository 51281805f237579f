package io.astroconnect.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.astroconnect.launch.Prompt;
import io.astroconnect.launch.Prompt.Said;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code activity list}. */
class ActivityCommandsTest {
  @TempDir private Path folder;
  private Prompt prompt;

  @BeforeEach
  void open() {
    prompt = new Prompt(folder.resolve("home"));
  }

  @AfterEach
  void close() {
    prompt.close();
  }

  private List<String> events(String... options) {
    List<String> line = new ArrayList<>(List.of("activity", "list", "--output", "json"));
    line.addAll(List.of(options));
    Said said = prompt.run(line.toArray(String[]::new));
    assertThat(said.status()).as(said.err()).isZero();
    List<String> events = new ArrayList<>();
    said.json().forEach(node -> events.add(node.path("event").asText()));
    return events;
  }

  @Test
  void showsWhatWasDoneNewestFirstAndCanBeNarrowed() {
    assertThat(events()).isEmpty();
    prompt.run(
        ("peering start --cluster halden-prod-euc1 --account 004815162342 --region eu-central-1"
                + " --vpc vpc-0a1f4c7e92b3d5680 --cidr 10.44.0.0/16 --ticket INC-20418 --yes")
            .split(" "));
    prompt.run(
        "allowlist given --cluster orchid-prod-usw2 --service snowflake --by Mia --ticket INC-2"
            .split(" "));
    assertThat(events()).startsWith("allowlist-given").contains("asked", "called");
    assertThat(events("--changing")).isNotEmpty().containsOnly("called");
    assertThat(events("--cluster", "halden-prod-euc1"))
        .contains("called")
        .doesNotContain("allowlist-given");
    assertThat(events("--since", "24h")).isEqualTo(events());
    prompt.run("sandbox", "advance", "36h");
    assertThat(events("--since", "24h")).isEmpty();
    assertThat(events("--since", "48h")).isEqualTo(events());
    JsonNode call = prompt.run("activity", "list", "--changing", "--output", "json").json().path(0);
    assertThat(Said.keys(call))
        .containsExactly(
            "at",
            "who",
            "kind",
            "event",
            "what",
            "customer",
            "cluster",
            "connection",
            "target",
            "ticket",
            "call",
            "step",
            "requestId");
    assertThat(call.path("ticket").asText()).isEqualTo("INC-20418");
    assertThat(call.path("customer").asText()).isEqualTo("Halden Freight");
    assertThat(call.path("what").asText()).contains("CreateVpcPeeringConnection: Send request");
    assertThat(prompt.run("activity", "list").lines().getFirst()).startsWith("AT ");
  }

  @Test
  void refusesWhatIsNoSpanAndNoCluster() {
    for (String span : List.of("", " ", "soon", "-1h", "99999999d")) {
      Said said = prompt.run("activity", "list", "--since", span);
      assertThat(said.status()).as(span).isEqualTo(2);
      assertThat(said.err()).contains("--since");
    }
    assertThat(prompt.run("activity", "list", "--cluster", "nowhere").status()).isEqualTo(2);
  }
}
