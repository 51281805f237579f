package io.astroconnect.model.peering.aws;

import static io.astroconnect.model.checklist.StepState.BLOCKED;
import static io.astroconnect.model.checklist.StepState.DOING;
import static io.astroconnect.model.checklist.StepState.FAILED;
import static io.astroconnect.model.checklist.StepState.READY;
import static io.astroconnect.model.checklist.StepState.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.checklist.Attempt;
import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.checklist.StepState;
import io.astroconnect.model.peering.aws.AwsPeeringCall.CreateVpcPeeringConnection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One request, ever: when it is sent, waited for, taken as ours, and how it ends. */
class RequestStepTest {
  private static final Duration A_MOMENT = Duration.ofSeconds(5);
  private static final Duration LONG = AwsPeeringPlanner.settling(Situation.REQUEST).plusSeconds(1);

  private static void assertStep(Step step, StepState state, AwsPeeringReason code) {
    assertThat(step.reason().code()).isEqualTo(code);
    assertThat(step.state()).isEqualTo(state);
  }

  @Test
  void atFirstTheRequestIsReady() {
    Step request = new Scene().step("request");
    assertStep(request, READY, AwsPeeringReason.REQUEST_READY);
    assertThat(request.callIfAny())
        .contains(new CreateVpcPeeringConnection(Scene.OURS, Scene.TARGET));
    assertThat(new Scene().plan().state()).isEqualTo(ConnectionState.DRAFT);
    assertThat(new Scene().plan().connectionId()).isEmpty();
  }

  @Test
  void aCheckThatStopsIsTheReason() {
    Step request = new Scene().routes(new Route(Scene.RANGE, "tgw-1", false)).step("request");
    assertStep(request, BLOCKED, AwsPeeringReason.OVERLAP_ROUTE);
    assertThat(request.callIfAny()).isEmpty();
  }

  @Test
  void aDoubtDoesNotStop() {
    assertStep(
        new Scene().ranges("8.8.8.0/24").step("request"), READY, AwsPeeringReason.REQUEST_READY);
  }

  @ParameterizedTest
  @CsvSource({
    "initiating-request, DOING, REQUEST_INITIATING, WORKING",
    "pending-acceptance, DONE, REQUEST_SEEN, WAITING",
    "provisioning, DONE, REQUEST_SEEN, WORKING",
    "active, DONE, REQUEST_SEEN, OURS_TO_DO",
    "a-code-of-tomorrow, DONE, REQUEST_SEEN, WAITING"
  })
  void aLiveRequestIsTakenAsOursWhoeverSentIt(
      String status, StepState state, AwsPeeringReason code, ConnectionState connection) {
    Scene scene = new Scene().peering(status);
    assertStep(scene.step("request"), state, code);
    assertThat(scene.plan().state()).isEqualTo(connection);
    assertThat(scene.plan().connectionId()).isEqualTo(Scene.PCX.value());
    assertThat(scene.plan().cloudStatus()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "failed, FAILED, REQUEST_FAILED, FAILED",
    "expired, DONE, REQUEST_SEEN, EXPIRED",
    "rejected, DONE, REQUEST_SEEN, REJECTED",
    "deleting, FAILED, DELETED, REMOVED",
    "deleted, FAILED, DELETED, REMOVED"
  })
  void anEndedRequestOfOursIsSaidHowItEnded(
      String status, StepState state, AwsPeeringReason code, ConnectionState connection) {
    Scene seen = new Scene().peering(status).issued(Scene.PCX, 1, "pending-acceptance");
    assertStep(seen.step("request"), state, code);
    assertThat(seen.plan().state()).isEqualTo(connection);
    assertThat(seen.plan().doable()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "failed, FAILED",
    "expired, EXPIRED",
    "rejected, REJECTED",
    "deleted, REMOVED",
    "active, REMOVED",
    "pending-acceptance, REMOVED"
  })
  void aVanishedRequestEndedAsItWasLastSeen(String last, ConnectionState connection) {
    Scene scene = new Scene().issued(Scene.PCX, 1, last);
    assertThat(scene.plan().state()).isEqualTo(connection);
    assertThat(scene.plan().connectionId()).isEqualTo(Scene.PCX.value());
    assertThat(scene.plan().doable()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"failed", "expired", "rejected", "deleted"})
  void howItEndedStaysTrueWhenNobodyCanLook(String last) {
    Scene vanished = new Scene().issued(Scene.PCX, 1, last);
    ConnectionState ended = vanished.plan().state();
    vanished.peerings = Scene.unknown();
    assertThat(vanished.plan().state()).isEqualTo(ended);
  }

