package io.astroconnect.handover;

/** A double-quoted scalar of YAML 1.2 on one line; what nobody sees is escaped. */
final class YamlText {

  private YamlText() {}

  static String of(String value) {
    StringBuilder out = new StringBuilder("\"");
    value.codePoints().forEach(c -> append(out, c));
    return out.append('"').toString();
  }

  private static void append(StringBuilder out, int c) {
    if (c == '"' || c == '\\') {
      out.append('\\').appendCodePoint(c);
    } else if (Unseen.is(c) || c == 0xFFFE || c == 0xFFFF) {
      out.append(String.format(c > 0xffff ? "\\U%08X" : "\\u%04X", c));
    } else {
      out.appendCodePoint(c);
    }
  }
}
