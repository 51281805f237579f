package io.astroconnect.model.identity;

import io.astroconnect.model.checklist.Step;
import java.util.List;

/** One kind of step: how it stands, given what is asked and what is seen. */
interface StepRule {
  List<Step> steps(Situation situation);
}
