package io.astroconnect.model.peering.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepState;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Their routes back can only be told, and a peering is connected only then. */
class ReturnRoutesStepTest {

  private static Scene ready() {
    return new Scene()
        .peerings(Scene.peering(Scene.PCX, "active", true, true, List.of(Scene.RANGE)))
        .routed(Scene.PCX, false);
  }

  @Test
  void activeIsNotConnected() {
    assertThat(ready().plan().state()).isEqualTo(ConnectionState.TO_CONFIRM);
    assertThat(ready().plan().next().map(step -> step.id().value())).contains("return-routes");
  }

  @Test
  void connectedIsAllSeenOrTold() {
    Scene scene = ready().told("return-routes");
    assertThat(scene.step("return-routes").state()).isEqualTo(StepState.TOLD);
    assertThat(scene.step("return-routes").sinceIfKnown()).contains(Scene.NOW);
    assertThat(scene.plan().state()).isEqualTo(ConnectionState.CONNECTED);
    assertThat(scene.plan().next()).isEmpty();
    assertThat(scene.plan().doable()).isEmpty();
  }

  @Test
  void withoutDnsTheRestIsEnough() {
    Scene scene = ready().told("return-routes");
    scene.peerings(Scene.peering(Scene.PCX, "active", false, false, List.of()));
    scene.dns = false;
    assertThat(scene.plan().state()).isEqualTo(ConnectionState.CONNECTED);
  }

  @Test
  void beforeTheRequestAndAfterTheEndThereIsNothingToTell() {
    Scene none = new Scene().told("return-routes");
    assertThat(none.step("return-routes").state()).isEqualTo(StepState.BLOCKED);
    Scene ended = new Scene().told("return-routes").issued(Scene.PCX, 1, "deleted");
    Step step = ended.step("return-routes");
    assertThat(step.state()).isEqualTo(StepState.BLOCKED);
    assertThat(step.reason().code()).isEqualTo(AwsPeeringReason.ENDED);
  }

  @Test
  void whileTheirAcceptanceIsOpenTheConnectionWaits() {
    Scene scene = new Scene().peering("pending-acceptance");
    assertThat(scene.step("return-routes").state()).isEqualTo(StepState.WAITING);
    assertThat(scene.plan().state()).isEqualTo(ConnectionState.WAITING);
  }
}
