package io.astroconnect.model.peering.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.checklist.StepState;
import io.astroconnect.model.peering.Wish;
import io.astroconnect.model.peering.aws.AwsPeeringCall.DeleteRoute;
import org.junit.jupiter.api.Test;

/** A removal takes every route of ours, and tells the truth about those that are not. */
class RemoveRouteStepsTest {
  private static final String REMOVE_A = "remove-" + Scene.ROUTE_A;

  private static Scene removal() {
    Scene scene =
        new Scene()
            .peering("active")
            .issued(Scene.PCX, 1, "active")
            .reached(Scene.ROUTE_A)
            .reached(Scene.ROUTE_MAIN);
    scene.made.put(new StepId(Scene.ROUTE_A), Scene.NOW.minusSeconds(600));
    scene.terms = Terms.PLAIN.wishing(Wish.REMOVED);
    return scene;
  }

  @Test
  void aBlackholeToAnEarlierPeeringOfThisConnectionGoesToo() {
    Scene scene = removal().issued(Scene.OLD, 1, "deleted").routes(route(Scene.OLD.value(), true));
    assertThat(scene.step(REMOVE_A).callIfAny())
        .contains(new DeleteRoute("rtb-a", Scene.RANGE, Scene.OLD));
    assertThat(scene.step("remove-peering").state()).isEqualTo(StepState.BLOCKED);
  }

  @Test
  void aRouteThatLeadsElsewhereSinceIsLeftAndSaidToBeThere() {
    Scene scene = removal().routes(route("tgw-1", false));
    left(scene, AwsPeeringReason.REMOVE_ROUTE_LED_AWAY, "tgw-1");
    scene.routes(route("pcx-11111111", true));
    left(scene, AwsPeeringReason.REMOVE_ROUTE_DEAD_END, "pcx-11111111");
    scene.routes();
    assertThat(scene.step(REMOVE_A).reason().code()).isEqualTo(AwsPeeringReason.REMOVE_ROUTE_GONE);
  }

  private static Route route(String target, boolean blackhole) {
    return new Route(Scene.RANGE, target, blackhole);
  }

  private static void left(Scene scene, AwsPeeringReason code, String target) {
    Step step = scene.step(REMOVE_A);
    assertThat(step.state()).isEqualTo(StepState.DONE);
    assertThat(step.reason()).isEqualTo(io.astroconnect.model.checklist.Reason.of(code, target));
    assertThat(scene.step("remove-peering").state()).isEqualTo(StepState.READY);
  }
}
