package io.astroconnect.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.astroconnect.launch.Prompt;
import io.astroconnect.launch.Prompt.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code clusters sync}, in the sandbox and where nobody answers. */
class SyncClustersTest {
  private static final String HALDEN = "clx3k9v2p00a101jz7h4q2m8d";

  @TempDir private Path home;
  private Prompt prompt;

  @BeforeEach
  void open() {
    prompt = new Prompt(home);
  }

  @AfterEach
  void close() {
    prompt.close();
  }

  private JsonNode first(Said said) {
    return said.json().get(0);
  }

  @Test
  void itTellsWhatChangedAndWhatIsGone() {
    prompt.run("clusters", "sync");
    prompt.run("sandbox", "drift", "unlisted", HALDEN);
    Said said = prompt.run("clusters", "sync", "--output", "json");

    assertThat(said.status()).isZero();
    assertThat(Said.keys(first(said)))
        .containsExactly(
            "organization",
            "at",
            "done",
            "clusters",
            "added",
            "changed",
            "gone",
            "back",
            "differing",
            "deployments",
            "whole",
            "leftOut",
            "differences",
            "goneClusters",
            "fault",
            "deploymentsGone",
            "goneDeployments");
    assertThat(first(said).get("gone").asInt()).isOne();
    assertThat(first(said).at("/goneClusters/0/cluster").asText()).isEqualTo(HALDEN);
    assertThat(first(said).get("deploymentsGone").asInt()).isOne();
    assertThat(first(said).at("/goneDeployments/0/cluster").asText()).isEqualTo(HALDEN);
    Said shown = prompt.run("clusters", "show", HALDEN, "--output", "json");
    assertThat(shown.json().at("/deployments/0/goneSince").asText()).isNotEmpty();
    assertThat(prompt.run("clusters", "show", HALDEN).out()).contains("no longer in Astro since");

    prompt.run("sandbox", "relist", HALDEN);
    assertThat(first(prompt.run("clusters", "sync", "--output", "json")).get("back").asInt())
        .isOne();
  }

  @Test
  void anAddressSetByHandIsNotOverwrittenAndDiffers() {
    prompt.run(
        "clusters",
        "add",
        "--id",
        HALDEN,
        "--name",
        "halden-prod-euc1",
        "--provider",
        "AWS",
        "--type",
        "DEDICATED",
        "--account",
        "418027365910",
        "--region",
        "eu-central-1",
        "--vpc",
        "vpc-06b1e94d27fa3c508",
        "--cidrs",
        "172.20.0.0/20",
        "--egress-ips",
        "203.0.113.200");
    JsonNode synced = first(prompt.run("clusters", "sync", "--output", "json"));

    assertThat(synced.get("differences"))
        .anySatisfy(
            difference -> {
              assertThat(difference.get("cluster").asText()).isEqualTo(HALDEN);
              assertThat(difference.get("field").asText()).isEqualTo("egressIps");
              assertThat(difference.get("ours").asText()).isEqualTo("203.0.113.200");
            });
    assertThat(
            prompt
                .run("clusters", "show", HALDEN, "--output", "json")
                .json()
                .at("/egressIps/0")
                .asText())
        .isEqualTo("203.0.113.200");
  }

  @Test
  void anOrganizationThatRefusesEndsWithOneAndItsRequest() {
    Said said = prompt.run("clusters", "sync", "--organization", "clnobody", "--output", "json");

    assertThat(said.status()).isEqualTo(Status.STOPPED);
    assertThat(first(said).get("done").asBoolean()).isFalse();
    assertThat(first(said).at("/fault/call").asText()).isEqualTo("ListClusters");
    assertThat(first(said).at("/fault/requestId").asText()).isNotEmpty();
    assertThat(said.err()).contains("clnobody", "Request");
  }

  @Test
  void whatIsNoIdIsRefused() {
    assertThat(prompt.run("clusters", "sync", "--organization", "../x").status())
        .isEqualTo(Status.USAGE);
    assertThat(prompt.run("clusters", "sync", "--organization", " ").status())
        .isEqualTo(Status.USAGE);
  }

  @Test
  void aWorkspaceWithoutOrganizationsSaysWhereToNameThem() throws IOException {
    Path file = Files.createDirectories(home.resolve("workspaces")).resolve("bare.json");
    Files.writeString(file, "{\"name\": \"Bare\"}");

    Said said = prompt.run("clusters", "sync", "--workspace", "bare");

    assertThat(said.status()).isEqualTo(Status.USAGE);
    assertThat(said.err()).contains("organizations");
  }

  @Test
  void withoutATokenItSaysHowToGiveOne() throws IOException {
    Path file = Files.createDirectories(home.resolve("workspaces")).resolve("bare.json");
    Files.writeString(
        file,
        "{\"name\": \"Bare\", \"astro\": {\"organizations\": [\"cl1\"],"
            + " \"endpoint\": \"http://127.0.0.1:9/v1\"}}");

    Said said = prompt.run("clusters", "sync", "--workspace", "bare");

    assertThat(said.status()).isEqualTo(Status.STOPPED);
    assertThat(said.err()).contains("export ASTRO_API_TOKEN");
  }
}
