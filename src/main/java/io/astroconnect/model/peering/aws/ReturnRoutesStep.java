package io.astroconnect.model.peering.aws;

import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.checklist.StepState;
import java.util.List;

/**
 * {@code return-routes}: the target's routes to our ranges. In their account: only told, unless
 * they gave us a role.
 */
final class ReturnRoutesStep implements StepRule {
  static final StepId RETURN_ROUTES = new StepId("return-routes");

  @Override
  public List<Step> steps(Situation s) {
    return s.byRole() && s.told(RETURN_ROUTES).isEmpty() ? List.of() : List.of(step(s));
  }

  private static Step step(Situation s) {
    if (s.ended()) {
      return s.theirs(RETURN_ROUTES, StepState.BLOCKED, Reason.of(AwsPeeringReason.ENDED), null);
    }
    if (s.current() instanceof Current.None) {
      return s.theirs(
          RETURN_ROUTES, StepState.BLOCKED, Reason.of(AwsPeeringReason.AFTER_REQUEST), null);
    }
    return s.told(RETURN_ROUTES)
        .map(
            told ->
                s.theirs(
                    RETURN_ROUTES,
                    StepState.TOLD,
                    Reason.of(AwsPeeringReason.TOLD, told.by()),
                    told.at()))
        .orElseGet(
            () ->
                s.theirs(
                    RETURN_ROUTES,
                    StepState.WAITING,
                    Reason.of(AwsPeeringReason.RETURN_ROUTES_INVISIBLE),
                    s.reachedAt(Situation.REQUEST)));
  }
}
