package io.astroconnect.model.peering.aws;

/** How a connection is to end up. */
public enum Wish {
  CONNECTED,
  REMOVED
}
