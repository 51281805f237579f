package io.astroconnect.ui.home;

import io.astroconnect.model.checklist.ConnectionState;
import io.astroconnect.service.allowlist.AllowlistView;
import io.astroconnect.service.peering.PeeringView;
import java.util.Optional;

/** The groups of Home, in their order. */
enum Urgency {
  URGENT,
  /** Was done and no longer is, and nobody asked for that. */
  DRIFT,
  OURS,
  ASK,
  SIGN_IN,
  /** The customer's turn, and time enough: listed, but nothing that needs us. */
  WAITING;

  /**
   * The group of a connection; none where nobody has to do anything. A failure outweighs a drift.
   */
  static Optional<Urgency> of(PeeringView view) {
    ConnectionState state = view.checklist().state();
    boolean drifted = view.drift().stream().anyMatch(step -> !step.id().kind().equals("addresses"));
    Optional<Urgency> alone = of(state);
    boolean heavier = alone.filter(it -> it == URGENT || it == SIGN_IN).isPresent();
    return drifted && !heavier ? Optional.of(DRIFT) : alone;
  }

  /** The group of an allowlist: of one that stands for itself, changed addresses are its own. */
  static Optional<Urgency> of(AllowlistView view) {
    return view.state() == ConnectionState.TO_BE_CHANGED ? Optional.of(DRIFT) : of(view.state());
  }

  /** The group of a state alone; changed addresses stand there once for their cluster. */
  static Optional<Urgency> of(ConnectionState state) {
    return switch (state) {
      case EXPIRING, FAILED, REJECTED, EXPIRED -> Optional.of(URGENT);
      case DRIFTED -> Optional.of(DRIFT);
      case DRAFT, OURS_TO_DO -> Optional.of(OURS);
      case TO_CONFIRM -> Optional.of(ASK);
      case NOT_SEEN -> Optional.of(SIGN_IN);
      case WAITING -> Optional.of(WAITING);
      case TO_BE_CHANGED, WORKING, CONNECTED, REMOVED -> Optional.empty();
    };
  }

  boolean needsUs() {
    return this != WAITING;
  }
}
