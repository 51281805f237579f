package io.astroconnect.cli;

import static io.astroconnect.cli.PeeringDesk.CREATE;
import static io.astroconnect.cli.PeeringDesk.HALDEN;
import static io.astroconnect.cli.PeeringDesk.LINDQVIST;
import static io.astroconnect.cli.PeeringDesk.MERIDIAN;
import static io.astroconnect.cli.PeeringDesk.ROLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.launch.Prompt.Said;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The plan, with zones and a role, before anything is sent. */
class PlanPeeringTest {
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
  void itShowsEveryStepAndSendsNone() {
    Said said =
        desk.peering(
            "plan "
                + MERIDIAN
                + " --cidr 10.80.0.0/16 --cidr 10.81.0.0/16"
                + " --zone Z05514420R8B1VC --zone Z06672093T4N7HX");
    assertThat(said.status()).as(said.err()).isZero();
    assertThat(said.json().get("id").isNull()).isTrue();
    assertThat(PeeringDesk.status(said)).isEqualTo("draft");
    assertThat(PeeringDesk.states(said, "route")).as("two ranges, three tables").hasSize(6);
    assertThat(PeeringDesk.steps(said))
        .containsSubsequence(
            "request",
            "accept",
            "vpc-dns",
            "dns-requester",
            "dns-accepter",
            "return-routes",
            "zone/Z05514420R8B1VC",
            "zone/Z06672093T4N7HX");
    assertThat(PeeringDesk.states(said, "request")).containsExactly("ready");
    assertThat(desk.calls(CREATE)).isZero();
    assertThat(desk.peering("list").json()).isEmpty();
  }

  @Test
  void withTheirRoleTheirStepsAreOurs() {
    Said said =
        desk.peering(
            "plan " + LINDQVIST + " --cidr 10.132.0.0/16 --external-id lindqvist-4127",
            "--accepter-role",
            ROLE);
    assertThat(said.status()).as(said.err()).isZero();
    assertThat(said.json().get("steps").findValuesAsText("owner")).containsOnly("ours");
    assertThat(said.json().get("steps"))
        .allSatisfy(
            step ->
                assertThat(step.get("by").asText())
                    .as(step.get("id").asText())
                    .isEqualTo(
                        step.get("id").asText().matches("accept|.*-accepter|return-route/.*")
                            ? "accepter-role"
                            : "us"));
    assertThat(said.out()).doesNotContain("Until the customer accepts");
    assertThat(
            desk.run(
                    "peering plan "
                        + LINDQVIST
                        + " --cidr 10.132.0.0/16 --external-id lindqvist-4127",
                    "--accepter-role",
                    ROLE)
                .out())
        .containsPattern("accept +theirs by us +blocked");
    assertThat(PeeringDesk.steps(said)).contains("accept", "vpc-dns-accepter", "dns-accepter");
    assertThat(PeeringDesk.steps(said)).anyMatch(step -> step.startsWith("return-route/"));
  }

  @Test
  void aRoleThatDoesNotLetUsInStops() {
    for (String external : List.of("", " --external-id somebody-else")) {
      Said said =
          desk.peering(
              "plan " + LINDQVIST + " --cidr 10.132.0.0/16" + external, "--accepter-role", ROLE);
      assertThat(said.status()).isEqualTo(1);
      assertThat(said.err()).contains("Stop", "AssumeRole", "Request ");
    }
    Said other = desk.peering("plan " + HALDEN + " --cidr 10.44.0.0/16", "--accepter-role", ROLE);
    assertThat(other.status()).isEqualTo(1);
    assertThat(other.err()).contains("395571820464", "004815162342");
  }

  @Test
  void anOverlapStopsAndIsNamed() {
    Said said = desk.peering("plan " + HALDEN + " --cidr 172.20.8.0/24");
    assertThat(said.status()).isEqualTo(1);
    assertThat(said.err()).contains("172.20.8.0/24 overlaps the cluster’s 172.20.0.0/20");
    assertThat(PeeringDesk.states(said, "request")).containsExactly("blocked");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"db.halden.example", "z0423910f7k2lmq", "Z", "Z0423910F7K2LMQ/x", "Ζ0423910F7K2"})
  void aZoneIsItsId(String zone) {
    Said said = desk.peering("plan " + HALDEN + " --cidr 10.44.0.0/16", "--zone", zone);
    assertThat(said.status()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).startsWith("--zone ").contains("Z0423910F7K2LMQ").hasLineCount(1);
  }

  @Test
  void zonesTypedAtOnceOrTwiceAreOneEach() {
    Said said =
        desk.peering(
            "plan " + HALDEN + " --cidr 10.44.0.0/16",
            "--zone",
            " Z0423910F7K2LMQ, Z07318852XW4PN3\u00a0",
            "--zone",
            "Z0423910F7K2LMQ");
    assertThat(said.status()).isZero();
    assertThat(PeeringDesk.states(said, "zone")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AstroPeerRole",
        "arn:aws:iam::39557182046:role/AstroPeerRole",
        "arn:aws:iam::395571820464:user/AstroPeerRole",
        "arn:aws:iam::395571820464:role/a b",
        "arn:aws:iam::395571820464:role/",
        "arn:aws:iam::395571820464:role/Röllchen"
      })
  void aRoleIsItsArn(String arn) {
    Said said = desk.peering("plan " + LINDQVIST + " --cidr 10.132.0.0/16", "--accepter-role", arn);
    assertThat(said.status()).isEqualTo(2);
    assertThat(said.err()).startsWith("--accepter-role ").contains("role/PeerRole");
  }

  @Test
  void anExternalIdHasNoBlanks() {
    Said said =
        desk.peering(
            "plan " + LINDQVIST + " --cidr 10.132.0.0/16",
            "--accepter-role",
            ROLE,
            "--external-id",
            "a b");
    assertThat(said.status()).isEqualTo(2);
    assertThat(said.err()).startsWith("--external-id a b");
  }

  @Test
  void whatStandsIsPlannedOnWithoutAskingForItTwice() {
    desk.active(HALDEN, "--cidr 10.44.0.0/16");
    Said more = desk.peering("plan " + HALDEN + " --cidr 10.44.0.0/16 --zone Z0423910F7K2LMQ");
    assertThat(more.status()).isZero();
    assertThat(PeeringDesk.states(more, "request")).containsExactly("done");
    assertThat(PeeringDesk.states(more, "zone")).containsExactly("waiting");
    assertThat(desk.calls(CREATE)).isEqualTo(1);
  }

  @Test
  void aClusterOnGoogleIsASentence() {
    Said said =
        desk.peering(
            "plan "
                + HALDEN.replace("halden-prod-euc1", "corvus-analytics")
                + " --cidr 10.44.0.0/16");
    assertThat(said.status()).isEqualTo(1);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).contains("Google Cloud");
  }
}
