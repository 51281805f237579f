package io.astroconnect.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.astroconnect.launch.Prompt.Said;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Peerings on Google Cloud from the command line, on the sandbox. */
@Timeout(120)
class GooglePeeringTest {
  private static final String CORVUS =
      "--cluster corvus-analytics --project corvus-dwh-prod --network vpc-shared";
  private static final String RANGE = " --cidr 10.128.0.0/20";
  private static final String HALF = "astro-corvus-dwh-prod-vpc-shared";

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

  private Said started(String more) {
    return desk.peering("start " + CORVUS + RANGE + more + " --yes");
  }

  private void plays(String deed) {
    Said said = desk.run("sandbox " + deed);
    assertThat(said.status()).as(deed + ": " + said.err()).isZero();
  }

  private static String why(Said said, String step) {
    for (JsonNode one : said.json().get("steps")) {
      if (one.get("id").asText().equals(step)) {
        return one.get("why").asText();
      }
    }
    return "";
  }

  @Test
  void theChecksStandInOrderAndNothingIsSent() {
    Said said = desk.peering("check " + CORVUS + RANGE);
    assertThat(said.status()).as(said.err()).isZero();
    assertThat(said.json().findValuesAsText("id"))
        .containsExactly(
            "cluster",
            "sign-in",
            "network",
            "target",
            "mode",
            "live",
            "range/10.128.0.0/20",
            "overlap/10.128.0.0/20");
    assertThat(desk.calls("networks.addPeering")).isZero();
  }

  @Test
  void thePlanShowsEveryStepAndSendsNone() {
    Said said = desk.peering("plan " + CORVUS + RANGE + " --import-custom-routes");
    assertThat(said.status()).as(said.err()).isZero();
    assertThat(PeeringDesk.steps(said))
        .containsExactly(
            "our-half", "their-half", "options", "their-options", "imported/10.128.0.0/20");
    assertThat(PeeringDesk.states(said, "our-half")).containsExactly("ready");
    assertThat(desk.calls("networks.addPeering")).isZero();
    assertThat(desk.peering("list").json()).isEmpty();
  }

  @Test
  void anOverlapStopsBeforeAnythingIsSentAndSaysWithWhat() {
    Said said = desk.peering("start " + CORVUS + " --cidr 100.65.1.0/24 --yes");
    assertThat(said.status()).isEqualTo(1);
    assertThat(said.err()).contains("the range of the cluster’s services, 100.65.0.0/22");
    assertThat(desk.calls("networks.addPeering")).isZero();
  }

  @Test
  void fromTheFirstLookToConnectedAndAwayAgain() {
    Said asked = started("");
    assertThat(asked.status()).isEqualTo(3);
    assertThat(PeeringDesk.pcx(asked)).isEqualTo(HALF);
    assertThat(why(asked, "their-half")).contains("Waiting for peer network to connect.");
    assertThat(desk.peering("list").json().get(0).get("cloudStatus").asText())
        .isEqualTo("INACTIVE");

    plays("add-half " + HALF);
    Said connected = desk.peering("watch " + PeeringDesk.id(asked));
    assertThat(connected.status()).as(connected.err()).isZero();
    Said status = desk.peering("status " + CORVUS);
    assertThat(status.status()).isZero();
    assertThat(PeeringDesk.status(status)).isEqualTo("connected");
    Said byName = desk.peering("status " + HALF);
    assertThat(PeeringDesk.id(byName)).as("the name of our half").isEqualTo(PeeringDesk.id(asked));
    assertThat(Said.keys(status.json()))
        .containsSubsequence(
            "id", "cluster", "connectionId", "cloudStatus", "status", "cidrs", "steps");

    Said again = started("");
    assertThat(again.status()).isZero();
    assertThat(desk.calls("networks.addPeering")).isEqualTo(1);

    String id = PeeringDesk.id(asked);
    Said removed = desk.peering("remove " + id + " --yes");
    assertThat(removed.status()).as(removed.err()).isZero();
    assertThat(PeeringDesk.status(removed)).isEqualTo("removed");
    assertThat(desk.calls("networks.removePeering")).isEqualTo(1);
  }

