package io.astroconnect.sandbox.astro;

/** A refusal in the API's form. */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String field;

  Refused(int status, String message) {
    this(status, message, "");
  }

  /** One of a parameter's value. */
  Refused(int status, String message, String field) {
    super(message, null, false, false);
    this.status = status;
    this.field = field;
  }

  int status() {
    return status;
  }

  /** The parameter, or "". */
  String field() {
    return field;
  }
}
