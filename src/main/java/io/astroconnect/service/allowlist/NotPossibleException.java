package io.astroconnect.service.allowlist;

import io.astroconnect.model.checklist.Reason;

/** No allowlist of this service can let this cluster in, so there is nothing to give. */
public final class NotPossibleException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Reason why;

  NotPossibleException(Reason why) {
    super(why.code().key());
    this.why = why;
  }

  public Reason why() {
    return why;
  }
}
