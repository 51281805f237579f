package io.astroconnect.ui.home;

import io.astroconnect.model.checklist.ConnectionState;
import java.util.Optional;

/** The groups of Home, in their order. */
enum Urgency {
  URGENT,
  OURS,
  ASK,
  SIGN_IN,
  /** The customer's turn, and time enough: listed, but nothing that needs us. */
  WAITING;

  /** The group of a connection; none where nobody has to do anything. */
  static Optional<Urgency> of(ConnectionState state) {
    return switch (state) {
      case EXPIRING, FAILED, REJECTED, EXPIRED, DRIFTED -> Optional.of(URGENT);
      case DRAFT, OURS_TO_DO, TO_BE_CHANGED -> Optional.of(OURS);
      case TO_CONFIRM -> Optional.of(ASK);
      case NOT_SEEN -> Optional.of(SIGN_IN);
      case WAITING -> Optional.of(WAITING);
      case WORKING, CONNECTED, REMOVED -> Optional.empty();
    };
  }

  boolean needsUs() {
    return this != WAITING;
  }
}
