package io.astroconnect.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.astroconnect.launch.Prompt;
import io.astroconnect.launch.Prompt.Said;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxCommandsTest {
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

  private static boolean listens(JsonNode address) {
    URI uri = URI.create(address.asText());
    try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
      return socket.isConnected();
    } catch (IOException nobody) {
      return false;
    }
  }

  @Test
  void itSaysFirstWhereItListensAndServesUntilEndedAndLeavesNothingRunning() throws Exception {
    Path home = folder.resolve("served");
    StringWriter err = new StringWriter();
    AtomicInteger status = new AtomicInteger(-1);
    try (PipedWriter pipe = new PipedWriter();
        BufferedReader out = new BufferedReader(new PipedReader(pipe))) {
      Thread serving =
          Thread.ofVirtual()
              .start(
                  () ->
                      status.set(
                          prompt
                              .tool(new PrintWriter(pipe), new PrintWriter(err))
                              .run("sandbox", "--output", "json", "--home", home.toString())));
      JsonNode first = JsonMapper.builder().build().readTree(out.readLine());
      assertThat(Said.keys(first)).containsExactly("endpoints", "control", "workspaceFile");
      assertThat(Said.keys(first.get("endpoints")))
          .containsExactly("astro", "compute", "ec2", "iam", "resourcemanager", "route53", "sts");
      assertThat(first.get("endpoints")).allMatch(SandboxCommandsTest::listens);
      assertThat(listens(first.get("control"))).isTrue();
      JsonNode workspace =
          JsonMapper.builder()
              .build()
              .readTree(Path.of(first.get("workspaceFile").asText()).toFile());
      assertThat(workspace.at("/aws/endpoints/ec2")).isEqualTo(first.at("/endpoints/ec2"));
      assertThat(serving.isAlive()).isTrue();

      serving.interrupt();
      assertThat(serving.join(Duration.ofSeconds(10))).isTrue();
      assertThat(status).hasValue(0);
      assertThat(err.toString()).isEmpty();
      await().until(() -> !listens(first.get("control")));
      assertThat(first.get("endpoints")).noneMatch(SandboxCommandsTest::listens);
    }
  }

  @Test
  void itsWorkspaceFileIsOneThatAnyHomeCanUse() throws Exception {
    Path from = prompt.home().resolve("sandbox/workspace.json");
    prompt.workspace("stand-ins", Files.readString(from));
    Said said =
        prompt.run(
            ("clusters add --workspace stand-ins --id clx3k9v2p00a101jz7h4q2m8d"
                    + " --name halden-prod-euc1 --provider AWS --type DEDICATED"
                    + " --account 418027365910 --region eu-central-1 --vpc vpc-06b1e94d27fa3c508"
                    + " --cidrs 172.20.0.0/20 --egress-ips 203.0.113.14")
                .split(" "));
    assertThat(said.status()).as(said.err()).isZero();
    Said check =
        prompt.run(
            ("peering check --workspace stand-ins --cluster halden-prod-euc1"
                    + " --account 004815162342 --region eu-central-1"
                    + " --vpc vpc-0a1f4c7e92b3d5680 --cidr 10.44.0.0/16")
                .split(" "));
    assertThat(check.status()).as(check.toString()).isZero();
    assertThat(check.out()).contains("vpc-06b1e94d27fa3c508 is seen");
  }

  @ParameterizedTest
  @CsvSource({
    "PT36H, PT36H",
    "36h, PT36H",
    "7d, P7D",
    "1d12h, PT36H",
    "90M, PT90M",
    "' 5s\n', PT5S"
  })
  void theClockIsMovedAhead(String typed, Duration span) {
    Instant before = now();
    Said said = prompt.run("sandbox", "advance", typed);
    assertThat(said.status()).as(said.err()).isZero();
    assertThat(said.err()).isEmpty();
    assertThat(Instant.parse(said.out().strip()))
        .isBetween(before.plus(span), before.plus(span).plusSeconds(60));
  }

  private static Instant now() {
    Said said = prompt.run("sandbox", "advance", "PT0.001S", "--output", "json");
    assertThat(Said.keys(said.json())).containsExactly("now");
    return Instant.parse(said.json().get("now").asText());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "0h", "P0D", "7", "7w", "11y", "4000d", "-1h", "1h 5m"})
  void aSpanThatIsNoneIsStatusTwo(String typed) {
    Said said = prompt.run("sandbox", "advance", "--", typed);
    assertThat(said.status()).as(said.toString()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).startsWith("DURATION ").contains("PT1H");
  }

  @ParameterizedTest
  @ValueSource(strings = {"accept", "reject"})
  void whatIsNoRequestIsAnsweredInASentence(String command) {
    Said unknown = prompt.run("sandbox", command, "pcx-0123456789abcdef0");
    assertThat(unknown.status()).isEqualTo(1);
    assertThat(unknown.out()).isEmpty();
    assertThat(unknown.err()).contains("pcx-0123456789abcdef0");
    Said active = prompt.run("sandbox", command, "pcx-0b52f8a6c1d97e340");
    assertThat(active.status()).isEqualTo(1);
    assertThat(active.err()).contains("pcx-0b52f8a6c1d97e340");
    Said malformed = prompt.run("sandbox", command, "p-7k3m9q2x");
    assertThat(malformed.status()).isEqualTo(2);
    assertThat(malformed.err()).startsWith("PCX p-7k3m9q2x").contains("pcx-0d3b7a61f9c2e4850");
  }
}
