package io.astroconnect.model.report;

import java.util.Locale;

/** How a cluster is connected with a target. */
public enum ConnectionMethod {
  PEERING;

  /** The name in documents for other programs, such as {@code peering}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
