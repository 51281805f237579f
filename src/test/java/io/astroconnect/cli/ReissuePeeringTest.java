package io.astroconnect.cli;

import static io.astroconnect.cli.PeeringDesk.CREATE;
import static io.astroconnect.cli.PeeringDesk.HALDEN;
import static io.astroconnect.cli.PeeringDesk.ORCHID;
import static io.astroconnect.cli.PeeringDesk.VERANO;
import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.launch.Prompt.Said;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new request in place of one that ended. */
class ReissuePeeringTest {
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

  private String ended(String target, String range, String... spans) {
    String id = PeeringDesk.id(desk.peering("start " + target + " --cidr " + range + " --yes"));
    desk.pass("1m");
    desk.pass(spans);
    assertThat(desk.peering("status " + id).status()).isEqualTo(1);
    return id;
  }

  @Test
  void whatWasRejectedOrExpiredIsAskedForAgainOnceEach() {
    String rejected = ended(ORCHID, "10.42.0.0/16", "1m");
    Said again = desk.peering("reissue " + rejected + " --yes");
    assertThat(again.status()).as(again.err()).isEqualTo(3);
    assertThat(PeeringDesk.id(again)).isEqualTo(rejected);
    assertThat(desk.calls(CREATE)).isEqualTo(2);
    assertThat(desk.peering("reissue " + rejected + " --yes").status())
        .as("it stands and goes on")
        .isEqualTo(3);
    assertThat(desk.calls(CREATE)).isEqualTo(2);

    String expired = ended(VERANO, "10.120.0.0/16", "8d");
    Said renewed =
        desk.peering("reissue " + PeeringDesk.pcx(desk.peering("status " + expired)), "--yes");
    assertThat(renewed.status()).isEqualTo(3);
    assertThat(PeeringDesk.id(renewed)).isEqualTo(expired);
    assertThat(desk.calls(CREATE)).isEqualTo(4);
  }

  @Test
  void thePlanIsShownAndAPersonAsked() {
    String id = ended(ORCHID, "10.42.0.0/16", "1m");
    Said nobody = desk.peering("reissue " + id);
    assertThat(nobody.status()).isEqualTo(2);
    assertThat(nobody.err()).contains("Send request (Ready)", "Add --yes");
    desk.prompt.willType("no");
    assertThat(desk.peering("reissue " + id).status()).isEqualTo(1);
    desk.prompt.willType("yes");
    assertThat(desk.peering("reissue " + id).status()).isEqualTo(3);
    assertThat(desk.calls(CREATE)).isEqualTo(2);
  }

  @Test
  void oneWhoseRangesAreTakenByNowIsNotSent() {
    String id =
        ended(HALDEN.replace("vpc-0a1f4c7e92b3d5680", "vpc-0123456789abcdef0"), "10.44.0.0/16");
    desk.active(HALDEN, "--cidr 10.44.0.0/16");
    long sent = desk.calls(CREATE);
    Said said = desk.peering("reissue " + id + " --yes");
    assertThat(said.status()).isEqualTo(1);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).contains("Stop", "10.44.0.0/16", "Nothing is sent");
    assertThat(desk.calls(CREATE)).isEqualTo(sent);
  }

  @Test
  void anUnknownIdIsRefused() {
    for (String id : new String[] {"p-nowhere", "pcx-0123456789abcdef0", "\u202e", "a b"}) {
      Said said = desk.peering("reissue --yes", id);
      assertThat(said.status()).isEqualTo(2);
      assertThat(said.out()).isEmpty();
      assertThat(said.err()).startsWith("ID ").hasLineCount(1).doesNotContain("\u202e");
    }
  }
}
