package io.astroconnect.model.checklist;

import java.time.Instant;
import java.util.Optional;

/** One thing that a cloud was asked about: seen, unknown with the cause, or looked for and gone. */
public sealed interface Fact<T> {

  /** When the cloud was asked. */
  Instant at();

  /** The value as the cloud gave it. */
  record Seen<T>(T value, Instant at) implements Fact<T> {}

  /** The cloud could not be asked, or did not answer. */
  record Unknown<T>(Fault why, Instant at) implements Fact<T> {}

  /** The cloud answered, and the thing is not there. */
  record Gone<T>(Instant at) implements Fact<T> {}

  static <T> Fact<T> notAsked() {
    return new Unknown<>(new Fault.NotAsked(), Instant.EPOCH);
  }

  default Optional<T> ifSeen() {
    return this instanceof Seen<T> seen ? Optional.of(seen.value()) : Optional.empty();
  }

  default boolean isSeen() {
    return this instanceof Seen<T>;
  }
}
