package io.astroconnect.sandbox.world;

import java.time.Instant;

/** Something that will happen to a peering by itself. */
public record Due(Instant at, String connection, Turn turn) {

  /** What happens. */
  public enum Turn {
    SETTLE,
    EXPIRE,
    CUSTOMER_ACCEPTS,
    CUSTOMER_REJECTS,
    ACTIVATE,
    CUSTOMER_SETS_DNS,
    FINISH_DELETE,
    VANISH
  }
}
