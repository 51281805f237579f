package io.astroconnect.model.checklist;

import java.time.Instant;

/** A typed argument of a {@link Reason}; the edge decides how each type is written. */
public sealed interface Arg {
  record Text(String value) implements Arg {}

  record At(Instant value) implements Arg {}

  record Count(long value) implements Arg {}

  record Trouble(Fault value) implements Arg {}

  /** Wraps a value by its type; anything unknown becomes its text. */
  static Arg of(Object value) {
    return switch (value) {
      case Arg arg -> arg;
      case Instant at -> new At(at);
      case Integer count -> new Count(count);
      case Long count -> new Count(count);
      case Fault fault -> new Trouble(fault);
      default -> new Text(value.toString());
    };
  }
}