  @Test
  void aVanishedRequestThatWasPendingPastItsTimeExpired() {
    Scene scene = new Scene().issued(Scene.PCX, 1, "pending-acceptance");
    scene.now = Scene.NOW.plus(Duration.ofDays(7));
    scene.peerings = new Fact.Seen<>(List.of(), scene.now);
    assertThat(scene.plan().state()).isEqualTo(ConnectionState.EXPIRED);
  }

  @Test
  void withoutAnExpiryTimeSevenDaysCountFromOurCall() {
    VpcPeering pending =
        new VpcPeering(
            Scene.PCX,
            "pending-acceptance",
            "",
            Scene.peering(Scene.PCX, "active").requester(),
            Scene.peering(Scene.PCX, "active").accepter(),
            null);
    Scene scene = new Scene();
    scene.issued.add(new Issued(Scene.PCX, 1, pending));
    Instant sent = Scene.NOW.minus(Duration.ofDays(8));
    scene.attempts.put(Situation.REQUEST, new Attempt(sent, sent, null));
    assertThat(scene.plan().state()).isEqualTo(ConnectionState.EXPIRED);
    scene.peerings(pending);
    assertThat(scene.step("accept").deadlineIfAny()).contains(sent.plus(Duration.ofDays(7)));
  }

  @Test
  void anIdThatWasNeverSeenIsGoneAndNoError() {
    Scene scene = new Scene().issued(Scene.PCX, 1, null);
    assertStep(scene.step("request"), FAILED, AwsPeeringReason.VANISHED);
    assertThat(scene.plan().state()).isEqualTo(ConnectionState.REMOVED);
  }

  @Test
  void aNewRoundAsksAgainAndAnEndedPeeringOfAnEarlierOneIsNotIts() {
    Scene scene = new Scene().peering("rejected").issued(Scene.PCX, 1, "rejected");
    scene.round = 2;
    assertStep(scene.step("request"), READY, AwsPeeringReason.REQUEST_READY);
    scene.inDoubt("request", LONG);
    assertStep(scene.step("request"), READY, AwsPeeringReason.REQUEST_READY);
  }

  @Test
  void aLiveRequestCountsBeforeAnEndedOneOfOurs() {
    Scene scene =
        new Scene()
            .issued(Scene.OLD, 1, "deleted")
            .peerings(Scene.peering(Scene.OLD, "deleted"), Scene.peering(Scene.PCX, "active"));
    assertThat(scene.plan().connectionId()).isEqualTo(Scene.PCX.value());
  }

  @Test
  void ofTwoLiveOnesOursCountsThenTheActiveOneThenTheFirstId() {
    VpcPeering a = Scene.peering(new VpcPeeringConnectionId("pcx-aaaaaaaa"), "pending-acceptance");
    VpcPeering b = Scene.peering(new VpcPeeringConnectionId("pcx-bbbbbbbb"), "pending-acceptance");
    VpcPeering active = Scene.peering(new VpcPeeringConnectionId("pcx-cccccccc"), "active");
    for (List<VpcPeering> order : List.of(List.of(a, b, active), List.of(active, b, a))) {
      assertThat(new Scene().peerings(order.toArray(VpcPeering[]::new)).plan().connectionId())
          .isEqualTo("pcx-cccccccc");
      assertThat(
              new Scene()
                  .peerings(order.toArray(VpcPeering[]::new))
                  .issued(b.id(), 1, "pending-acceptance")
                  .plan()
                  .connectionId())
          .isEqualTo("pcx-bbbbbbbb");
    }
    assertThat(new Scene().peerings(b, a).plan().connectionId()).isEqualTo("pcx-aaaaaaaa");
  }

