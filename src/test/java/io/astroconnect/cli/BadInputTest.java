package io.astroconnect.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.launch.Prompt;
import io.astroconnect.launch.Prompt.Said;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A mistake in the form of a peering: field, rule and example; nothing is sent, nothing kept. */
class BadInputTest {
  @TempDir private static Path home;
  private static Prompt prompt;

  @BeforeAll
  static void open() {
    prompt = new Prompt(home);
  }

  @AfterEach
  void nothingIsSent() {
    assertThat(prompt.sandbox().calls()).doesNotContainKey("CreateVpcPeeringConnection");
  }

  @AfterAll
  static void nothingIsKept() {
    try (Prompt opened = prompt) {
      assertThat(opened.run("peering", "list", "--output", "json").json()).isEmpty();
    }
  }

  private static Said typed(String command, String option, String value) {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("--cluster", "halden-prod-euc1");
    options.put("--account", "004815162342");
    options.put("--region", "eu-central-1");
    options.put("--vpc", "vpc-0a1f4c7e92b3d5680");
    options.put("--cidr", "10.44.0.0/16");
    options.put(option, value);
    List<String> args = new ArrayList<>(List.of("peering", command));
    options.forEach((name, given) -> args.addAll(List.of(name, given)));
    if (command.equals("start")) {
      args.add("--yes");
    }
    return prompt.run(args.toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--cluster | ''                  | clx7k2m9q0001",
        "--cluster | nobody              | clusters list",
        "--cluster | halden              | clusters list",
        "--account | ''                  | 12 digits, like 004815162342",
        "--account | 4815162342          | This has 10",
        "--account | 0048151623421       | This has 13",
        "--account | 00481516234O        | something else",
        "--account | 4.815162342E9       | something else",
        "--account | '0048 1516 2342'    | something else",
        "--account | '\"004815162342\"'  | something else",
        "--account | -04815162342        | 004815162342",
        "--account | \u0660\u0660\u0664\u0668\u0661\u0665\u0661\u0666\u0662\u0663\u0664\u0662"
            + " | 004815162342",
        "--account | \uff10\uff10\uff14\uff18\uff11\uff15\uff11\uff16\uff12\uff13\uff14\uff12"
            + " | 004815162342",
        "--account | 004815\u0000162342  | 004815162342",
        "--region  | ''                  | eu-central-1",
        "--region  | Frankfurt           | eu-central-1",
        "--region  | EU-CENTRAL-1        | eu-central-1",
        "--region  | eu-central-1b       | eu-central-1",
        "--region  | us-central1         | eu-central-1",
        "--region  | eu-central-\u0661   | eu-central-1",
        "--vpc     | ''                  | vpc-0a1f4c7e92b3d5680",
        "--vpc     | default             | vpc-0a1f4c7e92b3d5680",
        "--vpc     | vpc-0a1f4c7e92b3d568 | 8 or 17",
        "--vpc     | VPC-0A1F4C7E92B3D5680 | 8 or 17",
        "--vpc     | vpc-0a1f4c7e92b3d568g | 8 or 17",
        "--vpc     | 'vpc-0a1f4c7e;vpc-0a1f4c7f' | 8 or 17",
        "--vpc     | pcx-0d3b7a61f9c2e4850 | vpc-0a1f4c7e92b3d5680",
        "--cidr    | ''                  | at least one range",
        "--cidr    | ' ; , '             | at least one range",
        "--cidr    | 10.44.1.0/16        | 10.44.0.0/16 instead of 10.44.1.0/16",
        "--cidr    | 10.44.0.1/32;10.44.0.9/29 | 10.44.0.8/29 instead of 10.44.0.9/29",
        "--cidr    | 10.44.0.0           | ends with its mask",
        "--cidr    | 10.44.0.0/          | 10.44.0.0/16",
        "--cidr    | 10.44.0.0/33        | /0 to /32",
        "--cidr    | 10.44.0.0/016       | /0 to /32",
        "--cidr    | 10.44.0.0/-1        | /0 to /32",
        "--cidr    | 10.44.0.0/255.255.0.0 | /0 to /32",
        "--cidr    | 10.44/16            | an IPv4 address",
        "--cidr    | 010.44.0.0/16       | an IPv4 address",
        "--cidr    | 0x0a.44.0.0/16      | an IPv4 address",
        "--cidr    | 10.44.0.256/32      | an IPv4 address",
        "--cidr    | 10.44.*.*           | an IPv4 address",
        "--cidr    | 10.44.0.0-10.44.255.255 | an IPv4 address",
        "--cidr    | fd00:44::/32        | an IPv4 address",
        "--cidr    | ::ffff:10.44.0.0/112 | an IPv4 address",
        "--cidr    | \u0661\u0660.\u0664\u0664.0.0/16 | an IPv4 address",
        "--cidr    | 10.44.0.0\u0000/16  | an IPv4 address",
        "--cidr    | '''10.44.0.0/16'''  | an IPv4 address",
        "--cidr    | 10.44.0.0/16;none   | an IPv4 address"
      })
  void aMistakeIsSaidWithFieldRuleAndExample(String option, String value, String rule) {
    for (String command : List.of("check", "start")) {
      Said said = typed(command, option, value);
      assertThat(said.status()).as(said.toString()).isEqualTo(2);
      assertThat(said.out()).isEmpty();
      assertThat(said.err())
          .startsWith(option + " ")
          .contains(rule)
          .hasLineCount(1)
          .doesNotContain("\u0000", "Exception");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"--cluster", "--account", "--region", "--vpc", "--cidr"})
  void whatIsHugeIsRefusedAndNotRepeatedInFull(String option) {
    for (String part : List.of("1", "a", "1.", "a-", "\ud83d\ude00")) {
      Said said = typed("start", option, part.repeat(50_000));
      assertThat(said.status()).isEqualTo(2);
      assertThat(said.err()).startsWith(option + " ").hasSizeLessThan(600);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "overlaps the cluster, 172.20.8.0/24",
    "overlaps the cluster, 172.16.0.0/12",
    "is already routed to tgw-, 10.72.0.0/16",
    "is already routed to pcx-, 10.40.0.0/16"
  })
  void anOverlapStopsBeforeAnythingIsSent(String why, String cidr) {
    Said check = typed("check", "--cidr", cidr);
    assertThat(check.status()).isEqualTo(1);
    assertThat(check.out()).contains(why);
    Said start = typed("start", "--cidr", cidr);
    assertThat(start.status()).isEqualTo(1);
    assertThat(start.out()).isEmpty();
    assertThat(start.err()).contains(why, "Nothing is sent");
  }

