package io.astroconnect.model.catalogue;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Rule;

/**
 * Why a cell is refused: an exception's contents without its trace, as a file may hold many.
 *
 * @param given what stands there; of something huge the beginning
 * @param detail a measure of it, or ""
 */
public record Refusal(Column column, Rule rule, String given, String detail) {
  private static final int LONGEST = 200;

  static Refusal of(Column column, InvalidValueException why) {
    return of(column, why.rule(), why.given(), why.detail());
  }

  /** The refusal of a cell. */
  public static Refusal of(Column column, Rule rule, String given, String detail) {
    return new Refusal(column, rule, brief(given), detail);
  }

  static String brief(String given) {
    return given.length() <= LONGEST ? given : given.substring(0, LONGEST) + "…";
  }

  /** To make its sentence. */
  public InvalidValueException why() {
    return new InvalidValueException(rule, given, detail);
  }
}
