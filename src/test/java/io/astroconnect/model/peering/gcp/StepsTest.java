package io.astroconnect.model.peering.gcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.checklist.Arg;
import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.checklist.Owner;
import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.checklist.StepState;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Where each step of a peering on Google Cloud stands, and why. */
class StepsTest {

  private static void stands(Scene scene, String id, StepState state, GcpPeeringReason why) {
    Step step = scene.step(id);
    assertThat(step.state()).isEqualTo(state);
    assertThat(step.reason().code()).isEqualTo(why);
  }

  @Test
  void ourHalfIsAddedWithAllThatIsAskedFor() {
    Scene scene = new Scene().asking(Scene.CUSTOM);
    assertThat(scene.plan().state()).isEqualTo(ConnectionState.DRAFT);
    assertThat(scene.step("our-half").call())
        .isEqualTo(new GcpPeeringCall.AddPeering(Scene.NAME, Scene.TARGET, Scene.CUSTOM));
    assertThat(scene.plan().doable()).hasSize(1);
  }

  @Test
  void aNameThatAnotherHalfHasIsNotUsedAgain() {
    Scene scene = new Scene();
    scene.halves.add(
        new NetworkPeering(
            Scene.NAME, Scene.OTHER.url(), "ACTIVE", "", Exchange.USUAL, Consent.NOT_NEEDED));
    GcpPeeringCall.AddPeering call =
        (GcpPeeringCall.AddPeering) scene.step("our-half").callIfAny().orElseThrow();
    assertThat(call.name()).isEqualTo(Scene.NAME + "-2");
  }

  @Test
  void aNameFitsIntoSixtyThreeCharacters() {
    PeerNetwork far = Scene.network("example.com:quite-a-long-project", "n".repeat(63));
    assertThat(PeeringName.of(far, List.of()))
        .hasSizeLessThanOrEqualTo(63)
        .startsWith("astro-example-com-quite-a-long-project-n")
        .matches("[a-z]([-a-z0-9]*[a-z0-9])?");
  }

  @Test
  void theirHalfIsWaitedForWithGooglesDetails() {
    Scene scene = new Scene().inactive();
    stands(scene, "their-half", StepState.WAITING, GcpPeeringReason.THEIR_HALF_WAITING);
    assertThat(scene.step("their-half").reason().args())
        .containsExactly(new Arg.Text("Waiting for peer network to connect."));
    stands(scene, Scene.IMPORTED, StepState.BLOCKED, GcpPeeringReason.AFTER_THEIR_HALF);
    assertThat(scene.plan().state()).isEqualTo(ConnectionState.WAITING);
    assertThat(scene.plan().cloudStatus()).isEqualTo("INACTIVE");
    assertThat(scene.plan().connectionId()).isEqualTo(Scene.NAME);
  }

  @Test
  void whatTheySayOfTheirHalfIsShownBesideWhatGoogleShows() {
    stands(
        new Scene().inactive().told("their-half"),
        "their-half",
        StepState.WAITING,
        GcpPeeringReason.THEIR_HALF_TOLD);
  }

  @Test
  void itIsConnectedWhenTheRoutesComeIn() {
    Scene scene = new Scene().active().subnets("10.44.0.0/17", "10.44.128.0/17");
    assertThat(scene.plan().state()).isEqualTo(ConnectionState.CONNECTED);
    assertThat(scene.plan().steps()).allMatch(step -> step.state() == StepState.DONE);
  }

  @Test
  void activeWithoutItsRoutesIsNotConnected() {
    Scene scene = new Scene().active().subnets("10.45.0.0/16");
    stands(scene, Scene.IMPORTED, StepState.DOING, GcpPeeringReason.IMPORTED_SETTLING);
    scene.reached("their-half");
    stands(scene, Scene.IMPORTED, StepState.FAILED, GcpPeeringReason.IMPORTED_MISSING);
    assertThat(scene.plan().state()).isEqualTo(ConnectionState.FAILED);
  }

