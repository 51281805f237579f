package io.astroconnect.ui.identities;

import io.astroconnect.model.checklist.StepId;
import io.astroconnect.ui.fx.Look;

/**
 * A step of a grant as its row shows it.
 *
 * @param telling what a person's word can do for it
 */
record GrantLine(StepId id, Look look, String owner, String title, String why, Telling telling) {
  /** What a person's word can do. */
  enum Telling {
    NONE,
    MARK,
    TAKE_BACK
  }

  String nodeId() {
    return "identities-step-" + id.value().replace('/', '_');
  }
}
