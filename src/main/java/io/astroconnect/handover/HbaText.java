package io.astroconnect.handover;

import java.util.regex.Pattern;

/**
 * A word of PostgreSQL's {@code pg_hba.conf} ("The pg_hba.conf File"): in double quotes unless it
 * is a plain name, so that {@code all}, a comma, {@code +} or {@code @} mean nothing but
 * themselves; a quote is doubled.
 */
final class HbaText {
  private static final Pattern PLAIN =
      Pattern.compile(
          "(?!(all|sameuser|samerole|samegroup|replication|samehost|samenet)$)[\\w./:-]+");

  private HbaText() {}

  static String of(String value) {
    String shown = PlainText.of(value);
    return PLAIN.matcher(shown).matches() ? shown : '"' + shown.replace("\"", "\"\"") + '"';
  }
}
