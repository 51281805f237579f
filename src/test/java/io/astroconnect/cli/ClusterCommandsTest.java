package io.astroconnect.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.astroconnect.launch.Prompt;
import io.astroconnect.launch.Prompt.Said;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClusterCommandsTest {
  private static final List<String> KEYS =
      List.of(
          "id",
          "name",
          "provider",
          "type",
          "account",
          "region",
          "vpc",
          "cidrs",
          "egressIps",
          "recoveryIps",
          "privateEgress");

  /** What came later; only ever more. */
  private static final List<String> MORE =
      List.of(
          "recoveryRegion",
          "customer",
          "organization",
          "note",
          "tags",
          "tickets",
          "pinned",
          "archivedAt",
          "organizationId",
          "status",
          "health",
          "goneSince",
          "byHand",
          "differences",
          "cloudDifferences",
          "deployments");

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

  /** A good cluster, with some options in place of its own; "-" leaves one out. */
  private static Said add(String id, String... instead) {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("--id", id);
    options.put("--name", "etl-" + id);
    options.put("--provider", "AWS");
    options.put("--type", "DEDICATED");
    options.put("--account", "004815162342");
    options.put("--region", "eu-central-1");
    options.put("--vpc", "vpc-0a1f4c7e92b3d5680");
    options.put("--cidrs", "172.20.0.0/20;172.21.0.0/21");
    options.put("--egress-ips", "203.0.113.14;203.0.113.87");
    for (int i = 0; i < instead.length; i += 2) {
      options.put(instead[i], instead[i + 1]);
    }
    List<String> args = new ArrayList<>(List.of("clusters", "add", "--output", "json"));
    options.forEach((option, value) -> args.addAll(List.of(option, value)));
    return prompt.run(args.toArray(String[]::new));
  }

  private static List<String> all() {
    return Stream.concat(KEYS.stream(), MORE.stream()).toList();
  }

  private static List<String> ids() {
    return each(prompt.run("clusters", "list", "--output", "json").json(), "id");
  }

  private static List<String> each(JsonNode list, String key) {
    return list.valueStream().map(one -> one.get(key).asText()).toList();
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(item -> texts.add(item.asText()));
    return texts;
  }

  @Test
  void theListHoldsTheSeedByNameWithExactlyTheseKeys() {
    Said said = prompt.run("clusters", "list", "--output", "json");
    assertThat(said.status()).isZero();
    assertThat(said.err()).isEmpty();
    assertThat(said.json()).hasSizeGreaterThanOrEqualTo(6);
    assertThat(said.json()).allSatisfy(cluster -> assertThat(Said.keys(cluster)).isEqualTo(all()));
    assertThat(each(said.json(), "name")).isSorted();
    assertThat(said.json().findValuesAsText("provider")).contains("AWS", "GCP");
    assertThat(said.json().findValuesAsText("type")).contains("STANDARD", "HYBRID");
    assertThat(said.json().findValuesAsText("privateEgress")).contains("true");
  }

  @Test
  void asATableTheListHasALineForEach() {
    Said said = prompt.run("clusters", "list");
    assertThat(said.lines().getFirst()).startsWith("ID").contains("NAME", "ACCOUNT", "CIDRS");
    assertThat(said.lines()).hasSize(ids().size() + 1);
    assertThat(said.out()).contains("172.20.0.0/19;100.64.0.0/20");
  }

  @ParameterizedTest
  @CsvSource({"halden-prod-euc1", "clx3k9v2p00a101jz7h4q2m8d", "'\u00a0 halden-prod-euc1\r\n'"})
  void oneIsShownByIdOrNameWithAllItsAddresses(String typed) {
    Said said = prompt.run("clusters", "show", typed, "--output", "json");
    assertThat(said.status()).isZero();
    assertThat(Said.keys(said.json())).isEqualTo(all());
    assertThat(texts(said.json().get("egressIps"))).containsExactly("203.0.113.14", "203.0.113.87");
    assertThat(texts(said.json().get("recoveryIps")))
        .containsExactly("198.51.100.22", "198.51.100.141");
    assertThat(said.json().get("privateEgress").isBoolean()).isTrue();
  }

  @Test
  void ofGoogleAccountVpcAndRangesAreProjectNetworkAndItsFour() {
    JsonNode corvus = prompt.run("clusters", "show", "corvus-analytics", "--output", "json").json();
    assertThat(corvus.get("account").asText()).isEqualTo("astro-corvus-prod");
    assertThat(corvus.get("vpc").asText()).isEqualTo("astro-corvus-vpc");
    assertThat(texts(corvus.get("cidrs")))
        .containsExactly("172.20.0.0/22", "100.64.0.0/16", "100.65.0.0/22", "100.66.0.0/21");
  }

  @Test
  void asATableOneHasALineForEachField() {
    Said said = prompt.run("clusters", "show", "halden-prod-euc1");
    assertThat(said.lines().stream().map(line -> line.replaceAll(" .*", "")))
        .startsWith("FIELD")
        .containsAll(KEYS)
        .doesNotContain("note", "archivedAt");
    assertThat(said.out()).contains("198.51.100.22; 198.51.100.141");
  }

  @Test
  void anUnknownOneIsStatusTwo() {
    Said said = prompt.run("clusters", "show", "nope");
    assertThat(said.status()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).contains("No cluster is called nope");
  }

  @Test
  void whatIsAddedIsShownAsTypedAndStays() {
    Said said = add("clxadd", "--recovery-ips", "198.51.100.7", "--name", "  Add & Co\n");
    assertThat(said.status()).as(said.err()).isZero();
    assertThat(Said.keys(said.json())).isEqualTo(all());
    JsonNode shown = prompt.run("clusters", "show", "clxadd", "--output", "json").json();
    assertThat(shown).isEqualTo(said.json());
    assertThat(shown.get("account").asText()).isEqualTo("004815162342");
    assertThat(shown.get("name").asText()).isEqualTo("Add & Co");
    assertThat(texts(shown.get("recoveryIps"))).containsExactly("198.51.100.7");
  }

  @Test
  void listsArePastedWithAnyPartingAndAnAddressCountsOnce() {
    Said said =
        add(
            "clxlists",
            "--cidrs",
            " 172.20.0.0/20 ,\n172.21.0.0/21;",
            "--egress-ips",
            "203.0.113.1\r\n203.0.113.2,203.0.113.1;\u00a0203.0.113.3");
    assertThat(texts(said.json().get("cidrs"))).containsExactly("172.20.0.0/20", "172.21.0.0/21");
    assertThat(texts(said.json().get("egressIps")))
        .containsExactly("203.0.113.1", "203.0.113.2", "203.0.113.3");
  }

  @Test
  void aClusterOfGoogleHasAProjectANetworkAndFourRanges() {
    String four = "172.20.0.0/22;100.64.0.0/16;100.65.0.0/22;100.66.0.0/21";
    String[] google = {
      "--provider",
      "gcp",
      "--account",
      "example.com:my-project",
      "--region",
      "us-central1",
      "--vpc",
      "a-network"
    };
    assertThat(add("clxgoogle", with(google, "--cidrs", four)).status()).isZero();
    for (String wrong :
        List.of(
            "172.20.0.0/22",
            "172.20.0.0/22;100.64.0.0/16;100.65.0.0/22",
            four + ";10.0.0.0/8",
            "172.20.0.0/22;100.64.0.0/16;100.64.0.0/16;100.66.0.0/21")) {
      Said said = add("clxwrong", with(google, "--cidrs", wrong));
      assertThat(said.status()).as(wrong).isEqualTo(2);
      assertThat(said.err()).contains("--cidrs", "pods", "100.64.0.0/16");
    }
    assertThat(ids()).doesNotContain("clxwrong");
  }

  private static String[] with(String[] some, String... more) {
    List<String> all = new ArrayList<>(List.of(some));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  @Test
  void withoutAPublicWayOutThereAreNoAddresses() {
    Said said =
        prompt.run(
            ("clusters add --id clxprivate --name p --provider AWS --type HYBRID --account"
                    + " 004815162342 --region eu-central-1 --vpc vpc-0a1f4c7e92b3d5680 --cidrs"
                    + " 172.20.0.0/20 --private-egress --output json --egress-ips=")
                .split(" "));
    assertThat(said.status()).as(said.err()).isZero();
    assertThat(said.json().get("privateEgress").asBoolean()).isTrue();
    assertThat(said.json().get("egressIps")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--id       | a b                | clx7k2m9q0001",
        "--id       | ''                 | --id",
        "--name     | ''                 | --name",
        "--name     | ' \u00a0 '         | --name",
        "--provider | amazon             | AWS, GCP and AZURE",
        "--provider | ''                 | AWS, GCP and AZURE",
        "--type     | shared             | DEDICATED, HYBRID and STANDARD",
        "--account  | 4815162342         | 004815162342",
        "--account  | 4.8E11             | 004815162342",
        "--account  | \u0660\u0660\u0664\u0668\u0661\u0665\u0661\u0666\u0662\u0663\u0664\u0662"
            + " | 004815162342",
        "--region   | Frankfurt          | eu-central-1",
        "--region   | eu-central-1a      | eu-central-1",
        "--vpc      | vpc-0a1f4c7e92b3d56 | vpc-0a1f4c7e92b3d5680",
        "--vpc      | a-network          | vpc-0a1f4c7e92b3d5680",
        "--cidrs    | ''                 | 172.20.0.0/20",
        "--cidrs    | 172.20.0.1/20      | 172.20.0.0/20",
        "--cidrs    | 172.20.0.0/33      | 10.44.0.0/16",
        "--cidrs    | 172.20.0.0         | 10.44.0.0/16",
        "--cidrs    | fd00::/8           | 10.44.0.0/16",
        "--cidrs    | 172.20.0.0/20;10.0 | 10.44.0.0/16",
        "--cidrs    | 172.20.0.0/20;172.20.8.0/21 | 172.20.0.0/20",
        "--egress-ips | 203.0.113.256    | 203.0.113.7",
        "--egress-ips | 203.0.113.7/32   | 203.0.113.7",
        "--egress-ips | ::1              | 203.0.113.7",
        "--recovery-ips | localhost      | 203.0.113.7"
      })
  void aMistakeNamesTheFieldAndGivesAnExampleAndNothingIsKept(
      String option, String value, String example) {
    List<String> before = ids();
    Said said = add("clxbad", option, value);
    assertThat(said.status()).as(said.toString()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).contains(option, example).hasLineCount(1);
    assertThat(ids()).isEqualTo(before);
  }

  @Test
  void ofOneIdThereIsOneAndTheLatestCounts() {
    add("clxtwice", "--name", "before");
    Said again = add("clxtwice", "--name", "after");
    assertThat(again.status()).isZero();
    assertThat(again.err()).contains("replaced");
    assertThat(ids().stream().filter("clxtwice"::equals)).hasSize(1);
    assertThat(prompt.run("clusters", "show", "before").status()).isEqualTo(2);
    assertThat(prompt.run("clusters", "show", "after").status()).isZero();
  }

  @Test
  void aNameThatTwoClustersHaveAsksForTheId() {
    add("clxsame1", "--name", "same");
    add("clxsame2", "--name", "same");
    Said said = prompt.run("clusters", "show", "same");
    assertThat(said.status()).isEqualTo(2);
    assertThat(said.err()).contains("clxsame1", "clxsame2");
  }

  @Test
  void aNameCannotSteerTheTerminal() {
    Said said = add("clxesc", "--name", "red\u001b[31m");
    assertThat(said.status()).isEqualTo(2);
    assertThat(said.err()).contains("--name").doesNotContain("\u001b");
  }

  @Test
  void whatIsHugeIsRefusedAndNotRepeatedInFull() {
    Said said = add("clxhuge", "--account", "1".repeat(100_000));
    assertThat(said.status()).isEqualTo(2);
    assertThat(said.err()).contains("--account", "12 digits").hasSizeLessThan(500);
    assertThat(add("clxhuge", "--name", "n".repeat(100_000)).status()).isEqualTo(2);
    assertThat(add("clxhuge", "--provider", "a".repeat(100_000)).err()).hasSizeLessThan(500);
    assertThat(add("clxhuge", "--cidrs", "1".repeat(100_000)).err()).hasSizeLessThan(500);
    assertThat(ids()).doesNotContain("clxhuge");
  }
}
