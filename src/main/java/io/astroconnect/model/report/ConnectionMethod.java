package io.astroconnect.model.report;

import java.util.Locale;

/** How a cluster is connected with a target. */
public enum ConnectionMethod {
  PEERING,
  /** By public addresses: its target is the service, its ranges the addresses that were given. */
  ALLOWLIST,
  /** Roles of a deployment's service account. */
  IDENTITY;

  /** The name in documents for other programs, such as {@code peering}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
