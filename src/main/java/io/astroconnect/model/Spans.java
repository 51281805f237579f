package io.astroconnect.model;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads spans of time: ISO-8601, or as people write them. */
public final class Spans {
  private static final Duration LONGEST = Duration.ofDays(3650);
  private static final Pattern SHORT =
      Pattern.compile("(?<days>\\d+D)?(?<time>(\\d+H)?(\\d+M)?(\\d+S)?)");

  private Spans() {}

  /**
   * Reads {@code PT36H}, {@code P7D}, {@code 36h}, {@code 7d}, {@code 1d12h}, {@code 90m} …
   *
   * @throws InvalidValueException {@link Rule#DURATION}, also if it is not ahead or beyond reason
   */
  public static Duration parse(String text) {
    try {
      Duration span = Duration.parse(iso(text.toUpperCase(Locale.ROOT)));
      if (span.isPositive() && span.compareTo(LONGEST) <= 0) {
        return span;
      }
    } catch (DateTimeException malformed) {
      throw new InvalidValueException(Rule.DURATION, text);
    }
    throw new InvalidValueException(Rule.DURATION, text);
  }

  private static String iso(String text) {
    Matcher parts = SHORT.matcher(text);
    if (text.isEmpty() || !parts.matches()) {
      return text;
    }
    String days = parts.group("days");
    String time = parts.group("time");
    return "P" + (days == null ? "" : days) + (time.isEmpty() ? "" : "T" + time);
  }
}