  @Test
  void routesAreWaitedForAnewOnceTheySayThatTheirOptionsAreSet() {
    Scene scene = new Scene().asking(Scene.CUSTOM).active().subnets("10.45.0.0/16");
    scene.reached("their-half").told("their-options");
    stands(scene, Scene.IMPORTED, StepState.DOING, GcpPeeringReason.IMPORTED_SETTLING);
    scene.now = Scene.NOW.plus(ImportedSteps.EXCHANGED);
    stands(scene, Scene.IMPORTED, StepState.FAILED, GcpPeeringReason.IMPORTED_MISSING);
  }

  @Test
  void theirHalfMayComeFirstUnlessACheckStops() {
    Scene scene = new Scene();
    stands(scene, "their-half", StepState.WAITING, GcpPeeringReason.THEIR_HALF_ANY_TIME);
    scene.ranges("172.20.0.0/22");
    stands(scene, "their-half", StepState.BLOCKED, GcpPeeringReason.AFTER_OUR_HALF);
  }

  @Test
  void aRouteThatIsOfferedAndNotTakenIsSaidSo() {
    Scene scene =
        new Scene()
            .active()
            .routes(new PeeringRoute(Scene.NAME, Scene.RANGE, PeeringRoute.Kind.DYNAMIC, false));
    stands(scene, Scene.IMPORTED, StepState.FAILED, GcpPeeringReason.IMPORTED_CUSTOM_OFF);
    scene.routes(new PeeringRoute(Scene.NAME, Scene.RANGE, PeeringRoute.Kind.SUBNET, false));
    stands(scene, Scene.IMPORTED, StepState.FAILED, GcpPeeringReason.IMPORTED_REFUSED);
  }

  @Test
  void anOperationThatIsFollowedSaysHowFarItIsForAsLongAsItTakes() {
    Scene scene = new Scene().inDoubt("our-half", Duration.ofMinutes(3));
    stands(scene, "our-half", StepState.READY, GcpPeeringReason.OUR_HALF_READY);
    scene.operations.put(
        new StepId("our-half"),
        new PeeringOperation.Queued(
            "", OptionalInt.empty(), Scene.NOW.minusSeconds(170), Scene.NOW.plusSeconds(8)));
    stands(scene, "our-half", StepState.DOING, GcpPeeringReason.OPERATION_QUEUED);
    assertThat(scene.step("our-half").reason())
        .isEqualTo(Reason.of(GcpPeeringReason.OPERATION_QUEUED, "", 170L, "", 8L));
    scene.operations.put(
        new StepId("our-half"), new PeeringOperation.Running(30, Scene.NOW.minusSeconds(2)));
    stands(scene, "our-half", StepState.DOING, GcpPeeringReason.OPERATION_RUNNING);
  }

  @Test
  void whatWeExportIsSeenWhereTheyTakeIt() {
    Exchange exports = new Exchange(false, true, false, true, StackType.IPV4_ONLY);
    Scene scene = new Scene().asking(exports).active();
    stands(scene, "their-options", StepState.WAITING, GcpPeeringReason.THEIR_OPTIONS_INVISIBLE);
    scene.told("their-options");
    stands(scene, "their-options", StepState.TOLD, GcpPeeringReason.TOLD);
    scene.offered(new PeeringRoute(Scene.NAME, Scene.RANGE, PeeringRoute.Kind.STATIC, false));
    stands(scene, "their-options", StepState.WAITING, GcpPeeringReason.THEIR_OPTIONS_NOT_TAKEN);
    scene.offered(new PeeringRoute(Scene.NAME, Scene.RANGE, PeeringRoute.Kind.STATIC, true));
    stands(scene, "their-options", StepState.DONE, GcpPeeringReason.THEIR_OPTIONS_BY_ROUTE);
    scene.offered(new PeeringRoute("to-core", Scene.RANGE, PeeringRoute.Kind.STATIC, true));
    stands(scene, "their-options", StepState.TOLD, GcpPeeringReason.TOLD);
  }

