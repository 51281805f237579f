package io.astroconnect.cli;

import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.service.peering.PeeringView;

/** Exit statuses. */
final class Status {
  static final int DONE = 0;
  static final int STOPPED = 1;
  static final int USAGE = 2;
  static final int WAITING = 3;

  private Status() {}

  /** The exit status of a peering; gone is what was asked for of one that was to go. */
  static int of(PeeringView view) {
    ConnectionState state = view.checklist().state();
    return view.intent().removal() && state == ConnectionState.REMOVED ? DONE : of(state);
  }

  static int of(ConnectionState state) {
    return switch (state) {
      case CONNECTED -> DONE;
      case FAILED, REJECTED, EXPIRED, REMOVED -> STOPPED;
      case DRAFT,
          EXPIRING,
          NOT_SEEN,
          DRIFTED,
          TO_BE_CHANGED,
          WORKING,
          OURS_TO_DO,
          TO_CONFIRM,
          WAITING ->
          WAITING;
    };
  }
}
