package io.astroconnect.handover;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.handover.Form;
import io.astroconnect.model.handover.HandOver;
import io.astroconnect.model.handover.Mail;
import io.astroconnect.model.handover.Piece;
import io.astroconnect.model.handover.Piece.Timing;
import io.astroconnect.model.peering.gcp.Consent;
import io.astroconnect.model.peering.gcp.Exchange;
import io.astroconnect.model.peering.gcp.GcpPeeringReason;
import io.astroconnect.model.peering.gcp.StackType;
import io.astroconnect.words.Words;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Their half in every form. The arguments are those of gcloud's reference ({@code compute networks
 * peerings}, {@code compute firewall-rules}) and of the Terraform Google provider's.
 */
class GooglePeeringHandoverTest {
  private final PeeringHandover handover =
      new PeeringHandover(
          Words.load(Locale.ENGLISH, Clock.fixed(GooglePeering.NOW, ZoneId.of("CET"))));

  private String text(GooglePeering peering, Form form) {
    PeeringMatter matter = peering.matter();
    HandOver given = handover.handOver(matter, form);
    return Stream.concat(
            given.steps().stream(), Stream.of(handover.letIn(matter, form), given.look()))
        .map(Piece::text)
        .collect(joining("\n\n", "", "\n"));
  }

  private static List<Timing> timings(HandOver given) {
    return given.steps().stream().map(Piece::timing).toList();
  }

  private static GooglePeering waiting() {
    return new GooglePeering().is("INACTIVE").saying("Waiting for peer network to connect.");
  }

  @ParameterizedTest
  @CsvSource({"CONSOLE, txt", "CLI, sh", "TERRAFORM, tf"})
  void everyFormIsExactlyRight(Form form, String ending) throws Exception {
    Golden.check(getClass(), "google-plain." + ending, text(waiting(), form));
    Golden.check(
        getClass(), "google-all." + ending, text(waiting().asking(GooglePeering.ALL), form));
    Golden.check(
        getClass(),
        "google-options." + ending,
        text(new GooglePeering().is("ACTIVE").asking(GooglePeering.ALL), form));
    Golden.check(
        getClass(),
        "google-removal." + ending,
        text(new GooglePeering().is("ACTIVE").consent(Consent.OURS).removed(), form));
  }

  @Test
  void theMailsAreExactlyRight() throws Exception {
    Golden.check(getClass(), "google-reminder.txt", handover.reminder(waiting().matter()).text());
    Golden.check(
        getClass(),
        "google-reminder-removal.txt",
        handover
            .reminder(new GooglePeering().is("ACTIVE").consent(Consent.OURS).removed().matter())
            .text());
    Golden.check(
        getClass(), "google-question-inactive.txt", question(waiting().told("their-half")));
    Golden.check(getClass(), "google-question-gone.txt", question(waiting().reached("their-half")));
    Golden.check(
        getClass(),
        "google-question-missing.txt",
        question(new GooglePeering().is("ACTIVE").reached("their-half").route("10.40.0.0/16")));
    Golden.check(
        getClass(),
        "google-question-leaving.txt",
        question(new GooglePeering().is("ACTIVE").consent(Consent.THEIRS)));
    Golden.check(
        getClass(), "google-question-taken.txt", question(new GooglePeering().to("172.20.0.0/16")));
    Golden.check(
        getClass(),
        "google-question-done.txt",
        question(
            new GooglePeering()
                .is("ACTIVE")
                .asking(new Exchange(false, true, false, true, StackType.IPV4_ONLY))
                .route("10.44.0.0/16")));
  }

  private String question(GooglePeering peering) {
    return handover.question(peering.matter()).map(Mail::text).orElseThrow();
  }

  @Test
  void anOverlapAsksForAnotherNetworkBeforeAnythingIsSent() {
    Check overlap =
        new Check(
            "overlap/10.44.0.0/16",
            Check.Level.STOP,
            Reason.of(GcpPeeringReason.OVERLAP_PEER, "10.44.0.0/16", "10.44.1.0/24", "to-core"));
    assertThat(handover.question(new GooglePeering().matter(), overlap).orElseThrow().body())
        .contains("10.44.0.0/16 cannot be peered")
        .contains("172.20.0.0/22, 100.64.0.0/16, 100.65.0.0/22, 100.66.0.0/21");
    assertThat(handover.question(waiting().matter())).isEmpty();
  }

  @Test
  void theirHalfCanBeAddedBeforeOurs() {
    HandOver before = handover.handOver(new GooglePeering().matter());
    assertThat(timings(before)).containsExactly(Timing.NOW, Timing.LATER);
    assertThat(before.text()).contains("peerings create astro-corvus-analytics");
  }

  @Test
  void whatIsSeenIsNotHandedOverAgain() {
    HandOver active =
        handover.handOver(
            new GooglePeering().is("ACTIVE").reached("their-half").route("10.44.0.0/16").matter());
    assertThat(timings(active)).containsExactly(Timing.SETTLED, Timing.SETTLED);
    assertThat(active.open()).isEmpty();
  }

