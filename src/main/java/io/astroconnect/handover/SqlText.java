package io.astroconnect.handover;

/**
 * Literals of SQL as its dialects write them, on one line.
 *
 * <p>PostgreSQL ("Lexical Structure"): a backslash is one character of an ordinary literal, and
 * escapes in {@code E'…'}; which of both an ordinary one does is a setting, so whatever holds a
 * backslash is written as the latter. T-SQL ("Constants"): {@code N'…'}, in which nothing escapes
 * but a doubled quote.
 */
final class SqlText {

  private SqlText() {}

  static String postgres(String value) {
    boolean escapes = value.codePoints().anyMatch(c -> c == '\\' || Unseen.is(c));
    StringBuilder out = new StringBuilder(escapes ? "E'" : "'");
    value.codePoints().forEach(c -> append(out, c));
    return out.append('\'').toString();
  }

  private static void append(StringBuilder out, int c) {
    if (c == '\'' || c == '\\') {
      out.appendCodePoint(c).appendCodePoint(c);
    } else if (Unseen.is(c)) {
      out.append(String.format(c > 0xffff ? "\\U%08X" : "\\u%04X", c));
    } else {
      out.appendCodePoint(c);
    }
  }

  /** What nobody sees cannot be written there, and is left out. */
  static String transact(String value) {
    return "N'" + PlainText.of(value).replace("'", "''") + "'";
  }
}
