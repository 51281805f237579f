package io.astroconnect.model.peering;

/** What is asked for beside target and ranges; each cloud has its own. */
public interface PeeringTerms {
  Wish wish();

  /** The same to another end. */
  PeeringTerms wishing(Wish other);
}
