package io.astroconnect.cli;

import static io.astroconnect.cli.PeeringDesk.HALDEN;
import static io.astroconnect.cli.PeeringDesk.ORCHID;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.astroconnect.launch.Prompt.Said;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A line for each change, until there is nothing more to wait for. */
class WatchPeeringTest {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @TempDir private Path home;
  private PeeringDesk desk;

  @BeforeEach
  void open() {
    desk = new PeeringDesk(home);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  /** A watch that goes on beside the test. */
  private final class Watch {
    private static final int UNDER_WAY = -1;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final AtomicInteger status = new AtomicInteger(UNDER_WAY);
    private final Thread thread;

    Watch(String... args) {
      String[] all =
          Stream.concat(
                  Stream.of("--home", desk.prompt.home().toString(), "peering", "watch"),
                  Stream.of(args))
              .toArray(String[]::new);
      CommandLineTool tool = desk.prompt.tool(new PrintWriter(out), new PrintWriter(err));
      thread = Thread.ofVirtual().start(() -> status.set(tool.run(all)));
    }

    List<String> lines() {
      return out.toString().lines().toList();
    }

    void awaitLine(String part) {
      Awaitility.await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(20))
          .untilAsserted(() -> assertThat(lines()).anyMatch(line -> line.contains(part)));
    }

    int end() throws InterruptedException {
      assertThat(thread.join(PATIENCE)).as("ended").isTrue();
      return status.get();
    }
  }

  private String asked(String target, String range) {
    return PeeringDesk.id(desk.peering("start " + target + " --cidr " + range + " --yes"));
  }

  @Test
  void itDoesWhatBecomesReadyAndEndsWhenConnected() throws Exception {
    String id = asked(HALDEN, "10.44.0.0/16");
    Watch watch = new Watch(id, "--yes", "--every", "PT0.05S", "--output", "json");
    watch.awaitLine("\"request\"");
    desk.pass("1m", "1m");
    watch.awaitLine("\"dns-requester\",\"state\":\"done\"");
    desk.pass("1m");
    watch.awaitLine("\"to-confirm\"");
    desk.tell(id, "return-routes");

    assertThat(watch.end()).as(watch.err.toString()).isZero();
    List<JsonNode> changes = new ArrayList<>();
    for (String line : watch.lines()) {
      changes.add(JsonMapper.builder().build().readTree(line));
    }
    assertThat(changes)
        .allSatisfy(
            change ->
                assertThat(Said.keys(change))
                    .containsExactly("at", "connection", "step", "state", "why"));
    assertThat(changes.getLast().get("step").isNull()).isTrue();
    assertThat(changes.getLast().get("state").asText()).isEqualTo("connected");
    assertThat(watch.lines().stream().map(line -> line.replaceAll("\"at\":\"[^\"]*\"", "")))
        .as("a line is a change")
        .isNotEmpty();
    for (int i = 1; i < changes.size(); i++) {
      assertThat(changes.get(i)).isNotEqualTo(changes.get(i - 1));
    }
    assertThat(desk.calls("CreateRoute")).isEqualTo(3);
    assertThat(desk.calls(PeeringDesk.CREATE)).isEqualTo(1);
  }

  @Test
  void withoutYesItOnlyLooksAndEndsWhenThereIsNothingToWaitFor() throws Exception {
    String id = asked(ORCHID, "10.42.0.0/16");
    Watch watch = new Watch(id, "--every", "PT0.05S");
    watch.awaitLine("Send request");
    desk.pass("1m", "1m");
    assertThat(watch.end()).isEqualTo(1);
    assertThat(watch.lines().getLast()).endsWith("Rejected");
    assertThat(watch.lines()).as("each once").doesNotHaveDuplicates();
  }

  @Test
  void whereOneRangeOfTwoIsWrongTheOtherGoesOnAndItEndsWithOne() throws Exception {
    String id =
        PeeringDesk.id(
            desk.peering("start " + HALDEN + " --cidr 10.44.0.0/16 --cidr 10.99.0.0/16 --yes"));
    Watch watch = new Watch(id, "--yes", "--every", "PT0.05S");
    watch.awaitLine("Send request");
    desk.pass("1m", "1m");
    watch.awaitLine("Failed");
    watch.awaitLine("Turn on DNS, our side: done");
    desk.pass("1m");
    assertThat(watch.thread.isAlive()).as("it waits for the routes back").isTrue();
    desk.tell(id, "return-routes");
    assertThat(watch.end()).as(watch.err.toString()).isEqualTo(1);
    assertThat(watch.lines()).anyMatch(line -> line.contains(": told"));
    assertThat(desk.calls("CreateRoute")).isEqualTo(3);
  }

  @Test
  void interruptedItEndsAtOnceAndSaysSo() throws Exception {
    String id = asked(HALDEN, "10.44.0.0/16");
    Watch watch = new Watch(id, "--every", "1h");
    watch.awaitLine("Send request");
    watch.thread.interrupt();
    assertThat(watch.end()).isEqualTo(3);
    assertThat(watch.err.toString()).contains("Run it again");
  }

  @Test
  void whatIsAskedForAmissIsTwo() {
    for (String every : new String[] {"soon", "0s", "-1s", "5 s", "", "٥s"}) {
      Said said = desk.peering("watch p-7k3m9q2x", "--every", every);
      assertThat(said.status()).isEqualTo(2);
      assertThat(said.err()).startsWith("--every ");
    }
    assertThat(desk.peering("watch p-nowhere").err()).startsWith("ID p-nowhere");
    assertThat(desk.peering("watch").status()).isEqualTo(2);
  }
}
