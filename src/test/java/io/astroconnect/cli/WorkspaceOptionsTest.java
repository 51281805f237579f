package io.astroconnect.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.launch.Prompt;
import io.astroconnect.launch.Prompt.Said;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workspaces as commands meet them: their mistakes, and the lock of those that are read-only. */
class WorkspaceOptionsTest {
  private static final String TARGET =
      " --cluster clx3k9v2p00a101jz7h4q2m8d --account 004815162342 --region eu-central-1"
          + " --vpc vpc-0a1f4c7e92b3d5680 --cidr 10.44.0.0/16";

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

  private Said run(String line) {
    return prompt.run((line + " --workspace support").split(" "));
  }

  /** A workspace of the sandbox's stand-ins with one cluster. */
  private Path workspace(String more) {
    try {
      String endpoints = Files.readString(home.resolve("sandbox/workspace.json"));
      Path file =
          prompt.workspace(
              "support", endpoints.replaceFirst("\\{", "{ " + more.replace('\'', '"')));
      run(
          "clusters add --id clx3k9v2p00a101jz7h4q2m8d --name halden --provider AWS --type"
              + " DEDICATED --account 418027365910 --region eu-central-1 --vpc"
              + " vpc-06b1e94d27fa3c508 --cidrs 172.20.0.0/20 --egress-ips 203.0.113.14");
      return file;
    } catch (java.io.IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "`'production': true,`, true",
        "`'readOnly': true,`, true",
        "`'production': true, 'readOnly': true,`, true",
        "`'production': true, 'readOnly': false,`, false",
        "`'production': false,`, false",
        "``, false"
      })
  void aReadOnlyWorkspaceSendsNothingAndSaysWhereThatStands(String keys, boolean locked) {
    Path file = workspace(keys);
    Said start = run("peering start --yes" + TARGET);
    assertThat(start.status()).as(start.toString()).isEqualTo(locked ? 1 : 3);
    if (locked) {
      assertThat(start.out()).isEmpty();
      assertThat(start.err()).contains("read-only", "\"readOnly\" to false", file.toString());
      assertThat(prompt.calls("CreateVpcPeeringConnection")).isZero();
      assertThat(run("peering list --output json").json()).isEmpty();
    }
    assertThat(run("peering check" + TARGET).status()).isZero();
    assertThat(run("clusters list").status()).isZero();
  }

  @Test
  void whatACustomerSaidIsWrittenDownInAReadOnlyWorkspaceToo() {
    workspace("");
    Said asked = run("peering start --yes --output json" + TARGET);
    workspace("'readOnly': true,");
    String id = asked.json().get("id").asText();
    Said told = run("peering confirm " + id + " --step return-routes --by customer");
    assertThat(told.status()).isEqualTo(3);
    assertThat(told.err()).isEmpty();
  }

  @Test
  void aMistakeNamesFileLineAndKeyForEveryCommand() {
    Path file = prompt.workspace("support", "{ \"name\": \"Support\",\n  \"color\": \"teal\" }");
    for (String command :
        new String[] {
          "clusters list",
          "clusters show x",
          "identity name --project a-project --namespace n",
          "peering list",
          "peering check" + TARGET,
          "peering start --yes" + TARGET,
          "peering status p-7k3m9q2x",
          "peering confirm p-7k3m9q2x --step accept --by me"
        }) {
      Said said = run(command);
      assertThat(said.status()).as(command).isEqualTo(2);
      assertThat(said.out()).isEmpty();
      assertThat(said.err())
          .contains(file + ", line 2, color: There is no key color", "colour")
          .hasLineCount(1);
    }
    assertThat(home.resolve("store/support.sqlite")).doesNotExist();
  }

  @Test
  void oneThatIsNotThereNamesThoseThatAre() {
    prompt.workspace("support-eu", "{ \"name\": \"Support, Europe\" }");
    Said said = run("clusters list");
    assertThat(said.status()).isEqualTo(2);
    assertThat(said.err()).contains("no workspace support", "sandbox, support-eu");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "..", "../support", "a/b", "a b", "Sandbox", "support\u0000"})
  void aNameThatIsNoneIsRefusedAndNothingIsMade(String name) {
    Said said = prompt.run("clusters", "list", "--workspace", name);
    assertThat(said.status()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).hasLineCount(1);
    assertThat(home.resolve("store")).isEmptyDirectory();
  }
}
