package io.astroconnect.model;

/** What a person types to be read by others: a name, a ticket. */
public final class OneLine {
  /** Longer is a text, and nobody's name or ticket. */
  public static final int LONGEST = 100;

  private OneLine() {}

  /**
   * Drops what nobody sees around it. Nothing at all is fine.
   *
   * @throws InvalidValueException it breaks {@code rule}: it has a line end or another control
   *     character, or more than {@link #LONGEST} characters
   */
  public static String read(String text, Rule rule) {
    String line = Pasted.trim(text);
    if (line.codePointCount(0, line.length()) > LONGEST
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
