package io.astroconnect.handover;

/**
 * Text of an HTML page that is also well-formed XML: special characters as references, and in place
 * of characters that XML 1.0 does not have the replacement character.
 */
final class HtmlText {

  private HtmlText() {}

  static String of(String value) {
    StringBuilder out = new StringBuilder(value.length() + 16);
    value.codePoints().forEach(c -> append(out, c));
    return out.toString();
  }

  private static void append(StringBuilder out, int c) {
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      case '\'' -> out.append("&#39;");
      default -> out.appendCodePoint(allowed(c) ? c : 0xFFFD);
    }
  }

  private static boolean allowed(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c == '\n' || c == '\t';
      case Character.SURROGATE -> false;
      default -> (c & 0xFFFE) != 0xFFFE;
    };
  }
}