  @Test
  void aCallInDoubtIsWaitedForAndThenMadeAgain() {
    Scene scene = new Scene().inDoubt("request", A_MOMENT);
    assertStep(scene.step("request"), DOING, AwsPeeringReason.REQUEST_SENT);
    assertThat(scene.step("request").sinceIfKnown()).contains(Scene.NOW.minus(A_MOMENT));
    assertThat(scene.plan().state()).isEqualTo(ConnectionState.WORKING);
    assertStep(
        new Scene().inDoubt("request", LONG).step("request"),
        READY,
        AwsPeeringReason.REQUEST_READY);
  }

  @Test
  void aCallThatMayBeRepeatedIsWaitedForShorter() {
    assertThat(AwsPeeringPlanner.settling(new StepId("vpc-dns")))
        .isLessThan(AwsPeeringPlanner.settling(Situation.REQUEST));
    Scene scene = new Scene().peering("active").inDoubt(Scene.ROUTE_A, Duration.ofSeconds(1));
    assertStep(scene.step(Scene.ROUTE_A), DOING, AwsPeeringReason.REQUEST_SENT);
    scene.inDoubt(Scene.ROUTE_A, AwsPeeringPlanner.settling(new StepId(Scene.ROUTE_A)));
    assertStep(scene.step(Scene.ROUTE_A), READY, AwsPeeringReason.ROUTE_READY);
  }

  @Test
  void aCallInDoubtIsNotMadeAgainBeforeSomebodyLooked() {
    Scene scene = new Scene();
    scene.now = Scene.NOW.plus(Duration.ofHours(1));
    scene.inDoubt("request", LONG);
    assertStep(scene.step("request"), DOING, AwsPeeringReason.REQUEST_SENT);
    assertThat(scene.plan().doable()).isEmpty();
  }

  @Test
  void aCallInDoubtIsShownEvenIfACheckStops() {
    Scene scene = new Scene().inDoubt("request", A_MOMENT).ranges("172.20.0.0/20");
    assertStep(scene.step("request"), DOING, AwsPeeringReason.REQUEST_SENT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"failed", "rejected", "expired"})
  void aCallInDoubtThatEndedBeforeAnybodyLookedIsOurs(String status) {
    Scene scene = new Scene().inDoubt("request", LONG).peering(status);
    assertThat(scene.plan().connectionId()).isEqualTo(Scene.PCX.value());
    assertThat(scene.plan().doable()).isEmpty();
  }

  @Test
  void anEndedRequestFromLongBeforeOurCallIsNot() {
    VpcPeering old = Scene.peering(Scene.OLD, "expired");
    VpcPeering before =
        new VpcPeering(
            old.id(),
            old.code(),
            "",
            old.requester(),
            old.accepter(),
            Scene.NOW.minus(Duration.ofDays(1)));
    assertStep(
        new Scene().inDoubt("request", LONG).peerings(before).step("request"),
        READY,
        AwsPeeringReason.REQUEST_READY);
    assertStep(new Scene().peerings(old).step("request"), READY, AwsPeeringReason.REQUEST_READY);
  }

  @Test
  void whatEc2DoesNotShowYetIsNotGone() {
    Scene scene = new Scene().issued(Scene.PCX, 1, "initiating-request");
    Instant sent = Scene.NOW.minusSeconds(3);
    scene.attempts.put(Situation.REQUEST, new Attempt(sent, sent.plusSeconds(1), null));
    assertStep(scene.step("request"), DOING, AwsPeeringReason.REQUEST_INITIATING);
    assertThat(scene.plan().state()).isEqualTo(ConnectionState.WORKING);
    scene.attempts.put(Situation.REQUEST, new Attempt(Scene.NOW.minus(LONG), sent, null));
    assertThat(scene.plan().state()).isEqualTo(ConnectionState.REMOVED);
  }

