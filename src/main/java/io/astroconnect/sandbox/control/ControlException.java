package io.astroconnect.sandbox.control;

/** A request that the control endpoint answers with a sentence. */
final class ControlException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  ControlException(int status, String sentence) {
    super(sentence, null, false, false);
    this.status = status;
  }

  int status() {
    return status;
  }
}
