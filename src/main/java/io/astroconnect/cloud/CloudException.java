package io.astroconnect.cloud;

import io.astroconnect.model.checklist.Fault;

/** A cloud could not be asked, or would not do it; says why as a {@link Fault}. */
public final class CloudException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Fault fault;

  public CloudException(Fault fault, Throwable cause) {
    super(fault.toString(), cause);
    this.fault = fault;
  }

  public CloudException(Fault fault) {
    super(fault.toString());
    this.fault = fault;
  }

  public Fault fault() {
    return fault;
  }
}
