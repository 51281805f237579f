package io.astroconnect.model.allowlist;

/** How much of a recipe was found in the service's own documentation. */
public enum Confidence {
  /** Its syntax, all of it. */
  SEEN,
  /** All but a detail. */
  MOSTLY_SEEN,
  /** It is general knowledge, to be checked before it is run. */
  NOT_SEEN
}
