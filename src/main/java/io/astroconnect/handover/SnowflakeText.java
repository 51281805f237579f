package io.astroconnect.handover;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Literals and names of Snowflake's SQL, as in its reference: in a literal a backslash escapes, so
 * doubling quotes alone would not hold; a name is unquoted where it may be, else in double quotes.
 */
final class SnowflakeText {
  private static final Pattern UNQUOTED = Pattern.compile("[A-Za-z_][A-Za-z0-9_$]*");

  private SnowflakeText() {}

  /** A string literal on one line. */
  static String string(String value) {
    StringBuilder out = new StringBuilder("'");
    value.codePoints().forEach(c -> append(out, c));
    return out.append('\'').toString();
  }

  private static void append(StringBuilder out, int c) {
    if (Unseen.is(c)) {
      for (char part : Character.toChars(c)) {
        out.append(String.format("\\u%04X", (int) part));
      }
    } else if (c == '\'' || c == '\\') {
      out.appendCodePoint(c).appendCodePoint(c);
    } else {
      out.appendCodePoint(c);
    }
  }

  /**
   * A name with its database and schema, parted by dots: {@code security.network}, {@code "My
   * DB".network}. Each part is quoted if it has to be; one that is keeps its quotes.
   *
   * @throws IllegalArgumentException it has characters that nobody sees
   */
  static String name(String value) {
    if (Unseen.in(value)) {
      throw new IllegalArgumentException("A name has characters that nobody sees");
    }
    return parts(value).stream().map(SnowflakeText::identifier).collect(Collectors.joining("."));
  }

  private static List<String> parts(String value) {
    List<String> parts = new ArrayList<>();
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i < value.length(); i++) {
      quoted ^= value.charAt(i) == '"';
      if (value.charAt(i) == '.' && !quoted) {
        parts.add(value.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(value.substring(start));
    return parts;
  }

  private static String identifier(String part) {
    if (UNQUOTED.matcher(part).matches()) {
      return part;
    }
    boolean quoted = part.length() > 2 && part.startsWith("\"") && part.endsWith("\"");
    String bare = quoted ? part.substring(1, part.length() - 1).replace("\"\"", "\"") : part;
    return '"' + bare.replace("\"", "\"\"") + '"';
  }
}
