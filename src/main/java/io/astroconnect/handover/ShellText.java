package io.astroconnect.handover;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * One word of a POSIX shell. Plain words stay as they are; others are put in single quotes, in
 * which nothing is special. What nobody sees is written as an octal escape in {@code $'…'} (bash,
 * zsh, ksh), so that it neither ends a line nor hides.
 */
final class ShellText {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

  private ShellText() {}

  static String of(String value) {
    if (PLAIN.matcher(value).matches()) {
      return value;
    }
    return Unseen.in(value) ? escaped(value) : "'" + value.replace("'", "'\\''") + "'";
  }

  private static String escaped(String value) {
    StringBuilder out = new StringBuilder("$'");
    value
        .codePoints()
        .forEach(
            c -> {
              if (Unseen.is(c)) {
                octal(out, Character.toString(c));
              } else if (c == '\'' || c == '\\') {
                out.append('\\').appendCodePoint(c);
              } else {
                out.appendCodePoint(c);
              }
            });
    return out.append('\'').toString();
  }

  private static void octal(StringBuilder out, String character) {
    for (byte part : character.getBytes(StandardCharsets.UTF_8)) {
      out.append(String.format("\\%03o", part & 0xff));
    }
  }
}
