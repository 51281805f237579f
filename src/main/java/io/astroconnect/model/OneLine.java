package io.astroconnect.model;

/** What a person types to be read by others: a name, a ticket. */
public final class OneLine {
  /** Longer is a text, and nobody's name or ticket. */
  public static final int LONGEST = 100;

  /** A ticket may be a link to it. */
  public static final int LONGEST_TICKET = 500;

  private OneLine() {}

  /**
   * Drops what nobody sees around it. Nothing at all is fine.
   *
   * @throws InvalidValueException it breaks {@code rule}: it has a line end or another control
   *     character, or more characters than the rule allows
   */
  public static String read(String text, Rule rule) {
    String line = Pasted.trim(text);
    int most = rule == Rule.TICKET ? LONGEST_TICKET : LONGEST;
    if (line.codePointCount(0, line.length()) > most
        || line.codePoints().anyMatch(OneLine::breaks)) {
      throw new InvalidValueException(rule, line);
    }
    return line;
  }

  private static boolean breaks(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      default -> false;
    };
  }
}
