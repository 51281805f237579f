package io.astroconnect.ui.peering;

import io.astroconnect.model.checklist.StepId;
import io.astroconnect.ui.fx.Look;
import io.astroconnect.ui.fx.StepRow;

/** A step as its row shows it. */
record StepLine(
    StepId id,
    Look look,
    String number,
    String title,
    String why,
    StepRow.Weight weight,
    Telling telling) {

  /** Whether a person's word about it can be written down. */
  enum Telling {
    NONE,
    MARK,
    TAKE_BACK
  }

  String nodeId() {
    return "peering-step-" + id.value().replace('/', '_');
  }
}
