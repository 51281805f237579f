package io.astroconnect.service.allowlist;

import io.astroconnect.model.allowlist.AllowlistReason;
import io.astroconnect.model.checklist.Reason;

/** No allowlist of this service can let this cluster in, so there is nothing to give. */
public final class NotPossibleException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Reason why;

  NotPossibleException(Reason why) {
    super(why.code().key());
    this.why = why;
  }

  /** True if only the cluster is in the way: it is gone, or put away. */
  public boolean absent() {
    return why.code() instanceof AllowlistReason reason && reason.absent();
  }

  public Reason why() {
    return why;
  }
}
