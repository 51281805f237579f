package io.astroconnect.model.peering;

/** How a connection is to end up. */
public enum Wish {
  CONNECTED,
  REMOVED
}
