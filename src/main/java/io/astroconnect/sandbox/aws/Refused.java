package io.astroconnect.sandbox.aws;

/** An action's refusal in the cloud's own code, words and HTTP status. Changes nothing. */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final int status;

  public Refused(String code, String message, int status) {
    super(message, null, false, false);
    this.code = code;
    this.status = status;
  }

  public Refused(String code, String message) {
    this(code, message, 400);
  }

  public static Refused missing(String parameter) {
    return new Refused("MissingParameter", "The request must contain the parameter " + parameter);
  }

  public static Refused invalid(String message) {
    return new Refused("InvalidParameterValue", message);
  }

  public static Refused notPermitted(String message) {
    return new Refused("OperationNotPermitted", message);
  }

  public String code() {
    return code;
  }

  public int status() {
    return status;
  }

  public String words() {
    return String.valueOf(getMessage());
  }
}