  @Test
  void theirHalfLetsOutWhatOursTakesInAndTheOtherWayRound() {
    Exchange takes = new Exchange(true, false, false, true, StackType.IPV4_ONLY);
    assertThat(text(waiting().asking(takes), Form.CLI))
        .contains("--export-custom-routes")
        .doesNotContain("--import-custom-routes", "--stack-type", "public-ip");
    Exchange gives = new Exchange(false, true, false, true, StackType.IPV4_ONLY);
    assertThat(text(waiting().asking(gives), Form.TERRAFORM))
        .containsPattern("import_custom_routes += true")
        .doesNotContain("export_custom_routes");
  }

  @Test
  void bashRunsTheCommandsWithTheArgumentsThatAreMeant(@TempDir Path folder) throws Exception {
    String script = text(waiting().in("example.com:corvus-dwh"), Form.CLI);
    assertThat(Bash.check(folder, script)).isEmpty();
    assertThat(Bash.calls(folder, script, "gcloud"))
        .allSatisfy(
            call -> assertThat(call).containsSequence("--project", "example.com:corvus-dwh"))
        .contains(
            List.of(
                "gcloud",
                "compute",
                "networks",
                "peerings",
                "create",
                "astro-corvus-analytics",
                "--project",
                "example.com:corvus-dwh",
                "--network",
                "vpc-shared",
                "--peer-project",
                "astro-corvus-prod",
                "--peer-network",
                "astro-vpc"),
            List.of(
                "gcloud",
                "compute",
                "firewall-rules",
                "create",
                "astro-corvus-analytics",
                "--project",
                "example.com:corvus-dwh",
                "--network",
                "vpc-shared",
                "--direction",
                "INGRESS",
                "--source-ranges",
                "172.20.0.0/22",
                "--allow",
                "tcp:<PORT>"));
  }

  @Test
  void terraformReadsAsOneFileAndNamesEachResourceOnce() {
    List<String> made =
        HclReader.read(text(waiting().asking(GooglePeering.ALL), Form.TERRAFORM)).strings();
    assertThat(made)
        .contains("projects/corvus-dwh-prod/global/networks/vpc-shared")
        .contains("projects/astro-corvus-prod/global/networks/astro-vpc")
        .contains("google_compute_network_peering", "google_compute_firewall")
        .doesNotContain("google_compute_network_peering_routes_config");
    List<String> changed =
        HclReader.read(
                text(new GooglePeering().is("ACTIVE").asking(GooglePeering.ALL), Form.TERRAFORM))
            .strings();
    assertThat(changed).containsOnlyOnce("google_compute_network_peering_routes_config");
  }

  @Test
  void whileOurNetworkIsNotKnownNoCommandLooksReady(@TempDir Path folder) throws Exception {
    GooglePeering unknown = new GooglePeering().of("", "");
    assertThat(timings(handover.handOver(unknown.matter()))).containsOnly(Timing.NOT_KNOWN);
    assertThat(Bash.calls(folder, text(unknown, Form.CLI), "gcloud"))
        .noneMatch(call -> call.contains("create") && call.contains("peerings"));
    assertThat(handover.reminder(unknown.matter()).body()).contains("as soon as we know");
  }

  @Test
  void hostileNamesChangeNoForm(@TempDir Path folder) throws Exception {
    Mail plain = handover.reminder(waiting().matter());
    for (String value : Hostile.VALUES) {
      PeeringMatter hostile = waiting().called(value, value).saying(value).matter();
      for (Form form : Form.values()) {
        String text = text(waiting().called(value, value).saying(value), form);
        assertThat(text.replaceAll("astro-[a-z0-9-]*", "astro-x"))
            .as(value)
            .isEqualTo(text(waiting(), form).replaceAll("astro-[a-z0-9-]*", "astro-x"));
      }
      Mail mail = handover.reminder(hostile);
      assertThat(mail.subject().lines()).hasSize(1);
      assertThat(mail.body().lines().count()).as(value).isEqualTo(plain.body().lines().count());
      assertThat(mail.text().lines().anyMatch(Unseen::in)).isFalse();
      handover
          .question(waiting().called(value, value).saying(value).told("their-half").matter())
          .ifPresent(
              asked -> assertThat(asked.text().lines().anyMatch(Unseen::in)).as(value).isFalse());
    }
  }

  @Test
  void theNameOfTheirHalfIsOneThatGoogleTakes() {
    for (String value : List.of("", "Ünïcode Größe", "a".repeat(300), "-".repeat(80), "9x")) {
      assertThat(handover.handOver(waiting().called(value, "").matter()).text())
          .containsPattern("peerings create [a-z]([a-z0-9-]{0,61}[a-z0-9])? \\\\\n");
    }
  }
}
