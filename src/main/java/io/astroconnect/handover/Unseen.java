package io.astroconnect.handover;

/** Characters that act on a text without being seen in it. */
final class Unseen {

  private Unseen() {}

  /**
   * True for control characters, line and paragraph separators, format characters such as marks
   * that turn the direction of a text, and halves of a character.
   */
  static boolean is(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }

  static boolean in(String text) {
    return text.codePoints().anyMatch(Unseen::is);
  }
}