  @Test
  void aRefusedRequestIsFailedAndCanBeTriedAgain() {
    Scene scene = new Scene().answered("request", Scene.REFUSED);
    Step request = scene.step("request");
    assertStep(request, FAILED, AwsPeeringReason.CALL_FAILED);
    assertThat(request.doable()).isTrue();
    assertThat(request.sinceIfKnown()).contains(Scene.NOW.minusSeconds(59));
    assertThat(scene.plan().state()).isEqualTo(ConnectionState.FAILED);
  }

  @Test
  void whatPassesByItselfOrByASignInStaysReady() {
    for (Fault fault :
        List.of(
            Scene.THROTTLED,
            new Fault.Unreachable(Fault.Where.NOWHERE, ""),
            new Fault.NeedsSignIn(Fault.Where.NOWHERE, ""))) {
      assertStep(
          new Scene().answered("request", fault).step("request"),
          READY,
          AwsPeeringReason.REQUEST_READY);
    }
  }

  @Test
  void nobodyCouldLook() {
    Scene scene = new Scene().issued(Scene.PCX, 1, "active");
    scene.peerings = Scene.unknown();
    assertStep(scene.step("request"), UNKNOWN, AwsPeeringReason.NOT_SEEN);
    assertThat(scene.plan().state()).isEqualTo(ConnectionState.NOT_SEEN);
    assertThat(scene.plan().connectionId()).isEqualTo(Scene.PCX.value());
    assertThat(scene.plan().doable()).isEmpty();
  }

  @Test
  void factsOlderThanFiveMinutesAreNotHowThingsAre() {
    Scene scene = new Scene().peering("active");
    scene.now = Scene.NOW.plus(AwsPeeringPlanner.FRESH);
    assertThat(scene.plan().state()).isEqualTo(ConnectionState.OURS_TO_DO);
    scene.now = scene.now.plusMillis(1);
    assertThat(scene.plan().state()).isEqualTo(ConnectionState.NOT_SEEN);
  }

  @Test
  void nobodyEverLookedAndNothingWasSentIsADraft() {
    Scene scene = new Scene();
    scene.peerings = Fact.notAsked();
    assertThat(scene.plan().state()).isEqualTo(ConnectionState.DRAFT);
    scene.answered("request", null);
    assertThat(scene.plan().state()).isEqualTo(ConnectionState.NOT_SEEN);
  }

  @Test
  void aRequestTheyMadeIsNotAnswerToOurs() {
    Scene scene = new Scene().peerings(Scene.reversed(Scene.peering(Scene.PCX, "active")));
    assertStep(scene.step("request"), BLOCKED, AwsPeeringReason.LIVE_REVERSED);
  }

  @Test
  void stepsKeepTheirOrderAndNames() {
    Scene scene = new Scene().ranges("10.44.0.0/16", "10.45.0.0/16");
    assertThat(scene.plan().steps())
        .extracting(Step::id)
        .extracting(StepId::value)
        .containsExactly(
            "request",
            "accept",
            "route/rtb-a/10.44.0.0/16",
            "route/rtb-a/10.45.0.0/16",
            "route/rtb-main/10.44.0.0/16",
            "route/rtb-main/10.45.0.0/16",
            "vpc-dns",
            "dns-requester",
            "dns-accepter",
            "return-routes");
    scene.dns = false;
    assertThat(scene.plan().steps())
        .extracting(Step::id)
        .extracting(StepId::kind)
        .doesNotContain("vpc-dns", "dns-requester", "dns-accepter")
        .hasSize(7);
  }
}
