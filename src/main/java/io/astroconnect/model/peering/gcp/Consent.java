package io.astroconnect.model.peering.gcp;

/**
 * Who asked for the end of a peering whose halves can only be removed together, see {@code
 * updateStrategy} and {@code deleteStatus} of a {@code NetworkPeering}.
 */
public enum Consent {
  /** Each side may remove its half when it wants to. */
  NOT_NEEDED,
  NOBODY,
  OURS,
  THEIRS,
  BOTH;

  /** True if our half may go. */
  boolean given() {
    return this == NOT_NEEDED || this == BOTH;
  }

  /** True if we asked. */
  boolean asked() {
    return this == OURS || this == BOTH;
  }
}
