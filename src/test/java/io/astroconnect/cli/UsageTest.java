package io.astroconnect.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.launch.Prompt;
import io.astroconnect.launch.Prompt.Said;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked for amiss is said in our words, with where to look; exit status 2. */
class UsageTest {
  @TempDir private static Path home;
  private static Prompt prompt;

  @BeforeAll
  static void open() {
    prompt = new Prompt(home);
  }

  @AfterAll
  static void close() {
    prompt.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "peering confirm; Still to be given: --step STEP, --by WHO, ID.",
        "peering watch --every; Still to be given: --every SPAN.",
        "peering list --bogus; astro-connect peering list has no option --bogus.",
        "peering list x; astro-connect peering list has no use for “x”.",
        "peering lst; astro-connect peering has no command lst. Nearest: list, start, status.",
        "peering list --output yaml; --output yaml: Possible are table, json.",
        "peering list --output json --output json; --output table|json is given twice. Give it"
            + " once.",
        "peering drift; Give exactly one of these: --all, ID.",
        "identity; Give exactly one of these: name, grant, revoke, check, list, confirm, unconfirm,"
            + " handover.",
        "report --format csv --out x --all --cluster y; Give exactly one of these: --cluster ID,"
            + " --all.",
        "report --format docx; --format docx: Possible are html, csv, json.",
        "sandbox throttle --times x; --times x: A whole number stands here, like 3.",
        "peering check --no-dns=maybe; --no-dns takes no value. Leave “maybe” out.",
      })
  void aMistakeInACommandIsOneSentence(String line, String sentence) {
    Said said = prompt.run(line.split(" ", -1));
    assertThat(said.status()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err().lines().findFirst()).contains(sentence);
    assertThat(said.err()).contains(" --help.");
  }

  @Test
  void anAccountThatIsMissingIsNotAWrongOne() {
    Said said = prompt.run("peering", "check", "--cluster", "halden-prod-euc1");
    assertThat(said.err()).startsWith("--account is missing:").doesNotContain("This has");
  }

  @Test
  void aWorkspaceThatIsNotThereIsNoSandbox() {
    Said said = prompt.run("sandbox", "status", "--workspace", "nope");
    assertThat(said.status()).isEqualTo(2);
    assertThat(said.err()).contains("There is no workspace nope");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--by", "--ticket"})
  void whoAndWhereAreOneLineEach(String option) {
    String most = option.equals("--by") ? "100" : "500";
    String tooLong = "x".repeat(Integer.parseInt(most) + 1);
    for (String text : new String[] {"Ines\nHalvorsen", "Ines\u2028x", tooLong}) {
      String by = option.equals("--by") ? text : "Ines";
      String ticket = option.equals("--by") ? "INC-1" : text;
      Said said =
          prompt.run(
              "peering", "confirm", "p-7k3m9q", "--step", "accept", "--by", by, "--ticket", ticket);
      assertThat(said.status()).isEqualTo(2);
      assertThat(said.err()).startsWith(option + " ").contains(most + " characters on one line");
    }
  }

  @Test
  void aRegionThatIsSlowHoldsUpNoList() {
    start("halden-prod-euc1", "eu-central-1", "10.98.0.0/16");
    start("wexcombe-bi-euw2", "eu-west-2", "10.99.0.0/16");
    prompt.run("sandbox", "slow", "eu-west-2", "60s");
    long before = System.nanoTime();
    Said said = prompt.run("peering", "list", "--wait", "5s", "--output", "json");
    Said drift = prompt.run("peering", "drift", "--all", "--wait", "5s");
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(40));
    assertThat(said.status()).as(said.err()).isZero();
    assertThat(said.json()).hasSize(2);
    assertThat(said.err()).contains("in eu-west-2 did not answer within 5s", "not since");
    assertThat(said.err()).doesNotContain("eu-central-1");
    assertThat(drift.status()).as("nobody knows").isEqualTo(3);
    assertThat(prompt.run("peering", "list", "--wait", "soon").err()).startsWith("--wait soon");
  }

  private static void start(String cluster, String region, String range) {
    Said said =
        prompt.run(
            "peering",
            "start",
            "--cluster",
            cluster,
            "--account",
            "999988887777",
            "--region",
            region,
            "--vpc",
            "vpc-0aaaabbbbccccdddd",
            "--cidr",
            range,
            "--yes");
    assertThat(said.status()).as(said.err()).isEqualTo(3);
  }
}
