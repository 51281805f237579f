package io.astroconnect.cli;

import io.astroconnect.model.checklist.ConnectionState;

/** Exit statuses. */
final class Status {
  static final int DONE = 0;
  static final int STOPPED = 1;
  static final int USAGE = 2;
  static final int WAITING = 3;

  private Status() {}

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
