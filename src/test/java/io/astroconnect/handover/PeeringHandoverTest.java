package io.astroconnect.handover;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.handover.HandOver;
import io.astroconnect.model.handover.Mail;
import io.astroconnect.model.handover.Piece;
import io.astroconnect.model.handover.Piece.Timing;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.aws.AwsPeeringReason;
import io.astroconnect.words.Words;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeeringHandoverTest {
  private final PeeringHandover handover =
      new PeeringHandover(Words.load(Locale.ENGLISH, Clock.fixed(Peering.NOW, ZoneId.of("CET"))));

  private static String all(HandOver given) {
    return given.steps().stream().map(Piece::text).collect(joining("\n"))
        + "\n"
        + given.look().text()
        + "\n";
  }

  @Test
  void theCommandsAreExactlyRight() throws Exception {
    Golden.check(getClass(), "aws-peering.sh", all(handover.handOver(new Peering().matter())));
  }

  @Test
  void theReminderIsExactlyRight() throws Exception {
    Golden.check(getClass(), "reminder.txt", handover.reminder(new Peering().matter()).text());
  }

  @Test
  void whatTheyAskedForIsToldAsTheirsAndHasNoDeadlineForThem() throws Exception {
    Golden.check(
        getClass(), "reminder-asked.txt", handover.reminder(new Peering().asked().matter()).text());
    HandOver active = handover.handOver(new Peering().asked().is("active").matter());
    assertThat(all(active))
        .contains("--requester-peering-connection-options", "RequesterVpcInfo")
        .doesNotContain("--accepter-peering-connection-options", "AccepterVpcInfo", "accept-vpc");
  }

  @Test
  void whatIsTakenAwayIsNotAskedForInTheSameMail() throws Exception {
    Golden.check(
        getClass(),
        "reminder-removal.txt",
        handover.reminder(new Peering().is("active").removed().matter()).text());
  }

  @Test
  void aPlaceholderIsExplainedWhereItStandsAlone() {
    String body =
        handover
            .reminder(new Peering().is("active").told("return-routes", "Ines Halvorsen").matter())
            .body();
    assertThat(body)
        .doesNotContain("<YOUR_ROUTE_TABLE>", "cannot see")
        .contains("'<YOUR_SECURITY_GROUP>' is the group", "We see by ourselves");
  }

  @Test
  void beforeTheRequestTheReminderSaysWhatWillBeToDo() throws Exception {
    Golden.check(
        getClass(),
        "reminder-before.txt",
        handover.reminder(new Peering().notSent().matter()).text());
  }

  @Test
  void whatCanBeDoneNowIsCopiedAndWhatIsSettledOrComesLaterIsNot() {
    HandOver pending = handover.handOver(new Peering().matter());
    assertThat(pending.numbers()).isEqualTo("1, 3");
    assertThat(timings(pending)).containsExactly(Timing.NOW, Timing.LATER, Timing.NOW);
    assertThat(pending.text()).contains("accept-vpc-peering").doesNotContain("modify-vpc");

    HandOver active = handover.handOver(new Peering().is("active").matter());
    assertThat(active.numbers()).isEqualTo("2, 3");
    assertThat(timings(active)).containsExactly(Timing.SETTLED, Timing.NOW, Timing.NOW);

    HandOver told =
        handover.handOver(
            new Peering().is("active").told("return-routes", "Ines Halvorsen").matter());
    assertThat(timings(told)).containsExactly(Timing.SETTLED, Timing.NOW, Timing.SETTLED);
    assertThat(timings(handover.handOver(new Peering().is("provisioning").matter())))
        .containsExactly(Timing.SETTLED, Timing.LATER, Timing.NOW);
  }

  private static List<Timing> timings(HandOver given) {
    return given.steps().stream().map(Piece::timing).toList();
  }

  @Test
  void withoutDnsNobodyIsAskedToTurnItOn() {
    assertThat(handover.handOver(new Peering().withoutDns().matter()).steps())
        .extracting(piece -> piece.stepIfAny().orElseThrow().value())
        .containsExactly("accept", "return-routes");
  }

  @Test
  void everyRangeOfOursIsRoutedBackAlsoOneThatOnlyTheVpcShows() {
    PeeringMatter matter = new Peering().matter();
    PeeringMatter wider =
        new PeeringMatter(
            matter.intent(),
            matter.checklist(),
            matter.connectionId(),
            List.of(
                Cidr.parse("172.20.0.0/20"),
                Cidr.parse("172.20.16.0/20"),
                Cidr.parse("100.80.0.0/21")),
            "");
    String text =
        handover.handOver(wider).steps().stream()
            .filter(piece -> piece.stepIfAny().equals(Optional.of(new StepId("return-routes"))))
            .findFirst()
            .orElseThrow()
            .text();
    assertThat(text.lines().filter(line -> line.contains("--destination-cidr-block")))
        .map(line -> line.replaceAll("[^0-9./]", ""))
        .containsExactly("172.20.0.0/20", "172.20.16.0/20", "100.80.0.0/21");
  }

  @Test
  void beforeTheRequestNoCommandLooksAsIfItWereReady(@TempDir Path folder) throws Exception {
    HandOver given = handover.handOver(new Peering().notSent().matter());
    assertThat(timings(given)).containsOnly(Timing.NOT_KNOWN);
    assertThat(given.text()).isEmpty();
    assertThat(all(given).lines()).allMatch(line -> line.startsWith("# "));
    assertThat(all(given)).contains("known after our request").doesNotContain("<", "pcx-");
    assertThat(Bash.calls(folder, all(given), "aws")).isEmpty();
  }

  @Test
  void whileNobodyCanLookTheIdThatWeKnowIsUsed() {
    PeeringMatter matter = new Peering().notSent().matter();
    PeeringMatter known =
        new PeeringMatter(
            matter.intent(), matter.checklist(), Peering.PCX, List.of(), matter.ticket());
    assertThat(all(handover.handOver(known))).contains(Peering.PCX);
  }

  @ParameterizedTest
  @CsvSource({"rejected", "expired", "failed", "deleted"})
  void forWhatHasEndedNothingIsHandedOver(String status) {
    assertThat(handover.handOver(new Peering().is(status).matter()).steps()).isEmpty();
  }

  @Test
  void bashRunsTheCommandsWithTheArgumentsThatAreMeant(@TempDir Path folder) throws Exception {
    String script = all(handover.handOver(new Peering().is("active").matter()));
    assertThat(Bash.check(folder, script)).isEmpty();
    List<List<String>> calls = Bash.calls(folder, script, "aws");
    assertThat(calls).hasSize(8);
    assertThat(calls)
        .allSatisfy(
            call ->
                assertThat(call).containsSequence("--region", "eu-central-1").startsWith("aws"));
    assertThat(calls)
        .contains(
            List.of(
                "aws",
                "ec2",
                "accept-vpc-peering-connection",
                "--region",
                "eu-central-1",
                "--vpc-peering-connection-id",
                Peering.PCX),
            List.of(
                "aws",
                "ec2",
                "create-route",
                "--region",
                "eu-central-1",
                "--route-table-id",
                "<YOUR_ROUTE_TABLE>",
                "--destination-cidr-block",
                "172.20.16.0/21",
                "--vpc-peering-connection-id",
                Peering.PCX),
            List.of(
                "aws",
                "ec2",
                "modify-vpc-attribute",
                "--region",
                "eu-central-1",
                "--vpc-id",
                "vpc-0a1f4c7e92b3d5680",
                "--enable-dns-support"));
  }

  @Test
  void theVpcAttributesComeBeforeTheOptionOneACall() {
    String text = handover.handOver(new Peering().is("active").matter()).steps().get(1).text();
    assertThat(text.indexOf("--enable-dns-support"))
        .isLessThan(text.indexOf("--enable-dns-hostnames"));
    assertThat(text.indexOf("--enable-dns-hostnames"))
        .isLessThan(text.indexOf("modify-vpc-peering-connection-options"));
    assertThat(text.lines().filter(line -> line.startsWith("aws "))).hasSize(3);
  }

  @Test
  void theQuestionFollowsWhatStandsInTheWay() throws Exception {
    Golden.check(
        getClass(),
        "question-rejected.txt",
        question(new Peering().is("rejected").saying("Not ours.")).orElseThrow());
    Golden.check(
        getClass(), "question-failed.txt", question(new Peering().is("failed")).orElseThrow());
    Golden.check(
        getClass(),
        "question-outside.txt",
        question(new Peering().is("active").to("10.44.0.0/16", "10.45.0.0/16")).orElseThrow());
    Golden.check(
        getClass(),
        "question-done.txt",
        question(new Peering().is("active").accepterDns().routed()).orElseThrow());
    assertThat(question(new Peering())).isEmpty();
    assertThat(question(new Peering().notSent())).isEmpty();
  }

  private Optional<String> question(Peering peering) {
    return handover.question(peering.matter()).map(Mail::text);
  }

  @Test
  void anOverlapAsksForAnotherRangeBeforeAnythingIsSent() throws Exception {
    PeeringMatter matter = new Peering().notSent().to("172.20.0.0/20").matter();
    Golden.check(getClass(), "question-taken.txt", handover.question(matter).orElseThrow().text());
    Check overlap =
        new Check(
            "overlap/10.40.0.0/16",
            Check.Level.STOP,
            Reason.of(AwsPeeringReason.OVERLAP_ROUTE, "10.40.0.0/16", "pcx-0a1b2c3d"));
    assertThat(handover.question(matter, overlap).orElseThrow().body())
        .contains("10.40.0.0/16 cannot be routed");
    Check signIn = new Check("sign-in", Check.Level.STOP, Reason.of(AwsPeeringReason.NOT_CHECKED));
    assertThat(handover.question(matter, signIn)).isEmpty();
  }

  @Test
  void hostileNamesStayNames(@TempDir Path folder) throws Exception {
    Mail plain = handover.reminder(new Peering().matter());
    for (String value : Hostile.VALUES) {
      PeeringMatter matter = new Peering().of(Fixtures.cluster(value, value)).matter();
      PeeringMatter hostile =
          new PeeringMatter(
              matter.intent(), matter.checklist(), matter.connectionId(), matter.observed(), value);
      Mail mail = handover.reminder(hostile);
      assertThat(mail.subject().lines()).hasSize(1);
      assertThat(mail.body().lines().count()).as(value).isEqualTo(plain.body().lines().count());
      assertThat(mail.text().lines().anyMatch(Unseen::in)).isFalse();
      assertThat(all(handover.handOver(hostile)))
          .isEqualTo(all(handover.handOver(new Peering().matter())));
      handover
          .question(
              new Peering()
                  .of(Fixtures.cluster(value, value))
                  .is("rejected")
                  .saying(value)
                  .matter())
          .ifPresent(asked -> assertThat(asked.text().lines().anyMatch(Unseen::in)).isFalse());
    }
  }
}
