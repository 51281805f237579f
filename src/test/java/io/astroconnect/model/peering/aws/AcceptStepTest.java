package io.astroconnect.model.peering.aws;

import static io.astroconnect.model.checklist.StepState.BLOCKED;
import static io.astroconnect.model.checklist.StepState.UNKNOWN;
import static io.astroconnect.model.checklist.StepState.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.checklist.Arg;
import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.checklist.Owner;
import io.astroconnect.model.checklist.Standing;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptStepTest {

  private static void assertStep(Step step, StepState state, AwsPeeringReason code) {
    assertThat(step.reason().code()).isEqualTo(code);
    assertThat(step.state()).isEqualTo(state);
    assertThat(step.owner()).isEqualTo(Owner.THEIRS);
    assertThat(step.callIfAny()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "initiating-request, BLOCKED, ACCEPT_ON_ITS_WAY",
    "pending-acceptance, WAITING, ACCEPT_PENDING",
    "a-code-of-tomorrow, WAITING, ACCEPT_PENDING",
    "provisioning, DOING, ACCEPT_PROVISIONING",
    "active, DONE, ACCEPT_SEEN",
    "rejected, FAILED, ACCEPT_REJECTED",
    "expired, FAILED, ACCEPT_EXPIRED",
    "failed, BLOCKED, ENDED",
    "deleting, BLOCKED, ENDED",
    "deleted, BLOCKED, ENDED"
  })
  void eachStatusSaysWhereAcceptanceStands(String status, StepState state, AwsPeeringReason code) {
    Scene scene = new Scene().peering(status).issued(Scene.PCX, 1, status);
    assertStep(scene.step("accept"), state, code);
    if (!VpcPeeringStatus.parse(status).live()) {
      assertStep(new Scene().issued(Scene.PCX, 1, status).step("accept"), state, code);
    }
  }

  @Test
  void beforeTheRequestThereIsNothingToAccept() {
    assertStep(new Scene().step("accept"), BLOCKED, AwsPeeringReason.AFTER_REQUEST);
  }

  @Test
  void aPendingRequestHasADeadlineAndIsUrgentAtTheEnd() {
    Scene scene = new Scene().peering("pending-acceptance").reached("request");
    Instant deadline = Scene.NOW.plus(Duration.ofDays(6));
    Step accept = scene.step("accept");
    assertThat(accept.deadlineIfAny()).contains(deadline);
    assertThat(accept.reason().args()).containsExactly(new Arg.At(deadline));
    assertThat(accept.sinceIfKnown()).contains(Scene.NOW.minusSeconds(60));
    assertThat(scene.plan().deadline()).contains(deadline);
    assertThat(scene.plan().state()).isEqualTo(ConnectionState.WAITING);
    scene.now = deadline.minus(Standing.URGENT);
    assertThat(scene.plan().state()).isEqualTo(ConnectionState.NOT_SEEN);
    scene.now = scene.now.plusSeconds(1);
    assertThat(scene.plan().state()).isEqualTo(ConnectionState.EXPIRING);
  }

  @Test
  void whatWasPendingStaysUrgentWhenNobodyCanLook() {
    Scene scene = new Scene().issued(Scene.PCX, 1, "pending-acceptance");
    scene.peerings = Scene.unknown();
    assertStep(scene.step("accept"), UNKNOWN, AwsPeeringReason.NOT_SEEN);
    assertThat(scene.plan().state()).isEqualTo(ConnectionState.NOT_SEEN);
    scene.now = Scene.NOW.plus(Duration.ofDays(5));
    assertThat(scene.plan().state()).isEqualTo(ConnectionState.EXPIRING);
    scene.now = Scene.NOW.plus(Duration.ofDays(7));
    assertThat(scene.plan().state()).isEqualTo(ConnectionState.NOT_SEEN);
  }

  @Test
  void aServiceWithoutExpiryTimesLeavesTheDeadlineOpenIfWeDidNotAsk() {
    VpcPeering seen = Scene.peering(Scene.PCX, "pending-acceptance");
    VpcPeering bare =
        new VpcPeering(Scene.PCX, seen.code(), "", seen.requester(), seen.accepter(), null);
    Step accept = new Scene().peerings(bare).step("accept");
    assertThat(accept.deadlineIfAny()).isEmpty();
    assertThat(accept.reason().args()).isEmpty();
  }

  @Test
  void aWordThatItIsAcceptedDoesNotReplaceSeeingIt() {
    Scene scene = new Scene().peering("pending-acceptance").told("accept");
    assertStep(scene.step("accept"), WAITING, AwsPeeringReason.ACCEPT_TOLD);
    assertThat(scene.step("accept").deadlineIfAny()).isPresent();
  }

  private static void assertOurs(Step step, StepState state, AwsPeeringReason code) {
    assertThat(step.reason().code()).isEqualTo(code);
    assertThat(step.state()).isEqualTo(state);
    assertThat(step.owner()).isEqualTo(Owner.OURS);
    assertThat(step.forThem()).isFalse();
  }

  private static VpcPeering asked(String status) {
    return Scene.reversed(Scene.peering(Scene.PCX, status));
  }

  private static Scene adopted(String status) {
    Scene scene = new Scene().peerings(asked(status));
    scene.issued.add(new Issued(Scene.PCX, 1, asked(status)));
    scene.terms = scene.terms.adopting(Scene.PCX);
    return scene;
  }

  @ParameterizedTest
  @CsvSource({
    "pending-acceptance, READY, ACCEPT_OURS",
    "a-code-of-tomorrow, WAITING, ACCEPT_NOT_YET",
    "provisioning, DOING, ACCEPT_PROVISIONING",
    "active, DONE, ACCEPT_SEEN",
    "rejected, FAILED, OUR_ACCEPT_REJECTED",
    "expired, FAILED, OUR_ACCEPT_EXPIRED",
    "deleted, BLOCKED, ENDED"
  })
  void whatTheyAskedForIsOursToAccept(String status, StepState state, AwsPeeringReason code) {
    assertOurs(adopted(status).step("accept"), state, code);
    if (!VpcPeeringStatus.parse(status).live()) {
      Scene forgotten = adopted(status);
      forgotten.peerings = Scene.seen(List.of());
      assertOurs(forgotten.step("accept"), state, code);
    }
  }

  @Test
  void whatTheyAskedForStaysOursWhileNobodyCanLookAndStillEnds() {
    Scene scene = adopted("pending-acceptance");
    scene.peerings = Scene.unknown();
    assertOurs(scene.step("accept"), UNKNOWN, AwsPeeringReason.NOT_SEEN);
    assertThat(scene.step("accept").deadlineIfAny()).contains(Scene.NOW.plus(Duration.ofDays(6)));
  }

  @Test
  void nothingWaitsForTheCustomerWhereWeAccept() {
    for (Scene scene :
        List.of(
            adopted("pending-acceptance"),
            new Scene().byRole().peering("pending-acceptance"),
            new Scene().byRole().peering("provisioning"))) {
      assertThat(scene.plan().steps())
          .extracting(step -> step.reason().code())
          .contains(AwsPeeringReason.AFTER_OUR_ACCEPT)
          .doesNotContain(AwsPeeringReason.AFTER_ACCEPT, AwsPeeringReason.ACCEPT_PENDING);
    }
  }

  @Test
  void afterTheirRequestExpiredANewOneIsOurs() {
    Scene scene = adopted("expired");
    assertThat(scene.plan().state()).isEqualTo(ConnectionState.EXPIRED);
    scene.terms = scene.terms.adopting(null);
    scene.round = 2;
    assertThat(scene.step("request").state()).isEqualTo(StepState.READY);
    assertThat(scene.step("accept").owner()).isEqualTo(Owner.THEIRS);
  }

  @Test
  void ofTheOptionsTheAcceptersIsOurs() {
    Scene scene = adopted("active").routed(Scene.PCX, false);
    assertThat(scene.step("dns-requester").callIfAny())
        .contains(
            new AwsPeeringCall.SwitchDns(Scene.PCX, AwsPeeringCall.SwitchDns.Side.ACCEPTER, true));
    assertThat(scene.step("dns-accepter").owner()).isEqualTo(Owner.THEIRS);
  }

  @Test
  void anEndCountsFromWhenItWasSeen() {
    Scene scene = new Scene().peering("rejected").issued(Scene.PCX, 1, "rejected");
    assertThat(scene.step("accept").sinceIfKnown()).contains(Scene.NOW);
    scene.turned.put(
        new io.astroconnect.model.checklist.StepId("accept"), Scene.NOW.minusSeconds(900));
    assertThat(scene.step("accept").sinceIfKnown()).contains(Scene.NOW.minusSeconds(900));
  }
}
