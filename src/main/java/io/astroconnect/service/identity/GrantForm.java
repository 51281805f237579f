package io.astroconnect.service.identity;

import io.astroconnect.intake.condition.Conditions;
import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Pasted;
import io.astroconnect.model.Rule;
import io.astroconnect.model.Spans;
import io.astroconnect.model.identity.Condition;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Reads what of a grant is typed as text: its condition and its end. */
public final class GrantForm {
  private final Clock clock;

  public GrantForm(Clock clock) {
    this.clock = clock;
  }

  /**
   * The condition of what is typed; empty if nothing is.
   *
   * @param title "" for that of an expiry
   * @throws InvalidValueException {@link Rule#CONDITION_TITLE}, {@link Rule#CONDITION}, {@link
   *     Rule#EXPIRY}
   */
  public Optional<Condition> condition(String title, String expression, String expires) {
    Optional<Instant> end = end(expires);
    if (Pasted.trim(expression).isEmpty()) {
      if (end.isEmpty() && !Pasted.trim(title).isEmpty()) {
        throw new InvalidValueException(Rule.CONDITION, "");
      }
      return end.map(Condition::until)
          .map(
              until ->
                  Pasted.trim(title).isEmpty() ? until : Condition.of(title, until.expression()));
    }
    Condition typed = Conditions.read(title, expression);
    return Optional.of(end.map(typed::and).orElse(typed));
  }

  /**
   * Looks at an expression, whatever the title; nothing is well too.
   *
   * @throws InvalidValueException {@link Rule#CONDITION}, {@link Rule#CONDITION_LENGTH}
   */
  public void expression(String typed) {
    String text = Pasted.trim(typed);
    if (!text.isEmpty()) {
      Conditions.parse(text);
    }
  }

  /**
   * A date (its beginning in the clock's zone), a time with its zone, or a span from now on, of
   * days to the end of the last one.
   *
   * @throws InvalidValueException {@link Rule#EXPIRY}, also if it is not ahead
   */
  public Optional<Instant> end(String typed) {
    String text = Pasted.trim(typed);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Instant end = read(text);
    if (!end.isAfter(clock.instant())) {
      throw new InvalidValueException(Rule.EXPIRY, text);
    }
    return Optional.of(end);
  }

  private Instant read(String text) {
    try {
      if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
        return LocalDate.parse(text).atStartOfDay(clock.getZone()).toInstant();
      }
      return text.contains("-") ? OffsetDateTime.parse(text).toInstant() : after(text);
    } catch (DateTimeException malformed) {
      throw new InvalidValueException(Rule.EXPIRY, text);
    }
  }

  /** So that what is asked for twice on a day is one grant, not two that differ by seconds. */
  private Instant endOfDay(Instant time) {
    LocalDate day = LocalDate.ofInstant(time, clock.getZone());
    return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
  }

  private Instant after(String span) {
    try {
      Duration time = Spans.parse(span);
      Instant end = clock.instant().plus(time);
      return time.equals(Duration.ofDays(time.toDays())) ? endOfDay(end) : end;
    } catch (InvalidValueException malformed) {
      throw new InvalidValueException(Rule.EXPIRY, span);
    }
  }
}