  @Test
  void routesOfAnotherPeerDoNotCount() {
    Scene scene =
        new Scene().active().reached("their-half").routes(Scene.route("to-core", "10.44.0.0/16"));
    stands(scene, Scene.IMPORTED, StepState.FAILED, GcpPeeringReason.IMPORTED_MISSING);
  }

  @Test
  void customRoutesAreUpdatedAndThenAskedOfThem() {
    Scene scene = new Scene().active().asking(Scene.CUSTOM);
    stands(scene, "options", StepState.READY, GcpPeeringReason.OPTIONS_READY);
    assertThat(scene.step("options").call())
        .isEqualTo(new GcpPeeringCall.UpdatePeering(Scene.NAME, Scene.CUSTOM));
    scene.halves.clear();
    scene.active();
    stands(scene, "options", StepState.DONE, GcpPeeringReason.OPTIONS_SEEN);
    stands(scene, "their-options", StepState.WAITING, GcpPeeringReason.THEIR_OPTIONS_INVISIBLE);
    stands(scene, Scene.IMPORTED, StepState.WAITING, GcpPeeringReason.AFTER_THEIR_OPTIONS);
    scene.routes(new PeeringRoute(Scene.NAME, Scene.RANGE, PeeringRoute.Kind.STATIC, true));
    stands(scene, "their-options", StepState.DONE, GcpPeeringReason.THEIR_OPTIONS_BY_ROUTE);
    assertThat(scene.plan().state()).isEqualTo(ConnectionState.CONNECTED);
  }

  @Test
  void theirOptionsAreSeenWhereTheyLetUsLook() {
    Scene scene = new Scene().asking(Scene.CUSTOM).active();
    scene.theirs(false, Scene.half(Scene.OURS, "ACTIVE", Exchange.USUAL, Consent.NOT_NEEDED));
    stands(scene, "their-options", StepState.WAITING, GcpPeeringReason.THEIR_OPTIONS_WAITING);
    Exchange exports = new Exchange(false, true, false, true, StackType.IPV4_ONLY);
    scene.theirs(false, Scene.half(Scene.OURS, "ACTIVE", exports, Consent.NOT_NEEDED));
    stands(scene, "their-options", StepState.DONE, GcpPeeringReason.THEIR_OPTIONS_SEEN);
  }

  @Test
  void whatWasThereAndIsGoneIsDriftAndOursIsMendedByACall() {
    Scene scene = new Scene().reached("our-half", "their-half", "options", Scene.IMPORTED);
    stands(scene, "our-half", StepState.DRIFTED, GcpPeeringReason.OUR_HALF_GONE);
    assertThat(scene.plan().state()).isEqualTo(ConnectionState.DRIFTED);
    assertThat(scene.plan().doable()).hasSize(1);
    scene.inactive();
    stands(scene, "their-half", StepState.DRIFTED, GcpPeeringReason.THEIR_HALF_GONE);
    scene.halves.clear();
    scene.active();
    stands(scene, Scene.IMPORTED, StepState.DRIFTED, GcpPeeringReason.IMPORTED_GONE);
    scene.halves.clear();
    scene.halves.add(Scene.half(Scene.TARGET, "ACTIVE", Scene.CUSTOM, Consent.NOT_NEEDED));
    stands(scene, "options", StepState.DRIFTED, GcpPeeringReason.OPTIONS_CHANGED_AGAIN);
  }

  @Test
  void aCallWithoutAnAnswerIsWaitedForOnlyAWhile() {
    Scene scene = new Scene().inDoubt("our-half", Duration.ofSeconds(1));
    stands(scene, "our-half", StepState.DOING, GcpPeeringReason.SENT);
    assertThat(scene.plan().state()).isEqualTo(ConnectionState.WORKING);
    scene.inDoubt("our-half", Duration.ofSeconds(6));
    stands(scene, "our-half", StepState.READY, GcpPeeringReason.OUR_HALF_READY);
  }

