package io.astroconnect.model.allowlist;

/** What a step of a statement does to what is there. */
public enum Effect {
  CHANGES_NOTHING,
  /** Adds an entry and keeps what is there. */
  ADDS,
  /** Sets the whole list: what is there is lost unless it is sent again. */
  REPLACES,
  /** Makes the list count, which can lock everyone else out. */
  ENFORCES
}