  @Test
  void theClustersOwnVpcIsNoTarget() {
    Said said = typed("start", "--vpc", "vpc-06b1e94d27fa3c508");
    assertThat(said.status()).isEqualTo(1);
    assertThat(said.err()).contains("cluster’s own VPC");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {" %s ", "\t%s\r\n", "\u00a0%s\u2003", "\ufeff%s", "\u200b%s\u200e", "%s\u0000"})
  void whatNobodySeesAroundAValueIsDropped(String around) {
    Said said =
        prompt.run(
            "peering",
            "check",
            "--output",
            "json",
            "--cluster",
            around.formatted("halden-prod-euc1"),
            "--account",
            around.formatted("004815162342"),
            "--region",
            around.formatted("eu-central-1"),
            "--vpc",
            around.formatted("vpc-0a1f4c7e92b3d5680"),
            "--cidr",
            around.formatted("10.44.0.0/17") + ";" + around.formatted("10.44.128.0/17"));
    assertThat(said.status()).as(said.err()).isZero();
    assertThat(said.json().findValuesAsText("id"))
        .contains("range/10.44.0.0/17", "range/10.44.128.0/17");
  }

  @Test
  void anAccountKeepsItsZerosAndMayBeGroupedAsAwsDoes() {
    assertThat(typed("check", "--account", "0048-1516-2342").status()).isZero();
  }
}
