package io.astroconnect.model;

/** A typed value breaks a {@link Rule}. Carries no sentence: words are made at the edge. */
public final class InvalidValueException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final Rule rule;
  private final String given;
  private final String detail;

  /**
   * Says which rule, of what, and by how much.
   *
   * @param given what was typed, trimmed
   * @param detail a measure that helps (how many digits it has, the network that was meant), or ""
   */
  public InvalidValueException(Rule rule, String given, String detail) {
    super(rule + ": " + given);
    this.rule = rule;
    this.given = given;
    this.detail = detail;
  }

  public InvalidValueException(Rule rule, String given) {
    this(rule, given, "");
  }

  public Rule rule() {
    return rule;
  }

  public String given() {
    return given;
  }

  public String detail() {
    return detail;
  }
}
