package io.astroconnect.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.astroconnect.launch.Prompt;
import io.astroconnect.launch.Prompt.Said;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Customers' deeds, drift and trouble from the command line. */
class SandboxDeedsTest {
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

  private static Said sandbox(String line) {
    return prompt.run(("sandbox " + line).split(" ", -1));
  }

  @ParameterizedTest
  @CsvSource({
    "drift dns pcx-0c63a9b7d2e08f451, pcx-0c63a9b7d2e08f451",
    "drift their_dns pcx-0c63a9b7d2e08f451, pcx-0c63a9b7d2e08f451",
    "drift hostnames clxp4f8b30az401jz6v1m7d2s, vpc-07f2b6d8e4c19a350",
    "drift address clx7r2b8n01c401jz9d5s6k3w, 203.0.113.21 198.51.100.200",
    "authorize-zone Z0423910F7K2LMQ vpc-06b1e94d27fa3c508, db.halden.example.",
    "revoke-zone Z09127743C5T8RD vpc-07f2b6d8e4c19a350, reporting.wexcombe.example.",
    "deny CreateRoute --account 418027365910, 418027365910 CreateRoute",
    "allow CreateRoute --account 418027365910, 418027365910 CreateRoute",
    "expire-sign-in, *",
    "sign-in, *",
    "slow sa-east-1 8s, sa-east-1 PT8S",
    "throttle RejectVpcPeeringConnection --times 2, RejectVpcPeeringConnection 2",
    "unthrottle RejectVpcPeeringConnection, RejectVpcPeeringConnection",
    "ask clxh8k4s507t501jz3p9c6x1m vpc-0bac7d36ec08f9514, pcx-[0-9a-f]{17}",
    "limit 40, 40",
    "crowd vpc-0c3f9a16e7b28d450 3, 3",
    "slow global 8s, global PT8S",
    "deny networks.addPeering --account astro-corvus-prod, astro-corvus-prod networks.addPeering",
    "allow networks.addPeering --account astro-corvus-prod, astro-corvus-prod networks.addPeering",
    "busy meridian-lab-euw4 20s, astro-meridian-lab/astro-meridian-vpc PT20S",
    "contend 2, 2"
  })
  void itSaysWhatBecameDifferent(String line, String result) {
    Said said = sandbox(line);
    assertThat(said.status()).as(said.err()).isZero();
    assertThat(said.err()).isEmpty();
    assertThat(said.out().strip())
        .matches(result.startsWith("pcx-[") ? result : java.util.regex.Pattern.quote(result));
  }

  @Test
  void aRouteGoesAndThePeeringAfterIt() {
    Said route = sandbox("drift route pcx-0b52f8a6c1d97e340 --output json");
    assertThat(Said.keys(route.json())).containsExactly("deed", "result");
    assertThat(route.json().get("deed").asText()).isEqualTo("drop-route");
    assertThat(route.json().get("result").asText()).matches("rtb-[0-9a-f]{17} 10\\.40\\.0\\.0/16");
    assertThat(sandbox("drift peering pcx-0b52f8a6c1d97e340").out().strip()).isEqualTo("deleting");
    Said again = sandbox("drift peering pcx-0b52f8a6c1d97e340");
    assertThat(again.status()).isEqualTo(1);
    assertThat(again.out()).isEmpty();
    assertThat(again.err()).contains("pcx-0b52f8a6c1d97e340");
  }

  @Test
  void theStatusSaysWhatIsOnAndWhatWaits() {
    sandbox("slow ap-southeast-1 2s");
    sandbox("throttle DeleteVpcPeeringConnection");
    JsonNode status = sandbox("status --output json").json();
    assertThat(Said.keys(status)).containsExactly("now", "ahead", "trouble", "peerings");
    assertThat(status.get("trouble").get("slow").get("ap-southeast-1").asText()).isEqualTo("PT2S");
    assertThat(status.get("peerings").valueStream())
        .anySatisfy(
            one -> {
              assertThat(one.get("connection").asText()).isEqualTo("pcx-0c63a9b7d2e08f451");
              assertThat(one.get("status").asText()).isEqualTo("active");
              assertThat(one.get("customer").asText()).isEqualTo("Wexcombe Bank reporting");
            });
    assertThat(sandbox("status").out())
        .contains("slow", "ap-southeast-1", "PT2S", "throttled", "CONNECTION");
    sandbox("unthrottle DeleteVpcPeeringConnection");
    assertThat(sandbox("unthrottle DeleteVpcPeeringConnection").status()).isEqualTo(1);
    assertThat(sandbox("status").out()).doesNotContain("throttled");
  }

  @Test
  void whatIsNotThereIsStatusOneAndWhatIsMalformedStatusTwo() {
    for (String line :
        List.of(
            "drift address clxnobody",
            "authorize-zone ZNOWHERE vpc-06b1e94d27fa3c508",
            "crowd vpc-0123456789abcdef0 3",
            "crowd vpc-06b1e94d27fa3c508 500",
            "add-half astro-nobody",
            "busy halden-prod-euc1 20s",
            "busy corvus-analytics 11m",
            "drift our_half astro-nobody")) {
      assertThat(sandbox(line).status()).as(line).isEqualTo(1);
    }
    for (String line :
        List.of(
            "authorize-zone db.halden.example vpc-06b1e94d27fa3c508",
            "slow Frankfurt 8s",
            "slow eu-central-1 soon",
            "add-half Astro_Nobody",
            "add-half astro-nobody --cidr 10.0.0.0/99",
            "drift options pcx_1",
            "busy corvus-analytics soon",
            "deny CreateRoute --account 4180")) {
      assertThat(sandbox(line).status()).as(line).isEqualTo(2);
    }
  }
}
