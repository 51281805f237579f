package io.astroconnect.model.allowlist;

import io.astroconnect.model.checklist.Step;

/** One kind of step: how it stands, given what is asked and what is known. */
interface StepRule {
  Step step(Situation situation);
}
