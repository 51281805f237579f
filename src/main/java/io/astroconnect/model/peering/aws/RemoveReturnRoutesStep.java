package io.astroconnect.model.peering.aws;

import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.checklist.StepState;
import java.util.List;

/**
 * {@code remove-return-routes}: the customer's own routes to us, which lead nowhere without the
 * peering. Nobody waits for them, and we cannot see them; asked for where the customer may have
 * any.
 */
final class RemoveReturnRoutesStep implements StepRule {
  private static final StepId REMOVE_RETURN_ROUTES = new StepId("remove-return-routes");

  @Override
  public List<Step> steps(Situation s) {
    boolean any =
        s.reachedBefore(AcceptStep.ACCEPT) || s.told(ReturnRoutesStep.RETURN_ROUTES).isPresent();
    return s.removal() && any ? List.of(step(s)) : List.of();
  }

  private static Step step(Situation s) {
    return s.told(REMOVE_RETURN_ROUTES)
        .map(
            told ->
                s.theirs(
                    REMOVE_RETURN_ROUTES,
                    StepState.TOLD,
                    Reason.of(AwsPeeringReason.TOLD, told.by()),
                    told.at()))
        .orElseGet(
            () ->
                s.theirs(
                    REMOVE_RETURN_ROUTES,
                    StepState.WAITING,
                    Reason.of(AwsPeeringReason.REMOVE_RETURN_ROUTES_INVISIBLE),
                    null));
  }
}
