package io.astroconnect.model.identity;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Pasted;
import io.astroconnect.model.Rule;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A condition of a binding (IAM, "Overview of IAM Conditions"). Two bindings of one role are the
 * same if all four agree.
 *
 * @param expression in CEL
 * @param location of the expression for error messages, mostly ""
 */
public record Condition(String title, String description, String expression, String location) {
  private static final int LONGEST_TITLE = 100;
  private static final Pattern EXPIRY =
      Pattern.compile("request\\.time\\s*<\\s*timestamp\\(\\s*(\"([^\"]*)\"|'([^']*)')\\s*\\)\\s*");

  /**
   * One that was typed. Whether the expression parses is looked at elsewhere.
   *
   * @throws InvalidValueException {@link Rule#CONDITION_TITLE}, {@link Rule#CONDITION}
   */
  public static Condition of(String title, String expression) {
    String name = Pasted.trim(title);
    String text = Pasted.trim(expression);
    if (name.isEmpty()
        || name.codePointCount(0, name.length()) > LONGEST_TITLE
        || name.codePoints().anyMatch(Character::isISOControl)) {
      throw new InvalidValueException(Rule.CONDITION_TITLE, name);
    }
    if (text.isEmpty()) {
      throw new InvalidValueException(Rule.CONDITION, text);
    }
    return new Condition(name, "", text, "");
  }

  /** Holds until then, to the second. */
  public static Condition until(Instant end) {
    Instant second = end.truncatedTo(ChronoUnit.SECONDS);
    return new Condition("until " + second, "", before(second), "");
  }

  /** This one, and only until then. */
  public Condition and(Instant end) {
    String both = "(" + expression + ") && " + before(end.truncatedTo(ChronoUnit.SECONDS));
    return new Condition(title, description, both, location);
  }

  private static String before(Instant end) {
    return "request.time < timestamp(\"" + end + "\")";
  }

  /** When it ends to hold, if it says so last and joins it to the rest by "and". */
  public Optional<Instant> expiry() {
    int last = expression.lastIndexOf("&&");
    String part = last < 0 ? expression : expression.substring(last + 2);
    Matcher matcher = EXPIRY.matcher(part.strip());
    if (!matcher.matches() || (last >= 0 && alternative(expression.substring(0, last)))) {
      return Optional.empty();
    }
    try {
      String at = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
      return Optional.of(java.time.OffsetDateTime.parse(at).toInstant());
    } catch (DateTimeException notATime) {
      return Optional.empty();
    }
  }

  /** True if it has an "or" outside of brackets, which binds less than the "and" behind it. */
  private static boolean alternative(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      if (depth <= 0 && text.startsWith("||", i)) {
        return true;
      }
    }
    return false;
  }
}
