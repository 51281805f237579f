package io.astroconnect.handover;

/** A JSON string (RFC 8259) on one line; what nobody sees is escaped. */
final class JsonText {

  private JsonText() {}

  static String of(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.codePoints().forEach(c -> append(out, c));
    return out.append('"').toString();
  }

  private static void append(StringBuilder out, int c) {
    if (c == '"' || c == '\\') {
      out.append('\\').appendCodePoint(c);
    } else if (Unseen.is(c)) {
      for (char part : Character.toChars(c)) {
        out.append(String.format("\\u%04x", (int) part));
      }
    } else {
      out.appendCodePoint(c);
    }
  }
}
