package io.astroconnect.ui.peering;

import io.astroconnect.ui.fx.Look;
import io.astroconnect.ui.fx.StepRow;

/**
 * A check or a planned step beside the form.
 *
 * @param adopts the peering that its link takes over, or ""
 */
record FormLine(
    String nodeId,
    Look look,
    String number,
    String title,
    String why,
    StepRow.Weight weight,
    String adopts) {}