  /** As the README counts them. */
  @Test
  void onePeeringTakesFewCalls() {
    String id = PeeringDesk.id(started(""));
    plays("add-half " + HALF);
    assertThat(desk.peering("status " + id).status()).isZero();
    assertThat(desk.calls("networks.addPeering")).isEqualTo(1);
    assertThat(desk.calls("networks.get")).isLessThanOrEqualTo(8);
    assertThat(desk.calls("networks.listPeeringRoutes")).isLessThanOrEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({
    "their_half, their-half",
    "our_half, our-half",
    "options, options",
  })
  void whatSomebodyChangesIsDriftAndOursIsMendedByAnotherStart(String what, String step) {
    started("");
    plays("add-half " + HALF);
    assertThat(started("").status()).isZero();
    plays("drift " + what + " " + HALF);
    Said drift = desk.peering("drift --all");
    assertThat(drift.status()).isEqualTo(3);
    assertThat(drift.out()).contains("\"" + step + "\"");
    if (what.equals("their_half")) {
      plays("add-half " + HALF);
    }
    assertThat(started("").status()).isZero();
    assertThat(desk.peering("drift --all").status()).isZero();
  }

  @Test
  void aRemovalThatNeedsConsentWaitsForItAndCanBeTakenBack() {
    String id = PeeringDesk.id(started(""));
    plays("add-half " + HALF);
    started("");
    plays("require-consent " + HALF);
    Said asked = desk.peering("remove " + id + " --yes");
    assertThat(asked.status()).as(asked.err()).isEqualTo(3);
    assertThat(PeeringDesk.states(asked, "consent")).containsExactly("waiting");

    Said wanted = started("");
    assertThat(wanted.status()).as(wanted.err()).isZero();
    assertThat(desk.calls("networks.cancelRequestRemovePeering")).isEqualTo(1);
    assertThat(PeeringDesk.status(wanted)).isEqualTo("connected");

    assertThat(desk.peering("remove " + id + " --yes").status()).isEqualTo(3);
    plays("ask-removal " + HALF);
    Said gone = desk.peering("remove " + id + " --yes");
    assertThat(gone.status()).as(gone.err()).isZero();
    assertThat(PeeringDesk.status(gone)).isEqualTo("removed");
  }

  @Test
  void anOperationInProgressIsWaitedOut() {
    plays("busy corvus-analytics 2s");
    Said asked = started("");
    assertThat(asked.status()).as(asked.err()).isEqualTo(3);
    assertThat(desk.calls("networks.addPeering")).isGreaterThan(1);
    assertThat(asked.err())
        .contains("Google does one peering at a time, and astro-corvus-vpc has been busy for")
        .contains("% done. Ours is sent again in")
        .contains("Google is at it:");
  }

  @Test
  void aRefusalAndAnEndedSignInSaySoAndWhatToDo() {
    plays("deny networks.addPeering --account astro-corvus-prod");
    Said denied = started("");
    assertThat(denied.status()).isEqualTo(1);
    assertThat(denied.out() + denied.err())
        .contains("networks.addPeering", "astro-corvus-prod", "Ask for that permission.");
    plays("calm");
    plays("expire-sign-in --account astro-corvus-prod");
    Said ended = desk.peering("check " + CORVUS + RANGE);
    assertThat(ended.status()).isEqualTo(1);
    assertThat(ended.out()).contains("gcloud auth application-default login");
  }

  @Test
  void whatDoesNotFitIsRefusedBeforeAnythingIsOpened() {
    for (String line :
        List.of(
            "check --cluster corvus-analytics --project Corvus --network vpc-shared" + RANGE,
            "check --cluster corvus-analytics --project corvus-dwh-prod --network VPC" + RANGE,
            "check --cluster corvus-analytics --project corvus-dwh-prod" + RANGE,
            "check " + CORVUS,
            "check " + CORVUS + " --cidr 10.128.0.0/99")) {
      Said said = desk.peering(line);
      assertThat(said.status()).as(line).isEqualTo(2);
      assertThat(said.out()).as(line).isEmpty();
      assertThat(said.err()).as(line).isNotBlank();
    }
  }
}
