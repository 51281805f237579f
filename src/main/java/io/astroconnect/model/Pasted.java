package io.astroconnect.model;

/** Text as it comes from a ticket or a web page. */
public final class Pasted {

  private Pasted() {}

  /**
   * Drops what nobody sees around a value: blanks and line ends, no-break spaces, and characters
   * without width such as a byte order mark.
   */
  public static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && unseen(text.charAt(start))) {
      start++;
    }
    while (end > start && unseen(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean unseen(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT;
  }
}
