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

  private Conditions() {}

  /**
   * Reads a title and an expression.
   *
   * @throws InvalidValueException {@link Rule#CONDITION_TITLE}; {@link Rule#CONDITION}, its measure
   *     being where the first mistake is and what it is, such as {@code 1:14: mismatched input}
   */
  public static Condition read(String title, String expression) {
    Condition condition = Condition.of(title, expression);
    CelValidationResult read = parser().parse(condition.expression());
    if (read.hasError()) {
      CelIssue first = read.getErrors().getFirst();
      throw new InvalidValueException(Rule.CONDITION, condition.expression(), where(first));
    }
    return condition;
  }

  private static CelParser parser() {
    return CelParserFactory.standardCelParserBuilder()
        .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
        .build();
  }

  /** Columns are counted from 1, as people do. */
  private static String where(CelIssue issue) {
    return issue.getSourceLocation().getLine()
        + ":"
        + (issue.getSourceLocation().getColumn() + 1)
        + " "
        + issue.getMessage();
  }
}
