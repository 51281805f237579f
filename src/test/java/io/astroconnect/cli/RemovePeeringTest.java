package io.astroconnect.cli;

import static io.astroconnect.cli.PeeringDesk.CREATE;
import static io.astroconnect.cli.PeeringDesk.HALDEN;
import static io.astroconnect.cli.PeeringDesk.MERIDIAN;
import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.launch.Prompt.Said;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Taking a peering away, or a part of it. */
class RemovePeeringTest {
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
  void removedIsZeroForWhoeverWantedItGone() {
    String id = desk.connected(HALDEN, "--cidr 10.44.0.0/16");
    Said said = desk.peering("remove " + id + " --yes");
    assertThat(said.status()).as(said.err()).isZero();
    assertThat(PeeringDesk.status(said)).isEqualTo("removed");
    assertThat(PeeringDesk.states(said, "remove-route")).hasSize(3).containsOnly("done");
    assertThat(PeeringDesk.states(said, "remove-peering")).containsExactly("done");
    assertThat(said.err().indexOf("Delete the peering"))
        .as("the peering last, or its routes were blackholes")
        .isGreaterThan(said.err().lastIndexOf("Take the route"));
    assertThat(desk.calls("DeleteVpcPeeringConnection")).isEqualTo(1);

    assertThat(desk.peering("remove " + id + " --yes").status()).as("twice").isZero();
    assertThat(desk.peering("status " + id).status()).isZero();
    assertThat(desk.peering("watch " + id).status()).isZero();
    assertThat(desk.calls("DeleteVpcPeeringConnection")).isEqualTo(1);
  }

  @Test
  void removedByTheOtherSideIsOne() {
    String id = desk.connected(HALDEN, "--cidr 10.44.0.0/16");
    String pcx = PeeringDesk.pcx(desk.peering("status " + id));
    assertThat(desk.run("sandbox drift peering " + pcx).status()).isZero();
    desk.pass("1m");
    Said said = desk.peering("status " + id);
    assertThat(said.status()).isEqualTo(1);
    assertThat(PeeringDesk.status(said)).isEqualTo("removed");
  }

  @Test
  void whatWasTakenAwayIsAskedForAnewByStart() {
    String id = desk.connected(HALDEN, "--cidr 10.44.0.0/16");
    desk.peering("remove " + id + " --yes");
    Said again = desk.peering("start " + HALDEN + " --cidr 10.44.0.0/16 --yes");
    assertThat(again.status()).isEqualTo(3);
    assertThat(PeeringDesk.id(again)).isEqualTo(id);
    assertThat(desk.calls(CREATE)).isEqualTo(2);
  }

  @Test
  void aRequestThatWaitsIsTakenBack() {
    Said asked = desk.peering("start " + HALDEN + " --cidr 10.44.0.0/16 --yes");
    Said said = desk.peering("remove " + PeeringDesk.pcx(asked) + " --yes");
    assertThat(said.status()).as(said.toString()).isZero();
    assertThat(PeeringDesk.status(said)).isEqualTo("removed");
  }

  @Test
  void aRangeAndAZoneGoAndThePeeringStays() {
    String id =
        desk.active(
            MERIDIAN,
            "--cidr 10.80.0.0/16 --cidr 10.81.0.0/16 --zone Z05514420R8B1VC --zone"
                + " Z06672093T4N7HX");
    Said said =
        desk.peering(
            "remove " + id + " --yes", "--cidr", " 10.81.0.0/16;", "--zone", "Z06672093T4N7HX");
    assertThat(said.status()).isEqualTo(3);
    assertThat(said.json().get("cidrs")).hasSize(1);
    assertThat(PeeringDesk.states(said, "zone")).hasSize(1);
    assertThat(PeeringDesk.states(said, "route")).hasSize(3).containsOnly("done");
    assertThat(desk.calls("DeleteRoute")).isEqualTo(3);
    assertThat(desk.calls("DeleteVpcPeeringConnection")).isZero();
  }

  @Test
  void whatThePeeringDoesNotHaveIsRefusedAndNothingIsSent() {
    String id = desk.active(HALDEN, "--cidr 10.44.0.0/16");
    Said range = desk.peering("remove " + id + " --yes --cidr 10.45.0.0/16");
    assertThat(range.status()).isEqualTo(2);
    assertThat(range.out()).isEmpty();
    assertThat(range.err()).startsWith("--cidr 10.45.0.0/16").contains("10.44.0.0/16");
    Said zone = desk.peering("remove " + id + " --yes --zone Z0423910F7K2LMQ");
    assertThat(zone.status()).isEqualTo(2);
    assertThat(zone.err()).startsWith("--zone Z0423910F7K2LMQ");
    Said last = desk.peering("remove " + id + " --yes --cidr 10.44.0.0/16");
    assertThat(last.status()).as("a peering without a range is none").isEqualTo(2);
    assertThat(last.err()).startsWith("--cidr is missing");
    assertThat(desk.peering("remove " + id + " --yes --cidr 10.44.0.0").status()).isEqualTo(2);
    assertThat(desk.calls("DeleteRoute")).isZero();
  }

  @Test
  void thePlanIsShownAndAPersonAsked() {
    String id = desk.active(HALDEN, "--cidr 10.44.0.0/16");
    Said nobody = desk.peering("remove " + id);
    assertThat(nobody.status()).isEqualTo(2);
    assertThat(nobody.err()).contains("Delete the peering", "Add --yes");
    desk.prompt.willType("");
    assertThat(desk.peering("remove " + id).status()).isEqualTo(1);
    assertThat(desk.calls("DeleteRoute")).isZero();
    assertThat(PeeringDesk.status(desk.peering("status " + id))).isEqualTo("to-confirm");
  }

  @Test
  void anUnknownIdIsRefused() {
    for (String id : new String[] {"p-nowhere", "pcx-0123456789abcdef0", "Überall"}) {
      Said said = desk.peering("remove --yes", id);
      assertThat(said.status()).isEqualTo(2);
      assertThat(said.err()).startsWith("ID ").hasLineCount(1);
    }
  }
}
