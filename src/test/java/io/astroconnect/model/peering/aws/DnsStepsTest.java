package io.astroconnect.model.peering.aws;

import static io.astroconnect.model.checklist.StepState.BLOCKED;
import static io.astroconnect.model.checklist.StepState.DONE;
import static io.astroconnect.model.checklist.StepState.DRIFTED;
import static io.astroconnect.model.checklist.StepState.READY;
import static io.astroconnect.model.checklist.StepState.TOLD;
import static io.astroconnect.model.checklist.StepState.UNKNOWN;
import static io.astroconnect.model.checklist.StepState.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.checklist.Attempt;
import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.checklist.StepState;
import io.astroconnect.model.peering.aws.AwsPeeringCall.ModifyVpcAttribute;
import io.astroconnect.model.peering.aws.AwsPeeringCall.ModifyVpcAttribute.Attribute;
import io.astroconnect.model.peering.aws.AwsPeeringCall.ModifyVpcPeeringConnectionOptions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** DNS on both sides: what comes first, what each side sets, and what is only told. */
class DnsStepsTest {

  private static void assertStep(Step step, StepState state, AwsPeeringReason code) {
    assertThat(step.reason().code()).isEqualTo(code);
    assertThat(step.state()).isEqualTo(state);
  }

  private static Scene active(@Nullable Boolean ours, @Nullable Boolean theirs) {
    return new Scene().peerings(Scene.peering(Scene.PCX, "active", ours, theirs, List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "false, false, ENABLE_DNS_SUPPORT",
    "false, true, ENABLE_DNS_SUPPORT",
    "true, false, ENABLE_DNS_HOSTNAMES"
  })
  void supportComesBeforeHostNames(boolean support, boolean hostnames, Attribute first) {
    Step step = active(null, null).vpcDns(support, hostnames).step("vpc-dns");
    assertStep(step, READY, AwsPeeringReason.VPC_DNS_READY);
    assertThat(step.callIfAny()).contains(new ModifyVpcAttribute(Scene.OURS, first));
  }

  @Test
  void attributesThatAreOnAreDoneAlsoBeforeTheRequest() {
    assertStep(new Scene().step("vpc-dns"), DONE, AwsPeeringReason.VPC_DNS_SEEN);
    assertStep(
        new Scene().vpcDns(true, false).step("vpc-dns"), BLOCKED, AwsPeeringReason.AFTER_REQUEST);
    assertStep(
        new Scene().peering("pending-acceptance").vpcDns(true, false).step("vpc-dns"),
        BLOCKED,
        AwsPeeringReason.AFTER_ACCEPT);
  }

  @Test
  void attributesThatWentOffHaveDrifted() {
    Step step = active(true, true).vpcDns(true, false).reached("vpc-dns").step("vpc-dns");
    assertStep(step, DRIFTED, AwsPeeringReason.VPC_DNS_OFF_AGAIN);
    assertThat(step.doable()).isTrue();
  }

  @Test
  void aServiceThatDoesNotReportTheAttributesIsBelievedByItsAnswer() {
    Scene scene = active(false, null).vpcDns(null, null);
    assertStep(scene.step("vpc-dns"), READY, AwsPeeringReason.VPC_DNS_READY);
    assertThat(scene.step("vpc-dns").callIfAny())
        .contains(new ModifyVpcAttribute(Scene.OURS, Attribute.ENABLE_DNS_HOSTNAMES));
    assertStep(scene.answered("vpc-dns", null).step("vpc-dns"), DONE, AwsPeeringReason.VPC_DNS_SET);
    assertStep(scene.step("dns-requester"), READY, AwsPeeringReason.REQUESTER_DNS_READY);
  }

  @Test
  void aVpcThatNobodySawIsUnknown() {
    Scene scene = active(null, null);
    scene.vpc = Scene.unknown();
    assertStep(scene.step("vpc-dns"), UNKNOWN, AwsPeeringReason.NOT_SEEN);
    scene.vpc = new Fact.Gone<>(Scene.NOW);
    assertStep(scene.step("vpc-dns"), UNKNOWN, AwsPeeringReason.VPC_MISSING);
  }

  @Test
  void ourOptionComesAfterTheAttributes() {
    assertStep(
        active(false, null).vpcDns(true, false).step("dns-requester"),
        BLOCKED,
        AwsPeeringReason.AFTER_VPC_DNS);
    Step step = active(false, null).step("dns-requester");
    assertStep(step, READY, AwsPeeringReason.REQUESTER_DNS_READY);
    assertThat(step.callIfAny()).contains(new ModifyVpcPeeringConnectionOptions(Scene.PCX));
  }

  @ParameterizedTest
  @ValueSource(strings = {"initiating-request", "pending-acceptance", "provisioning"})
  void ourOptionComesAfterAcceptance(String status) {
    Scene scene = new Scene().peering(status);
    assertStep(scene.step("dns-requester"), BLOCKED, AwsPeeringReason.AFTER_ACCEPT);
    assertStep(scene.step("dns-accepter"), BLOCKED, AwsPeeringReason.AFTER_ACCEPT);
  }

  @Test
  void ourOptionThatIsOnIsDoneAndOffAgainADrift() {
    assertStep(active(true, null).step("dns-requester"), DONE, AwsPeeringReason.REQUESTER_DNS_SEEN);
    Step off = active(false, null).reached("dns-requester").step("dns-requester");
    assertStep(off, DRIFTED, AwsPeeringReason.REQUESTER_DNS_OFF_AGAIN);
    assertThat(off.doable()).isTrue();
  }

  @Test
  void aServiceThatDoesNotReportOurOptionIsBelievedByItsAnswer() {
    assertStep(
        active(null, null).step("dns-requester"), READY, AwsPeeringReason.REQUESTER_DNS_READY);
    assertStep(
        active(null, null).answered("dns-requester", null).step("dns-requester"),
        DONE,
        AwsPeeringReason.REQUESTER_DNS_SET);
    assertStep(
        active(false, null).answered("dns-requester", null).step("dns-requester"),
        READY,
        AwsPeeringReason.REQUESTER_DNS_READY);
  }

  @Test
  void anAnsweredCallIsNotMadeAgainBeforeSomebodyLooked() {
    Scene scene = active(false, null);
    scene.attempts.put(
        new StepId("dns-requester"),
        new Attempt(Scene.NOW.plusSeconds(1), Scene.NOW.plusSeconds(2), null));
    scene.now = Scene.NOW.plusSeconds(30);
    assertStep(scene.step("dns-requester"), StepState.DOING, AwsPeeringReason.REQUEST_SENT);
  }

  @Test
  void theSecondAttributeIsSetAsSoonAsTheFirstIsSeen() {
    Scene scene = active(false, null).vpcDns(true, false).answered("vpc-dns", null);
    assertStep(scene.step("vpc-dns"), READY, AwsPeeringReason.VPC_DNS_READY);
  }

  @Test
  void theirOptionIsSeenWhereTheServiceShowsIt() {
    assertStep(active(true, true).step("dns-accepter"), DONE, AwsPeeringReason.ACCEPTER_DNS_SEEN);
    assertStep(
        active(true, false).step("dns-accepter"), WAITING, AwsPeeringReason.ACCEPTER_DNS_WAITING);
    assertStep(
        active(true, null).step("dns-accepter"), WAITING, AwsPeeringReason.ACCEPTER_DNS_INVISIBLE);
    assertStep(
        active(true, false).reached("dns-accepter").step("dns-accepter"),
        DRIFTED,
        AwsPeeringReason.ACCEPTER_DNS_OFF_AGAIN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pending-acceptance", "provisioning", "deleted", "rejected"})
  void anOptionOfAPeeringThatIsNotActiveMeansNothing(String status) {
    Scene scene =
        new Scene()
            .peerings(Scene.peering(Scene.PCX, status, true, true, List.of()))
            .issued(Scene.PCX, 1, status);
    assertThat(scene.step("dns-accepter").state()).isEqualTo(BLOCKED);
    assertThat(scene.step("dns-requester").state()).isEqualTo(BLOCKED);
  }

  @Test
  void theirOptionIsTakenOnTheirWordAndMarkedIfItIsSeenOff() {
    assertStep(
        active(true, null).told("dns-accepter").step("dns-accepter"), TOLD, AwsPeeringReason.TOLD);
    assertStep(
        active(true, false).told("dns-accepter").step("dns-accepter"),
        TOLD,
        AwsPeeringReason.ACCEPTER_DNS_TOLD_UNSEEN);
    assertStep(
        active(true, true).told("dns-accepter").step("dns-accepter"),
        DONE,
        AwsPeeringReason.ACCEPTER_DNS_SEEN);
  }
}
