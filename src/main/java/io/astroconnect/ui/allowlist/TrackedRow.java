package io.astroconnect.ui.allowlist;

import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.ui.fx.Look;

/**
 * An allowlist in the list of all.
 *
 * @param since when it began to stand so
 * @param argument opens its statement
 * @param found what a search looks in
 */
record TrackedRow(
    String id,
    ConnectionState state,
    Look look,
    String cluster,
    String customer,
    String service,
    String since,
    String ticket,
    String argument,
    String found) {

  /** Which of them are listed. */
  enum Among {
    ALL,
    CHANGED,
    OURS,
    CONFIRM,
    CONNECTED;

    boolean holds(ConnectionState state) {
      return switch (this) {
        case ALL -> true;
        case CHANGED -> state == ConnectionState.TO_BE_CHANGED;
        case OURS -> state == ConnectionState.OURS_TO_DO;
        case CONFIRM -> state == ConnectionState.TO_CONFIRM;
        case CONNECTED -> state == ConnectionState.CONNECTED;
      };
    }
  }
}
