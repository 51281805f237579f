package io.astroconnect.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A typed value breaks a {@link Rule}. Carries no sentence: words are made at the edge. */
public final class InvalidValueException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final Rule rule;
  private final String given;
  private final String detail;
  private final transient @Nullable Slip slip;

  /**
   * Says which rule, of what, and by how much.
   *
   * @param given what was typed, trimmed
   * @param detail a measure that helps (how many digits it has, the network that was meant), or ""
   */
  public InvalidValueException(Rule rule, String given, String detail) {
    this(rule, given, detail, null);
  }

  public InvalidValueException(Rule rule, String given) {
    this(rule, given, "");
  }

  /** A text that has to be read as a whole, and where that stops. */
  public InvalidValueException(Rule rule, String given, Slip slip) {
    this(rule, given, "", slip);
  }

  private InvalidValueException(Rule rule, String given, String detail, @Nullable Slip slip) {
    super(rule + ": " + given);
    this.rule = rule;
    this.given = given;
    this.detail = detail;
    this.slip = slip;
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

  /** Where in what was given it is, if that is a place. */
  public Optional<Slip> slip() {
    return Optional.ofNullable(slip);
  }
}
