package io.astroconnect.ui.peering;

import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.model.peering.ConnectionId;
import io.astroconnect.ui.fx.Look;

/**
 * A peering in the list.
 *
 * @param title cluster and customer
 * @param since how long it stands so
 * @param found what the filter looks in, in small letters
 */
record PeeringRow(
    ConnectionId id, ConnectionState state, Look look, String title, String since, String found) {

  /** True if something of ours is to be done or decided. */
  boolean needsUs() {
    return switch (state) {
      case DRAFT, FAILED, REJECTED, EXPIRED, EXPIRING, NOT_SEEN, DRIFTED -> true;
      case TO_BE_CHANGED, OURS_TO_DO, TO_CONFIRM -> true;
      case REMOVED, WORKING, WAITING, CONNECTED -> false;
    };
  }

  /** True if the customer's turn is all that it waits for. */
  boolean waiting() {
    return state == ConnectionState.WAITING || state == ConnectionState.EXPIRING;
  }
}
