package io.astroconnect.model.allowlist;

import io.astroconnect.model.checklist.Confirmation;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepState;
import java.util.Optional;

/** {@code let-in}: the customer let in what was given; only a person can say so. */
final class LetInStep implements StepRule {

  @Override
  public Step step(Situation s) {
    Optional<Given> given = s.given();
    if (given.isEmpty()) {
      return s.theirs(AllowlistPlanner.LET_IN, StepState.BLOCKED, null, TrackingReason.AFTER_GIVEN);
    }
    Optional<Confirmation> told = s.told(AllowlistPlanner.LET_IN);
    return told.map(
            word ->
                s.theirs(
                    AllowlistPlanner.LET_IN,
                    StepState.TOLD,
                    word.at(),
                    TrackingReason.CONFIRMED,
                    word.by(),
                    word.ticket()))
        .orElseGet(
            () ->
                s.theirs(
                    AllowlistPlanner.LET_IN,
                    StepState.WAITING,
                    given.get().told().at(),
                    TrackingReason.NOT_CONFIRMED));
  }
}
