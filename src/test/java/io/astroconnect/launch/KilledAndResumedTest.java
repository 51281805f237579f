package io.astroconnect.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.astroconnect.cloud.Scope;
import io.astroconnect.cloud.aws.AwsClients;
import io.astroconnect.cloud.aws.AwsEndpoints;
import io.astroconnect.cloud.aws.AwsPeerings;
import io.astroconnect.cloud.sandbox.SandboxControl;
import io.astroconnect.cloud.sandbox.SandboxTrouble;
import io.astroconnect.model.peering.aws.VpcPeering;
import io.astroconnect.sandbox.BriskSandbox;
import io.astroconnect.sandbox.Sandbox;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A console that is killed in the middle of a peering goes on when it is started again, and asks
 * for the peering once. Processes of their own are killed; EC2's stand-in runs in this one.
 */
class KilledAndResumedTest {
  private static final String CREATE = "CreateVpcPeeringConnection";
  private static final String LOOK = "DescribeVpcPeeringConnections";
  private static final Scope HALDEN = new Scope("418027365910", "eu-central-1");
  private static final String VPC = "vpc-0a1f4c7e92b3d5680";

  /** Long enough to kill in, short enough to wait for. */
  private static final Duration ON_THE_WAY = Duration.ofSeconds(4);

  private static final int WAITING = 3;

  @TempDir private Path home;
  private Sandbox sandbox;
  private SandboxControl control;

  @BeforeEach
  void open() throws Exception {
    sandbox = BriskSandbox.open(home);
    control = new SandboxControl(sandbox.endpoints().control());
  }

  @AfterEach
  void close() throws Exception {
    control.close();
    sandbox.close();
  }

  @Test
  void killedWhileTheRequestIsOnTheWay() throws Exception {
    control.trouble(new SandboxTrouble(CREATE, "", 1, ON_THE_WAY, false));
    try (ConsoleProcess killed = start()) {
      await(CREATE, 1);
      killed.kill();
    }
    goesOnWithOneRequest();
  }

  @Test
  void killedAfterTheRequestWasTakenAndItsAnswerWasLost() throws Exception {
    control.trouble(new SandboxTrouble(CREATE, "", 1, ON_THE_WAY, true));
    try (ConsoleProcess killed = start()) {
      await(CREATE, 1);
      control.trouble(new SandboxTrouble(LOOK, "", 0, Duration.ofMinutes(1), false));
      await(LOOK, calls(LOOK) + 1);
      killed.kill();
    }
    control.clearTrouble();
    assertThat(peerings()).as("taken").hasSize(1);

    goesOnWithOneRequest();
  }

  @Test
  void twoProcessesAtOnceAskOnce() throws Exception {
    control.trouble(new SandboxTrouble(CREATE, "", 0, Duration.ofSeconds(1), false));
    try (ConsoleProcess one = start();
        ConsoleProcess other = start()) {
      assertThat(waits(one.end())).isEqualTo(waits(other.end()));
    }
    assertThat(calls(CREATE)).isOne();
    assertThat(peerings()).hasSize(1);
  }

  private ConsoleProcess start() throws Exception {
    return ConsoleProcess.start(
        home,
        "--output=json",
        "peering",
        "start",
        "--cluster=halden-prod-euc1",
        "--account=004815162342",
        "--region=eu-central-1",
        "--vpc=" + VPC,
        "--cidr=10.44.0.0/16",
        "--yes");
  }

  private void goesOnWithOneRequest() throws Exception {
    try (ConsoleProcess again = start()) {
      String connection = waits(again.end());
      assertThat(calls(CREATE)).isOne();
      assertThat(peerings()).singleElement().returns(connection, peering -> peering.id().value());
    }
  }

  /** The cloud's id of what a start, which waits for the customer now, has asked for. */
  private static String waits(Started ended) throws Exception {
    assertThat(ended.status()).as(ended.err()).isEqualTo(WAITING);
    JsonNode peering = JsonMapper.builder().build().readTree(ended.out());
    assertThat(peering.path("status").asText()).isIn("waiting", "working", "ours-to-do");
    return peering.path("connectionId").asText();
  }

  private void await(String action, long calls) {
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMillis(20))
        .untilAsserted(() -> assertThat(calls(action)).isGreaterThanOrEqualTo(calls));
  }

  private long calls(String action) {
    return control.calls().getOrDefault(action, 0L);
  }

  /** What EC2 knows of this target. */
  private List<VpcPeering> peerings() {
    AwsEndpoints at = new AwsEndpoints(sandbox.endpoints().ec2(), sandbox.endpoints().sts());
    try (AwsClients clients = new AwsClients(at, List.of(), true)) {
      return new AwsPeerings(clients)
          .all(HALDEN).stream().filter(peering -> peering.accepter().vpc().equals(VPC)).toList();
    }
  }
}
