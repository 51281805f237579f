package io.astroconnect.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.astroconnect.launch.Prompt;
import io.astroconnect.launch.Prompt.Said;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code clusters suggest} over the sandbox's clouds. */
class SuggestForClusterTest {
  private static final String HALDEN_VPC = "vpc-06b1e94d27fa3c508";

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

  private Said suggest(String... more) {
    String[] args = new String[more.length + 2];
    args[0] = "clusters";
    args[1] = "suggest";
    System.arraycopy(more, 0, args, 2, more.length);
    return prompt.run(args);
  }

  @Test
  void theVpcIsFoundByTagAddressesNameAndRange() {
    Said said = suggest("halden-prod-euc1", "--output", "json");

    JsonNode first = said.json().at("/suggestions/0");
    assertThat(said.status()).isZero();
    assertThat(first.get("vpc").asText()).isEqualTo(HALDEN_VPC);
    assertThat(first.get("account").asText()).isEqualTo("418027365910");
    assertThat(first.get("reasons"))
        .extracting(JsonNode::asText)
        .containsExactly("cluster-tag", "nat-addresses", "name-tag", "range");
    assertThat(said.json().get("taken").asText()).isEmpty();
  }

  @Test
  void whatIsNotSuggestedIsNotTaken() {
    assertThat(suggest("halden-prod-euc1", "--take", "vpc-0a1f4c7e92b3d5680").status())
        .isEqualTo(Status.USAGE);
    assertThat(suggest("halden-prod-euc1", "--take", "x").status()).isEqualTo(Status.USAGE);
  }

  @Test
  void whatIsTakenStaysAfterASync() {
    suggest("halden-prod-euc1", "--take", HALDEN_VPC);
    prompt.run("clusters", "sync");

    assertThat(
            prompt
                .run("clusters", "show", "halden-prod-euc1", "--output", "json")
                .json()
                .get("vpc")
                .asText())
        .isEqualTo(HALDEN_VPC);
  }

  @Test
  void anEndedSignInIsSaid() {
    prompt.run("sandbox", "expire-sign-in", "--account", "418027365910");
    Said said = suggest("halden-prod-euc1");

    assertThat(said.status()).isEqualTo(Status.STOPPED);
    assertThat(said.err()).contains("418027365910");
  }

  @Test
  void whatTheCloudSaysElseIsShownWithTheCluster() {
    prompt.run("clusters", "edit", "halden-prod-euc1", "--cidrs", "10.9.0.0/20");
    suggest("halden-prod-euc1");

    Said shown = prompt.run("clusters", "show", "halden-prod-euc1", "--output", "json");
    JsonNode difference = shown.json().at("/cloudDifferences/0");
    assertThat(difference.path("field").asText()).isEqualTo("cidrs");
    assertThat(difference.path("ours").asText()).isEqualTo("10.9.0.0/20");
    assertThat(difference.path("theirs").asText()).startsWith("172.20.0.0/20");
    assertThat(difference.path("since").asText()).isNotEmpty();
    assertThat(prompt.run("clusters", "show", "halden-prod-euc1").err())
        .contains("cidrs: here 10.9.0.0/20, in the cloud 172.20.0.0/20");
  }

  @Test
  void aClusterOfGoogleIsFoundByAddressesAndRange() {
    Said said = suggest("corvus-analytics", "--take", "astro-corvus-vpc", "--output", "json");

    JsonNode first = said.json().at("/suggestions/0");
    assertThat(said.status()).isZero();
    assertThat(first.get("vpc").asText()).isEqualTo("astro-corvus-vpc");
    assertThat(first.get("account").asText()).isEqualTo("astro-corvus-prod");
    assertThat(first.get("reasons"))
        .extracting(JsonNode::asText)
        .containsExactly("nat-addresses", "range");
    assertThat(said.json().get("taken").asText()).isEqualTo("astro-corvus-vpc");
  }
}
