package io.astroconnect.cloud.astro;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * How long is waited before a call is sent again, and whether it is. Every call reads, so that none
 * does harm twice.
 *
 * @param chance from 0 to 1, so that many who were refused together do not come back together
 * @param clock for a date in {@code Retry-After}
 */
record Retry(DoubleSupplier chance, Clock clock) {
  /** Tries of one call. */
  static final int MOST = 6;

  private static final Duration FIRST = Duration.ofMillis(250);
  private static final Duration LONGEST = Duration.ofSeconds(8);

  /** Somebody looks at a window: a longer wait is told instead of taken. */
  private static final Duration MOST_ASKED = Duration.ofSeconds(60);

  /** True for an answer that may be another one soon (RFC 9110, section 15). */
  static boolean passing(int status) {
    return switch (status) {
      case 408, 425, 429, 500, 502, 503, 504 -> true;
      default -> false;
    };
  }

  /**
   * The pause before the next try; empty if there is none.
   *
   * @param tries that were made
   * @param retryAfter the header, or ""
   */
  Optional<Duration> pause(int tries, String retryAfter) {
    if (tries >= MOST) {
      return Optional.empty();
    }
    Duration asked = asked(retryAfter);
    if (asked.compareTo(MOST_ASKED) > 0) {
      return Optional.empty();
    }
    Duration ours = FIRST.multipliedBy(1L << Math.min(tries - 1, 5));
    Duration most = ours.compareTo(LONGEST) > 0 ? LONGEST : ours;
    long jitter = (long) (most.toMillis() * (0.5 + chance.getAsDouble() / 2));
    return Optional.of(asked.plusMillis(jitter));
  }

  /** Seconds or a date (RFC 9110, section 10.2.3); what is neither asks for nothing. */
  private Duration asked(String retryAfter) {
    String text = retryAfter.strip();
    if (text.matches("[0-9]{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(text));
    }
    try {
      ZonedDateTime then = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
      Duration left = Duration.between(clock.instant(), then.toInstant());
      return left.isNegative() ? Duration.ZERO : left;
    } catch (DateTimeException neither) {
      return Duration.ZERO;
    }
  }
}
