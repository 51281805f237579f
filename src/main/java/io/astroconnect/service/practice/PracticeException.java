package io.astroconnect.service.practice;

import io.astroconnect.model.checklist.Fault;

/** The sandbox would not do it, or does not answer. */
public final class PracticeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Fault fault;

  PracticeException(Fault fault, Throwable cause) {
    super(fault.message(), cause);
    this.fault = fault;
  }

  /** Why; its message is the sandbox's own sentence, or "" if it gave none. */
  public Fault fault() {
    return fault;
  }
}
