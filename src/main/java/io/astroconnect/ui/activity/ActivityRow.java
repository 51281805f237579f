package io.astroconnect.ui.activity;

import io.astroconnect.model.report.ActivityEntry;
import io.astroconnect.ui.fx.Look;

/**
 * An entry as the table shows it.
 *
 * @param about the customer, or what else names it best
 */
record ActivityRow(
    ActivityEntry entry, String when, String who, Look look, String what, String about) {

  /** What no other entry has. */
  long n() {
    return entry.n();
  }

  String ticket() {
    return entry.ticket();
  }
}
