package io.astroconnect.model.allowlist;

import io.astroconnect.model.checklist.ReasonCode;
import java.util.Locale;

/** What there is to know about a cluster's addresses; arguments in brackets. */
public enum AllowlistReason implements ReasonCode {
  /** The cluster has no public way out, so no allowlist can work. */
  PRIVATE_EGRESS,
  /** We know none of its addresses. */
  NO_ADDRESSES,
  /** Every deployment of the cluster leaves from these addresses. */
  SHARED_BY_DEPLOYMENTS,
  /** So do other customers: the cluster is shared. */
  SHARED_BY_CUSTOMERS,
  /** The recovery set is among them. [its count, its region] */
  RECOVERY_INCLUDED;

  @Override
  public String key() {
    return "allowlist." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
