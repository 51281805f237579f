package io.astroconnect.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.launch.Prompt;
import io.astroconnect.launch.Prompt.Said;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How commands are typed: help, common options, wrong usage. */
class HelpTest {
  @TempDir private static Path folder;
  private static Prompt prompt;

  @BeforeAll
  static void open() {
    prompt = new Prompt(folder.resolve("home"));
  }

  @AfterAll
  static void close() {
    prompt.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "clusters",
        "clusters list",
        "clusters show",
        "clusters add",
        "allowlist",
        "allowlist services",
        "allowlist show",
        "allowlist asked",
        "allowlist given",
        "allowlist confirmed",
        "allowlist unconfirmed",
        "allowlist withdrawal",
        "allowlist withdrawn",
        "allowlist list",
        "clusters edit",
        "clusters note",
        "clusters tag",
        "clusters ticket",
        "clusters pin",
        "clusters archive",
        "clusters restore",
        "clusters import",
        "clusters export",
        "identity",
        "identity name",
        "identity grant",
        "identity revoke",
        "identity check",
        "identity list",
        "identity confirm",
        "identity unconfirm",
        "identity handover",
        "activity",
        "activity list",
        "peering",
        "peering check",
        "peering start",
        "peering status",
        "peering list",
        "peering confirm",
        "peering unconfirm",
        "sandbox",
        "sandbox accept",
        "sandbox reject",
        "sandbox advance",
        "sandbox status",
        "sandbox ask",
        "sandbox expire",
        "sandbox their-dns",
        "sandbox their-routes",
        "sandbox authorize-zone",
        "sandbox revoke-zone",
        "sandbox drift",
        "sandbox deny",
        "sandbox allow",
        "sandbox unthrottle",
        "sandbox expire-sign-in",
        "sandbox sign-in",
        "sandbox slow",
        "sandbox throttle",
        "sandbox limit",
        "sandbox crowd",
        "sandbox add-half",
        "sandbox require-consent",
        "sandbox ask-removal",
        "sandbox busy",
        "sandbox create-account",
        "sandbox delete-account",
        "sandbox drop-role",
        "sandbox contend",
        "sandbox calm"
      })
  void helpShowsAnExampleAndTheCommonOptions(String command) {
    Said help = prompt.bare((command + " --help").strip().split(" "));
    assertThat(help.status()).isZero();
    assertThat(help.err()).isEmpty();
    assertThat(help.out().replaceAll("\\s+", " "))
        .contains("Usage: astro-connect " + command)
        .contains("Example: astro-connect " + command)
        .contains("--workspace", "--home", "--output", "--help");
  }

  @Test
  void anExampleOfSeveralLinesCanBeCopiedIntoAShell() {
    List<String> example =
        prompt
            .bare("peering", "start", "--help")
            .out()
            .lines()
            .dropWhile(line -> !line.startsWith("Example: "))
            .toList();
    assertThat(example).hasSizeGreaterThan(1);
    assertThat(example.subList(0, example.size() - 1)).allMatch(line -> line.endsWith(" \\"));
    assertThat(example.subList(1, example.size())).allMatch(line -> line.startsWith("    --"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--home HOME --output json --workspace sandbox clusters list",
        "clusters --home HOME --output json --workspace sandbox list",
        "clusters list --workspace sandbox --output=json --home=HOME",
        "--home HOME clusters --output JSON list --workspace=sandbox"
      })
  void commonOptionsStandBeforeOrBehindTheCommand(String line) {
    Said said = prompt.bare(line.replace("HOME", prompt.home().toString()).split(" "));
    assertThat(said.err()).isEmpty();
    assertThat(said.status()).isZero();
    assertThat(said.json()).hasSizeGreaterThanOrEqualTo(6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "clusters",
        "nonsense",
        "clusters list --nonsense",
        "clusters list --output yaml",
        "clusters show",
        "clusters add --id x",
        "identity name --project astronomer-prod",
        "allowlist",
        "allowlist given --cluster halden-prod-euc1",
        "allowlist given --cluster halden-prod-euc1 --service nonsense",
        "allowlist given --cluster halden-prod-euc1 --service snowflake --case nonsense",
        "allowlist confirmed --cluster halden-prod-euc1 --service snowflake",
        "allowlist list --state nonsense",
        "identity confirm g-7k3m9q2x --by me",
        "identity confirm g-7k3m9q2x --step role/roles/bigquery.jobUser",
        "identity confirm --step role/roles/bigquery.jobUser --by me",
        "identity list --nonsense",
        "peering",
        "peering confirm p-7k3m9q2x --by me",
        "peering confirm p-7k3m9q2x --step accept",
        "peering start --cidr",
        "sandbox accept",
        "sandbox advance",
        "sandbox advance soon",
        "sandbox ask",
        "sandbox ask clx3k9v2p00a101jz7h4q2m8d halden",
        "sandbox drift",
        "sandbox drift weather pcx-0b52f8a6c1d97e340",
        "sandbox drift route clx3k9v2p00a101jz7h4q2m8d",
        "sandbox deny",
        "sandbox allow",
        "sandbox expire-sign-in --account 12",
        "sandbox limit many",
        "peering list --output"
      })
  void wrongUsageIsASentenceOnStandardErrorAndStatusTwo(String line) {
    Said said = prompt.run(line.split(" "));
    assertThat(said.status()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).isNotBlank().doesNotContain("Exception", "\tat ");
  }

  @Test
  void aWrongOutputNamesTheOnesThereAre() {
    assertThat(prompt.run("clusters", "list", "--output", "yaml").err())
        .contains("--output", "table", "json", "yaml");
  }

  @Test
  void theVariableNamesTheHomeAndTheOptionWins() {
    Path other = folder.resolve("by-variable");
    prompt.set("ASTRO_CONNECT_HOME", other.toString());
    assertThat(prompt.bare("identity", "name", "--project", "a-project", "--namespace", "n"))
        .extracting(Said::status)
        .isEqualTo(0);
    assertThat(other.resolve("store/sandbox.sqlite")).exists();

    Path third = folder.resolve("by-option");
    prompt.bare(
        "identity",
        "name",
        "--project",
        "a-project",
        "--namespace",
        "n",
        "--home",
        third.toString());
    assertThat(third.resolve("store/sandbox.sqlite")).exists();
    prompt.set("ASTRO_CONNECT_HOME", "");
  }

  @Test
  void aHomeThatCannotBeUsedIsNamed() throws Exception {
    Path file = Files.writeString(folder.resolve("a-file"), "");
    Said said = prompt.bare("--home", file.resolve("home").toString(), "clusters", "list");
    assertThat(said.status()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).contains("--home", file.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00a0"})
  void aHomeWithoutANameIsNotTheFolderThatOneStandsIn(String home) {
    Said said = prompt.bare("clusters", "list", "--home", home);
    assertThat(said.status()).isEqualTo(2);
    assertThat(said.err()).contains("--home");
    assertThat(Path.of("store")).doesNotExist();
  }

  @Test
  void withoutACommandTheWindowOpens() {
    assertThat(prompt.run("--workspace", "\u00a0sandbox\n").status()).isZero();
    assertThat(prompt.windows()).containsExactly(prompt.home() + " sandbox");
  }

  @Test
  void theVersionIsSaid() {
    Said said = prompt.bare("--version");
    assertThat(said.status()).isZero();
    assertThat(said.out()).startsWith("Astro Connect ");
  }

  @Test
  void aFileIsNotReadForItsArguments() throws Exception {
    Path file = Files.writeString(folder.resolve("args"), "clusters list");
    assertThat(prompt.run("@" + file).status()).isEqualTo(2);
  }
}
