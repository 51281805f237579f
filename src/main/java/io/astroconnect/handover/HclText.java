package io.astroconnect.handover;

/**
 * A string of Terraform's configuration language, with its quotes, as in its reference, "Strings
 * and Templates": a backslash escapes, and a dollar or percent sign before a brace begins a
 * template unless it is doubled.
 */
final class HclText {

  private HclText() {}

  static String of(String value) {
    StringBuilder out = new StringBuilder("\"");
    int[] all = value.codePoints().toArray();
    for (int i = 0; i < all.length; i++) {
      int c = all[i];
      boolean template = (c == '$' || c == '%') && i + 1 < all.length && all[i + 1] == '{';
      if (Unseen.is(c)) {
        out.append(String.format(c > 0xffff ? "\\U%08X" : "\\u%04X", c));
      } else if (c == '"' || c == '\\') {
        out.append('\\').appendCodePoint(c);
      } else if (template) {
        out.appendCodePoint(c).appendCodePoint(c);
      } else {
        out.appendCodePoint(c);
      }
    }
    return out.append('"').toString();
  }
}
