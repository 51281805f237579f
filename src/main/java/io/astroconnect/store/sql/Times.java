package io.astroconnect.store.sql;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/** Times in columns: ISO-8601 to the nanosecond, always as long, so that they sort as text. */
final class Times {
  private static final DateTimeFormatter NINE_DIGITS =
      new DateTimeFormatterBuilder().appendInstant(9).toFormatter();

  private Times() {}

  static String text(Instant time) {
    return NINE_DIGITS.format(time);
  }

  static Instant time(String text) {
    return Instant.parse(text);
  }
}
