package io.astroconnect.service.peering;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.peering.aws.AwsPeeringIntent;
import io.astroconnect.task.Progress;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many calls a peering and a sweep take; the README quotes these figures. */
class PeeringCallsTest {
  @TempDir private Path home;
  private Practice practice;

  @BeforeEach
  void open() throws Exception {
    practice = new Practice(home);
  }

  @AfterEach
  void close() throws Exception {
    practice.close();
  }

  private AwsPeeringIntent halden(String vpc, String range) {
    return practice.intent("halden-prod-euc1", "004815162342", vpc, range);
  }

  private Map<String, Long> since(Map<String, Long> before) {
    Map<String, Long> calls = new TreeMap<>(practice.control.calls());
    before.forEach((action, count) -> calls.merge(action, -count, Long::sum));
    calls.values().removeIf(count -> count == 0);
    return calls;
  }

  private static long changing(Map<String, Long> calls) {
    return calls.entrySet().stream()
        .filter(call -> !call.getKey().matches("(Describe|Get|List).*"))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  @Test
  void onePeeringFromRequestToConnected() throws Exception {
    Map<String, Long> before = practice.control.calls();
    PeeringView view = practice.connected(halden("vpc-0a1f4c7e92b3d5680", "10.44.0.0/16"));
    Map<String, Long> calls = since(before);
    assertThat(view.checklist().state()).isEqualTo(ConnectionState.CONNECTED);
    assertThat(calls)
        .containsEntry("CreateVpcPeeringConnection", 1L)
        .containsEntry("CreateRoute", 3L)
        .containsEntry("ModifyVpcPeeringConnectionOptions", 1L);
    assertThat(changing(calls)).as("request, three routes, host names, option").isEqualTo(6);
    assertThat(calls.values().stream().mapToLong(Long::longValue).sum())
        .as("with the looks between: %s", calls)
        .isEqualTo(44);
  }

  @Test
  void aSweepAsksForAllPeeringsOfARegionAtOnce() throws Exception {
    practice.connected(halden("vpc-0a1f4c7e92b3d5680", "10.44.0.0/16"));
    practice.service.observeAll(Progress.none());
    Map<String, Long> one = practice.control.calls();
    practice.service.observeAll(Progress.none());
    Map<String, Long> ofOne = since(one);
    practice.service.draft(halden("vpc-0b7730e15ac94d201", "10.40.0.0/16"), "");
    practice.service.draft(halden("vpc-0123456789abcdef0", "10.41.0.0/16"), "");
    Map<String, Long> before = practice.control.calls();
    assertThat(practice.service.observeAll(Progress.none())).hasSize(3);
    assertThat(since(before)).as("three take the calls of one").isEqualTo(ofOne);
    assertThat(ofOne).containsEntry("DescribeVpcPeeringConnections", 1L);
    assertThat(ofOne)
        .as("who we are and our DNS attributes are remembered, addresses are looked at")
        .doesNotContainKeys("GetCallerIdentity", "DescribeVpcAttribute")
        .containsKeys("DescribeNatGateways", "DescribeAddresses");
    assertThat(ofOne.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(6);
  }
}
