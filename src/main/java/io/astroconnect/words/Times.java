package io.astroconnect.words;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How instants and spans are written: always in one zone, ages floored. */
final class Times {
  private final Clock clock;
  private final DateTimeFormatter thisYear;
  private final DateTimeFormatter anyYear;
  private final DateTimeFormatter exact;
  private final DateTimeFormatter dated;
  private final DateTimeFormatter time;
  private final DateTimeFormatter clockTime;
  private final DateTimeFormatter day;
  private final DateTimeFormatter dayOfYear;

  Times(Locale names, Clock clock) {
    this.clock = clock;
    this.thisYear = formatter("EEE d MMM, HH:mm", names);
    this.anyYear = formatter("EEE d MMM yyyy, HH:mm", names);
    this.exact = formatter("EEE d MMM yyyy, HH:mm:ss zzz", names);
    this.dated = formatter("EEE d MMM yyyy, HH:mm zzz", names);
    this.time = formatter("HH:mm", names);
    this.clockTime = formatter("HH:mm:ss zzz", names);
    this.day = formatter("d MMM", names);
    this.dayOfYear = formatter("d MMM yyyy", names);
  }

  private DateTimeFormatter formatter(String pattern, Locale names) {
    return DateTimeFormatter.ofPattern(pattern, names).withZone(clock.getZone());
  }

  String when(Instant at) {
    return (isThisYear(at) ? thisYear : anyYear).format(at);
  }

  private boolean isThisYear(Instant at) {
    return local(at).getYear() == ZonedDateTime.now(clock).getYear();
  }

  private ZonedDateTime local(Instant at) {
    return at.atZone(clock.getZone());
  }

  String exactly(Instant at) {
    return exact.format(at);
  }

  String dated(Instant at) {
    return dated.format(at);
  }

  String time(Instant at) {
    return time.format(at);
  }

  String clock(Instant at) {
    return clockTime.format(at);
  }

  String day(Instant at) {
    return (isThisYear(at) ? day : dayOfYear).format(at);
  }

  String day(LocalDate on) {
    return dayOfYear.format(on);
  }

  String briefly(Instant at) {
    return local(at).toLocalDate().equals(ZonedDateTime.now(clock).toLocalDate())
        ? time(at)
        : day(at) + " " + time(at);
  }

  static String age(Duration span) {
    if (span.isNegative()) {
      return "0 s";
    }
    if (span.toDays() > 0) {
      return span.toDays() + " d";
    }
    if (span.toHours() > 0) {
      return span.toHours() + " h";
    }
    return span.toMinutes() > 0 ? span.toMinutes() + " min" : span.toSeconds() + " s";
  }

  static String since(Duration span) {
    if (span.toDays() > 0 && span.toHoursPart() > 0) {
      return span.toDays() + " d " + span.toHoursPart() + " h";
    }
    return span.toDays() == 0 && span.toHours() > 0 && span.toMinutesPart() > 0
        ? span.toHours() + " h " + span.toMinutesPart() + " min"
        : age(span);
  }

  static String leftBriefly(Duration span) {
    return span.toHours() > 0 && span.toHours() < 48 ? span.toHours() + " h" : left(span);
  }

  static String left(Duration span) {
    Duration rest = span.isNegative() ? Duration.ZERO : span;
    if (rest.toHours() >= 48) {
      return rest.toDays() + " d";
    }
    if (rest.toHours() > 0) {
      return rest.toHours() + " h " + rest.toMinutesPart() + " min";
    }
    return String.format(Locale.ROOT, "%02d:%02d", rest.toMinutesPart(), rest.toSecondsPart());
  }
}
