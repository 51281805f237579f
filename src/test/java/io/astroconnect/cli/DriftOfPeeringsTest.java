package io.astroconnect.cli;

import static io.astroconnect.cli.PeeringDesk.HALDEN;
import static io.astroconnect.cli.PeeringDesk.MERIDIAN;
import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.launch.Prompt.Said;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was done and no longer is, and its mending. */
class DriftOfPeeringsTest {
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

  @Test
  void aRouteThatIsGoneIsThreeUntilItIsMended() {
    String id = desk.connected(HALDEN, "--cidr 10.44.0.0/16");
    String other = desk.active(MERIDIAN, "--cidr 10.80.0.0/16");
    Said fine = desk.peering("drift --all");
    assertThat(fine.status()).isZero();
    assertThat(fine.json()).isEmpty();

    desk.run("sandbox drift route " + PeeringDesk.pcx(desk.peering("status " + id)));
    Said drift = desk.peering("drift --all");
    assertThat(drift.status()).isEqualTo(3);
    assertThat(drift.json()).hasSize(1);
    assertThat(Said.keys(drift.json().get(0)))
        .containsExactly("id", "cluster", "connectionId", "status", "steps");
    assertThat(drift.json().get(0).get("id").asText()).isEqualTo(id);
    assertThat(drift.json().get(0).get("status").asText()).isEqualTo("drifted");
    assertThat(drift.json().at("/0/steps")).hasSize(1);
    assertThat(drift.json().at("/0/steps/0/id").asText()).startsWith("route/rtb-");
    Instant since = Instant.parse(drift.json().at("/0/steps/0/since").asText());
    desk.pass("1h");
    assertThat(Instant.parse(desk.peering("drift " + id).json().at("/0/steps/0/since").asText()))
        .as("since when it was first seen")
        .isEqualTo(since);
    assertThat(desk.peering("drift " + other).status()).isZero();

    assertThat(desk.peering("start " + HALDEN + " --cidr 10.44.0.0/16 --yes").status()).isZero();
    assertThat(desk.peering("drift --all").status()).isZero();
  }

  @Test
  void whatNobodyCouldLookAtIsNoAllClear() {
    String id = desk.active(HALDEN, "--cidr 10.44.0.0/16");
    desk.run("sandbox expire-sign-in --account 418027365910");
    Said said = desk.peering("drift --all");
    assertThat(said.status()).isEqualTo(3);
    assertThat(said.json()).isEmpty();
    assertThat(said.err()).startsWith(id + ": nobody knows whether it drifted.");
  }

  @Test
  void whatWasSeenRemovedDriftsNoMoreWhoeverCanLook() {
    String id = desk.active(HALDEN, "--cidr 10.44.0.0/16");
    assertThat(desk.peering("remove " + id + " --yes").status()).isZero();
    desk.run("sandbox expire-sign-in --account 418027365910");
    Said said = desk.peering("drift --all");
    assertThat(said.err()).isEmpty();
    assertThat(said.status()).isZero();
  }

  @Test
  void anOptionThatTheyTurnedOffIsSeenToo() {
    String id = desk.connected(HALDEN, "--cidr 10.44.0.0/16");
    desk.run("sandbox drift their_dns " + PeeringDesk.pcx(desk.peering("status " + id)));
    Said drift = desk.peering("drift " + id);
    assertThat(drift.status()).isEqualTo(3);
    assertThat(drift.json().at("/0/steps/0/id").asText()).isEqualTo("dns-accepter");
    assertThat(drift.json().at("/0/steps/0/owner").asText()).isEqualTo("theirs");
  }

  @Test
  void asATableItHasALineForEachStep() {
    String id = desk.connected(HALDEN, "--cidr 10.44.0.0/16");
    String pcx = PeeringDesk.pcx(desk.peering("status " + id));
    desk.run("sandbox drift route " + pcx);
    desk.run("sandbox drift dns " + pcx);
    Said said = desk.run("peering drift --all");
    assertThat(said.lines()).hasSize(3);
    assertThat(said.lines().getFirst()).contains("STEP", "SINCE", "WHY");
    assertThat(said.out()).contains("dns-requester");
  }

  @Test
  void allOrOneAndNotBothOrNeither() {
    assertThat(desk.peering("drift").status()).isEqualTo(2);
    assertThat(desk.peering("drift --all p-7k3m9q2x").status()).isEqualTo(2);
    assertThat(desk.peering("drift p-7k3m9q2x p-7k3m9q2y").status()).isEqualTo(2);
    Said unknown = desk.peering("drift p-nowhere");
    assertThat(unknown.status()).isEqualTo(2);
    assertThat(unknown.err()).startsWith("ID p-nowhere");
    assertThat(desk.peering("drift --all").json()).isEmpty();
  }
}