  @Test
  void aRefusedCallSaysWhyAndCanBeTriedAgain() {
    Scene scene = new Scene().answered("our-half", Scene.REFUSED);
    stands(scene, "our-half", StepState.FAILED, GcpPeeringReason.CALL_FAILED);
    assertThat(scene.step("our-half").doable()).isTrue();
    assertThat(scene.plan().state()).isEqualTo(ConnectionState.FAILED);
    stands(
        new Scene().answered("our-half", Scene.THROTTLED),
        "our-half",
        StepState.READY,
        GcpPeeringReason.OUR_HALF_READY);
  }

  @Test
  void aRemovalTakesOurHalfAwayAndAsksForTheirs() {
    Scene scene = new Scene().active().removed();
    assertThat(scene.step("remove-our-half").call())
        .isEqualTo(new GcpPeeringCall.RemovePeering(Scene.NAME));
    scene.halves.clear();
    assertThat(scene.plan().state()).isEqualTo(ConnectionState.REMOVED);
    assertThat(scene.step("remove-their-half").owner()).isEqualTo(Owner.THEIRS);
    scene.theirs(false);
    stands(scene, "remove-their-half", StepState.DONE, GcpPeeringReason.REMOVE_THEIR_HALF_SEEN);
  }

  @Test
  void whereBothHaveToAgreeTheRemovalIsRequestedFirst() {
    Scene scene = new Scene().active(Consent.NOBODY).removed();
    assertThat(scene.step("request-removal").call())
        .isEqualTo(new GcpPeeringCall.RequestRemovePeering(Scene.NAME));
    stands(scene, "consent", StepState.BLOCKED, GcpPeeringReason.AFTER_REQUEST_REMOVAL);
    stands(scene, "remove-our-half", StepState.BLOCKED, GcpPeeringReason.AFTER_CONSENT);

    Scene asked = new Scene().active(Consent.OURS).removed();
    stands(asked, "consent", StepState.WAITING, GcpPeeringReason.CONSENT_WAITING);
    assertThat(asked.plan().doable()).isEmpty();
    assertThat(asked.plan().state()).isEqualTo(ConnectionState.WAITING);

    Scene agreed = new Scene().active(Consent.BOTH).removed();
    assertThat(agreed.step("remove-our-half").doable()).isTrue();
  }

  @Test
  void aRequestForRemovalThatIsNoLongerWantedIsWithdrawn() {
    Scene scene = new Scene().active(Consent.OURS).subnets("10.44.0.0/16");
    stands(scene, "withdraw-removal", StepState.READY, GcpPeeringReason.WITHDRAW_READY);
    assertThat(scene.step("withdraw-removal").call())
        .isEqualTo(new GcpPeeringCall.CancelRequestRemovePeering(Scene.NAME));
    assertThat(scene.plan().state()).isEqualTo(ConnectionState.OURS_TO_DO);
  }

  @Test
  void theirRequestForRemovalIsDrift() {
    Scene scene = new Scene().active(Consent.THEIRS).subnets("10.44.0.0/16");
    stands(scene, "their-half", StepState.DRIFTED, GcpPeeringReason.THEIR_HALF_TO_BE_REMOVED);
  }

  @Test
  void whatIsNotSeenIsUnknown() {
    Scene scene = new Scene();
    scene.network = new Fact.Unknown<>(Scene.THROTTLED, Scene.NOW);
    scene.reached("our-half");
    assertThat(scene.plan().steps()).allMatch(step -> step.state() == StepState.UNKNOWN);
    assertThat(scene.plan().state()).isEqualTo(ConnectionState.NOT_SEEN);
  }
}
