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

/** {@code allowlist asked|given|confirmed|withdrawal|withdrawn|list}, typed one after another. */
class TrackingCommandsTest {
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

  private Said say(String deed, String... more) {
    List<String> line =
        new ArrayList<>(
            List.of("allowlist", deed, "--cluster", "halden-prod-euc1", "--service", "snowflake"));
    line.addAll(List.of(more));
    line.addAll(List.of("--output", "json"));
    return prompt.run(line.toArray(String[]::new));
  }

  private JsonNode list(String... more) {
    List<String> line = new ArrayList<>(List.of("allowlist", "list", "--output", "json"));
    line.addAll(List.of(more));
    Said said = prompt.run(line.toArray(String[]::new));
    assertThat(said.status()).isZero();
    return said.json();
  }

  private static void stands(Said said, int status, String state) {
    assertThat(said.err()).isEmpty();
    assertThat(said.status()).isEqualTo(status);
    assertThat(said.json().path("status").asText()).isEqualTo(state);
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(node -> texts.add(node.asText()));
    return texts;
  }

  @Test
  void fromAskedToWithdrawnTheExitStatusSaysWhetherItIsDone() {
    stands(say("asked", "--ticket", "INC-20418"), 3, "ours-to-do");
    stands(say("given", "--by", "Mia Lund"), 3, "to-confirm");
    stands(say("confirmed", "--by", "Ines Halvorsen", "--ticket", "INC-20418"), 0, "connected");
    stands(say("unconfirmed"), 3, "to-confirm");
    stands(say("withdrawal", "--ticket", "INC-20419"), 3, "to-confirm");
    stands(say("withdrawn", "--by", "Ines Halvorsen"), 0, "removed");
    stands(say("asked"), 3, "ours-to-do");
    assertThat(list()).hasSize(1);
  }

  @Test
  void addressesThatChangeAreToBeChangedWithWhatToAddAndWhatToRemove() {
    JsonNode given = say("given", "--by", "Mia Lund", "--ticket", "INC-1").json().path("given");
    assertThat(Said.keys(given)).containsExactly("addresses", "chosen", "by", "ticket", "at");
    List<String> before = texts(given.path("addresses"));
    assertThat(before).hasSizeGreaterThan(2);
    JsonNode halden = prompt.run("clusters", "show", "halden-prod-euc1", "--output", "json").json();
    Said added =
        prompt.run(
            "clusters",
            "add",
            "--id",
            halden.path("id").asText(),
            "--name",
            "halden-prod-euc1",
            "--provider",
            "aws",
            "--type",
            "dedicated",
            "--account",
            halden.path("account").asText(),
            "--region",
            halden.path("region").asText(),
            "--vpc",
            halden.path("vpc").asText(),
            "--cidrs",
            texts(halden.path("cidrs")).getFirst(),
            "--egress-ips",
            before.getFirst() + ";203.0.113.7");
    assertThat(added.status()).isZero();
    assertThat(list("--state", "connected")).isEmpty();
    JsonNode all = list("--state", "To-Be-Changed", "--service", "snowflake");
    assertThat(all).hasSize(1);
    JsonNode one = all.path(0);
    assertThat(Said.keys(one))
        .containsExactly(
            "id",
            "cluster",
            "service",
            "status",
            "ticket",
            "given",
            "toAdd",
            "toRemove",
            "steps",
            "clusterName");
    assertThat(texts(one.path("toAdd"))).containsExactly("203.0.113.7");
    assertThat(texts(one.path("toRemove"))).isEqualTo(before.subList(1, before.size()));
    Said shown = say("show");
    assertThat(shown.status()).isZero();
    assertThat(shown.json().path("tracked").path("status").asText()).isEqualTo("to-be-changed");
    assertThat(
            prompt
                .run("allowlist", "show", "--cluster", "halden-prod-euc1", "--service", "snowflake")
                .err())
        .contains("Tracked: To be changed. The addresses are others than those given. Let in:");
  }

  @Test
  void whatNobodyAskedForOrGaveCannotBeConfirmed() {
    Said unknown = say("confirmed", "--by", "Ines");
    assertThat(unknown.status()).isEqualTo(1);
    assertThat(unknown.err()).contains("Nobody asked to let this cluster into snowflake.");
    say("asked");
    Said early = say("confirmed", "--by", "Ines");
    assertThat(early.status()).isEqualTo(1);
    assertThat(early.err()).contains("Nothing was given for Snowflake yet");
    assertThat(say("confirmed", "--by", " ").status()).isEqualTo(2);
    assertThat(say("unconfirmed").err()).contains("nothing is taken back");
  }

  @Test
  void whatCannotWorkIsRefusedWithAnotherWay() {
    Said said =
        prompt.run(
            "allowlist",
            "given",
            "--cluster",
            "halden-prod-euc1",
            "--service",
            "s3",
            "--case",
            "addresses");
    assertThat(said.status()).isEqualTo(1);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).contains("Let the cluster’s VPC in instead.");
    assertThat(list()).isEmpty();
  }

  @Test
  void aClusterThatIsPutAwayIsGivenByInsistingAloneAndIsListedByItsName() {
    prompt.run("clusters", "archive", "halden-prod-euc1");
    Said refused = say("given");
    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.err())
        .contains(
            "This cluster was put away on ", "With --insist it is written down all the same.");
    assertThat(list()).isEmpty();
    stands(say("given", "--insist"), 3, "to-confirm");
    assertThat(prompt.run("allowlist", "list").out())
        .containsPattern("(?m)^a-[^ ]+ +halden-prod-euc1 +snowflake +to-confirm ");
    assertThat(list().get(0).get("clusterName").asText()).isEqualTo("halden-prod-euc1");
    assertThat(list().get(0).get("cluster").asText()).startsWith("clx");
  }
}
