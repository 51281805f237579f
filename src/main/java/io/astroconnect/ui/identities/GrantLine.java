package io.astroconnect.ui.identities;

import io.astroconnect.model.checklist.StepId;
import io.astroconnect.ui.fx.Look;

/** A step of a grant as its row shows it. */
record GrantLine(StepId id, Look look, String owner, String title, String why) {
  String nodeId() {
    return "identities-step-" + id.value().replace('/', '_');
  }
}
