package io.astroconnect.model.peering.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.checklist.Attempt;
import io.astroconnect.model.checklist.Confirmation;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.checklist.Owner;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.checklist.StepState;
import org.junit.jupiter.api.Test;

/** First the zone’s owner authorizes our VPC, which we cannot see; then we associate it. */
class ZoneStepsTest {
  private static final String ID = "zone/" + Scene.ZONE;
  private static final Fault NOT_YET =
      new Fault.Conflict(Fault.Where.NOWHERE, HostedZone.NOT_AUTHORIZED, "not authorized");

  private static Scene scene() {
    return new Scene().peering("active").zones(Scene.ZONE).reached("request", "accept");
  }

  private static void is(Step step, Owner owner, StepState state, AwsPeeringReason reason) {
    assertThat(step.owner()).isEqualTo(owner);
    assertThat(step.state()).isEqualTo(state);
    assertThat(step.reason().code()).isEqualTo(reason);
  }

  @Test
  void beforeTheirWordNothingIsTried() {
    Step step = scene().step(ID);
    is(step, Owner.THEIRS, StepState.WAITING, AwsPeeringReason.ZONE_INVISIBLE);
    assertThat(step.callIfAny()).isEmpty();
  }

  @Test
  void onTheirWordWeAssociate() {
    Step step = scene().told(ID).step(ID);
    is(step, Owner.OURS, StepState.READY, AwsPeeringReason.ZONE_READY);
    assertThat(step.callIfAny())
        .contains(new AwsPeeringCall.AssociateVPCWithHostedZone(Scene.ZONE, Scene.OURS));
  }

  @Test
  void aRefusalAfterTheirWordWaitsForAnotherWord() {
    Scene refused = scene().told(ID).answered(ID, NOT_YET);
    refused.told.put(new StepId(ID), new Confirmation("Ines", "", Scene.NOW.minusSeconds(300)));
    is(refused.step(ID), Owner.THEIRS, StepState.WAITING, AwsPeeringReason.ZONE_NOT_AUTHORIZED);

    Scene toldAgain = scene().told(ID);
    toldAgain.attempts.put(
        new StepId(ID),
        new Attempt(Scene.NOW.minusSeconds(300), Scene.NOW.minusSeconds(299), NOT_YET));
    is(toldAgain.step(ID), Owner.OURS, StepState.READY, AwsPeeringReason.ZONE_READY);
  }

  @Test
  void itIsDoneWhenItIsSeenAndAWordIsNotEnough() {
    is(scene().using(Scene.ZONE).step(ID), Owner.OURS, StepState.DONE, AwsPeeringReason.ZONE_SEEN);
    assertThat(scene().told(ID).step(ID).state().settled()).isFalse();
  }

  @Test
  void anAssociationThatIsGoneHasDrifted() {
    Step step = scene().reached(ID).step(ID);
    is(step, Owner.OURS, StepState.DRIFTED, AwsPeeringReason.ZONE_GONE);
  }

  @Test
  void nobodyAssociatesBeforeThePeeringIsActive() {
    Scene pending = new Scene().peering("pending-acceptance").zones(Scene.ZONE).told(ID);
    assertThat(pending.step(ID).state()).isEqualTo(StepState.BLOCKED);
    assertThat(pending.step(ID).callIfAny()).isEmpty();
  }

  @Test
  void aZoneThatNobodyCouldSeeIsUnknown() {
    Scene blind = scene().told(ID);
    blind.zones = Scene.unknown();
    is(blind.step(ID), Owner.OURS, StepState.UNKNOWN, AwsPeeringReason.NOT_SEEN);
  }

  @Test
  void aRemovalLeavesAZoneThatWeDidNotAssociate() {
    Scene theirs = scene().using(Scene.ZONE).removed();
    assertThat(theirs.plan().steps()).noneMatch(step -> step.id().kind().equals("remove-zone"));
    Scene ours = scene().using(Scene.ZONE).made(ID).removed();
    assertThat(ours.step("remove-" + ID).callIfAny()).isPresent();
  }
}
