package io.astroconnect.cli;

import static io.astroconnect.cli.PeeringDesk.MERIDIAN;
import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.handover.Bash;
import io.astroconnect.launch.Prompt.Said;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the customer is to do, as text that goes into a file, a shell or a mail as it is. */
class HandOverPeeringTest {
  @TempDir private Path home;
  @TempDir private Path folder;
  private PeeringDesk desk;
  private String id = "";
  private String pcx = "";

  @BeforeEach
  void open() {
    desk = new PeeringDesk(home, Duration.ofMinutes(30));
    Said asked =
        desk.peering(
            "start "
                + MERIDIAN
                + " --cidr 10.80.0.0/16;10.81.0.0/16"
                + " --zone Z05514420R8B1VC;Z06672093T4N7HX --yes");
    id = PeeringDesk.id(asked);
    pcx = PeeringDesk.pcx(asked);
    desk.pass("1s");
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void everyFormIsThereAndNamesThePeering() throws Exception {
    Said cli = desk.run("peering handover " + id);
    assertThat(cli.status()).isZero();
    assertThat(cli.err()).isEmpty();
    assertThat(Bash.check(folder, cli.out())).isEmpty();
    List<List<String>> calls = Bash.calls(folder, cli.out(), "aws");
    assertThat(calls)
        .filteredOn(call -> call.contains("create-vpc-association-authorization"))
        .hasSize(2);
    assertThat(calls)
        .as("an authorization that goes at once is none")
        .noneMatch(call -> call.contains("delete-vpc-association-authorization"));
    assertThat(calls).filteredOn(call -> call.contains("create-route")).hasSize(2);

    Said terraform = desk.run("peering handover " + pcx + " --format terraform");
    assertThat(terraform.lines())
        .contains("resource \"aws_vpc_peering_connection_accepter\" \"astro\" {", "}")
        .contains(
            "resource \"aws_route53_vpc_association_authorization\" \"astro_Z05514420R8B1VC\" {");
    Said console = desk.run("peering handover " + id + " --format Console");
    assertThat(console.lines()).anyMatch(line -> line.contains("choose " + pcx + "."));
    Said mail = desk.run("peering handover " + id + " --format mail");
    assertThat(mail.lines().getFirst()).contains("to be accepted before");
    assertThat(mail.lines().get(1)).isEmpty();
    assertThat(mail.lines().get(2)).isEqualTo("Hello Meridian Labs,");
  }

  @Test
  void ofARequestThatIsOverItSaysToAskAgainFirst() {
    assertThat(desk.run("sandbox expire " + pcx).status()).isZero();
    Said said = desk.run("peering handover " + id);
    assertThat(said.status()).isZero();
    assertThat(said.err()).contains("peering reissue " + id).doesNotContain("Nothing is left");
  }

  @Test
  void asJsonItHasAPieceForEachStep() {
    Said said = desk.peering("handover " + id + " --format terraform");
    assertThat(Said.keys(said.json()))
        .containsExactly("connection", "format", "steps", "look", "letIn", "facts");
    assertThat(said.json().get("connection").asText()).isEqualTo(id);
    assertThat(said.json().get("format").asText()).isEqualTo("terraform");
    assertThat(said.json().get("steps").findValuesAsText("step"))
        .containsExactly(
            "accept",
            "dns-accepter",
            "return-routes",
            "zone/Z05514420R8B1VC",
            "zone/Z06672093T4N7HX");
    assertThat(said.json().get("steps").findValuesAsText("timing")).contains("now", "later");
    assertThat(Said.keys(desk.peering("handover " + id + " --format mail").json()))
        .containsExactly("connection", "format", "subject", "body");
  }

  @Test
  void whatIsAskedForAmissIsTwo() {
    Said form = desk.peering("handover " + id + " --format word");
    assertThat(form.status()).isEqualTo(2);
    assertThat(form.out()).isEmpty();
    assertThat(form.err()).contains("terraform");
    for (String other : List.of("p-nowhere", "pcx-0123456789abcdef0", "$(id)")) {
      Said said = desk.peering("handover", other);
      assertThat(said.status()).isEqualTo(2);
      assertThat(said.err()).startsWith("ID ").hasLineCount(1);
    }
  }

  @Test
  void onGoogleCloudTheirHalfIsHandedOverInEveryForm() throws Exception {
    String corvus =
        "--cluster corvus-analytics --project corvus-dwh-prod --network vpc-shared"
            + " --cidr 10.140.0.0/20 --export-custom-routes";
    String google = PeeringDesk.id(desk.peering("start " + corvus + " --yes"));
    Said gcloud = desk.run("peering handover " + google + " --format gcloud");
    assertThat(gcloud.status()).as(gcloud.err()).isZero();
    assertThat(Bash.check(folder, gcloud.out())).isEmpty();
    assertThat(Bash.calls(folder, gcloud.out(), "gcloud"))
        .anyMatch(
            call ->
                call.contains("create") && call.containsAll(List.of("--peer-project", "peerings")))
        .anyMatch(call -> call.contains("firewall-rules"));
    assertThat(desk.run("peering handover " + google).out()).isEqualTo(gcloud.out());
    assertThat(desk.run("peering handover " + google + " --format terraform").lines())
        .contains("resource \"google_compute_network_peering\" \"astro\" {");
    assertThat(desk.run("peering handover " + google + " --format console").out())
        .contains("Tick Import custom routes.");
    assertThat(desk.run("peering handover " + google + " --format mail").lines().getFirst())
        .startsWith("VPC network peering with corvus-analytics");
    assertThat(desk.peering("handover " + google).json().get("steps").findValuesAsText("step"))
        .containsExactly("their-half", "their-options", "imported/10.140.0.0/20");
    Said wrong = desk.run("peering handover " + id + " --format gcloud");
    assertThat(wrong.status()).isEqualTo(2);
    assertThat(wrong.err()).contains("This one is on AWS").hasLineCount(1);
  }
}
