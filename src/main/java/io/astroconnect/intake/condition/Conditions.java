package io.astroconnect.intake.condition;

import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationResult;
import dev.cel.parser.CelParser;
import dev.cel.parser.CelParserFactory;
import dev.cel.parser.CelStandardMacro;
import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Rule;
import io.astroconnect.model.identity.Condition;

/**
 * Looks whether a condition's expression is CEL ("Common Expression Language", which IAM's
 * conditions are written in). Which attributes there are, IAM alone knows.
 */
public final class Conditions {

  /** Far more than the twelve operators that IAM allows, and what a parser reads at once. */
  private static final int LONGEST = 4_000;

  private Conditions() {}

  /**
   * Reads a title and an expression.
   *
   * @throws InvalidValueException {@link Rule#CONDITION_TITLE}; {@link Rule#CONDITION}, with the
   *     slip that is first in it
   */
  public static Condition read(String title, String expression) {
    Condition condition = Condition.of(title, expression);
    parse(condition.expression());
    return condition;
  }

  /**
   * Looks whether an expression can be read.
   *
   * @throws InvalidValueException {@link Rule#CONDITION} with the slip, {@link
   *     Rule#CONDITION_LENGTH}
   */
  public static void parse(String text) {
    if (text.length() > LONGEST) {
      throw new InvalidValueException(Rule.CONDITION_LENGTH, text, Integer.toString(text.length()));
    }
    CelValidationResult read = parser().parse(text);
    if (read.hasError()) {
      CelIssue first = read.getErrors().getFirst();
      throw new InvalidValueException(Rule.CONDITION, text, Slips.of(text, first));
    }
  }

  private static CelParser parser() {
    return CelParserFactory.standardCelParserBuilder()
        .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
        .build();
  }
}
