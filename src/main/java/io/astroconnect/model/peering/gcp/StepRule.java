package io.astroconnect.model.peering.gcp;

import io.astroconnect.model.checklist.Step;
import java.util.List;

/** One kind of step. */
interface StepRule {
  List<Step> steps(Situation situation);
}
