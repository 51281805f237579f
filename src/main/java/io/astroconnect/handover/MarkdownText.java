package io.astroconnect.handover;

/**
 * Text of Markdown (CommonMark, "Backslash escapes") on one line that means nothing but itself.
 * Addresses and names stay readable where nobody renders it: what begins a list or a heading is
 * escaped only where it would.
 */
final class MarkdownText {
  private static final String MARKS = "\\`*_{}[]()<>#|~&!$";
  private static final String BEGINNINGS = "-+=:";

  private MarkdownText() {}

  static String of(String value) {
    String seen = PlainText.of(value);
    StringBuilder out = new StringBuilder(seen.length() + 8);
    for (int i = 0; i < seen.length(); i++) {
      char c = seen.charAt(i);
      boolean begins = seen.substring(0, i).isBlank() && BEGINNINGS.indexOf(c) >= 0;
      boolean numbers = c == '.' && seen.substring(0, i).matches("\\s*[0-9]+");
      if (MARKS.indexOf(c) >= 0 || begins || (numbers && !digitFollows(seen, i))) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }

  private static boolean digitFollows(String text, int at) {
    return at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
  }

  /** A fence that no line of a text can end. */
  static String fence(String text) {
    int longest = 2;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return "`".repeat(longest + 1);
  }
}
