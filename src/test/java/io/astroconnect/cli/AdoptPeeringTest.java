package io.astroconnect.cli;

import static io.astroconnect.cli.PeeringDesk.ARCHIVE;
import static io.astroconnect.cli.PeeringDesk.CREATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.launch.Prompt.Said;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Taking over a peering that somebody made before. */
class AdoptPeeringTest {
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

  private Said adopt(String pcx, String cluster, String... more) {
    return desk.peering("adopt --cluster " + cluster, concat(pcx, more));
  }

  private static String[] concat(String pcx, String... more) {
    String[] all = new String[more.length + 1];
    all[0] = pcx;
    System.arraycopy(more, 0, all, 1, more.length);
    return all;
  }

  @Test
  void whatStandsIsTakenOverWithItsRangesAndNoRequestIsSent() {
    Said said = adopt(ARCHIVE, "halden-prod-euc1", "--yes", "--ticket", "INC-7");
    assertThat(said.status()).as(said.err()).isEqualTo(3);
    assertThat(PeeringDesk.pcx(said)).isEqualTo(ARCHIVE);
    assertThat(said.json().get("cidrs").get(0).asText()).isEqualTo("10.40.0.0/16");
    assertThat(PeeringDesk.states(said, "route")).hasSize(3).containsOnly("done");
    assertThat(PeeringDesk.states(said, "dns-requester")).containsExactly("done");
    assertThat(desk.calls(CREATE)).isZero();
    assertThat(desk.calls("CreateRoute")).as("they were there").isZero();

    Said twice = adopt(ARCHIVE, "halden-prod-euc1", "--yes");
    assertThat(PeeringDesk.id(twice)).isEqualTo(PeeringDesk.id(said));
    assertThat(desk.peering("list").json()).hasSize(1);
    assertThat(desk.calls(CREATE)).isZero();
  }

  @Test
  void whatTheCustomerAsksForIsAcceptedRoutedAndOurOptionSet() {
    String asked = desk.run("sandbox ask clxc5p2m704j301jz6r8y9f4n").out().strip();
    desk.pass("2s");
    Said plan = adopt(asked, "meridian-etl-use1");
    assertThat(plan.status()).as("nobody said yes").isEqualTo(2);
    Said said = adopt(asked, "meridian-etl-use1", "--yes");
    assertThat(said.status()).as(said.err()).isEqualTo(3);
    assertThat(said.json().get("cidrs")).hasSize(2);
    assertThat(said.out())
        .contains("Until we have accepted")
        .doesNotContain("Until the customer accepts");
    assertThat(desk.calls("AcceptVpcPeeringConnection")).isEqualTo(1);
    desk.pass("1m");
    adopt(asked, "meridian-etl-use1", "--yes");
    desk.pass("5m", "5m");
    desk.tell(PeeringDesk.id(said), "return-routes");
    assertThat(desk.peering("status " + PeeringDesk.id(said)).status()).isZero();
    assertThat(desk.calls(CREATE)).isZero();
    assertThat(desk.calls("CreateRoute")).isEqualTo(6);
    assertThat(desk.calls("ModifyVpcPeeringConnectionOptions")).isEqualTo(1);
  }

  @Test
  void nothingIsTakenOverUntilAPersonSaysSo() {
    assertThat(adopt(ARCHIVE, "halden-prod-euc1").status()).isEqualTo(2);
    desk.prompt.willType("n");
    Said said = adopt(ARCHIVE, "halden-prod-euc1");
    assertThat(said.status()).isEqualTo(1);
    assertThat(said.err()).contains("Send it?", "Nothing is sent");
    assertThat(desk.peering("list").json()).isEmpty();
    desk.prompt.willType("y");
    assertThat(adopt(ARCHIVE, "halden-prod-euc1").status()).isEqualTo(3);
  }

  @Test
  void oneOfAnotherClusterOrOfNobodyIsRefused() {
    for (String pcx : new String[] {ARCHIVE, "pcx-0123456789abcdef0"}) {
      Said said = adopt(pcx, "halden-dev-euc1", "--yes");
      assertThat(said.status()).isEqualTo(2);
      assertThat(said.out()).isEmpty();
      assertThat(said.err()).startsWith("PCX " + pcx).hasLineCount(1);
    }
    assertThat(desk.peering("list").json()).isEmpty();
  }

  @Test
  void onlyALivePeeringIsTakenOver() {
    assertThat(desk.run("sandbox drift peering " + ARCHIVE).status()).isZero();
    desk.pass("1m");
    Said said = adopt(ARCHIVE, "halden-prod-euc1", "--yes");
    assertThat(said.status()).isEqualTo(2);
    assertThat(said.err()).contains("no live peering");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pcx-0b52", "p-7k3m9q2x", "pcx-0b52f8a6c1d97e340; rm", "ＰＣＸ", "-"})
  void aPeeringIsItsId(String pcx) {
    Said said = adopt(pcx, "halden-prod-euc1", "--yes");
    assertThat(said.status()).isEqualTo(2);
    assertThat(said.err()).startsWith("PCX ").contains("pcx-0d3b7a61f9c2e4850").hasLineCount(1);
  }

  @Test
  void theClusterIsNeeded() {
    Said said = desk.peering("adopt " + ARCHIVE + " --yes");
    assertThat(said.status()).isEqualTo(2);
    assertThat(said.err()).startsWith("--cluster is missing");
    assertThat(adopt(ARCHIVE, "nobody", "--yes").err()).startsWith("--cluster nobody");
    assertThat(adopt(ARCHIVE, "corvus-analytics", "--yes").err()).contains("Google Cloud");
  }
}
