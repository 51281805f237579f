package io.astroconnect.model.checklist;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The last time that we did a step: written before the call is sent and after it was answered, so
 * that a call without an answer is known to be in doubt.
 *
 * @param answeredAt null while there is no answer
 * @param fault null if the answer was good
 */
public record Attempt(Instant sentAt, @Nullable Instant answeredAt, @Nullable Fault fault) {

  /** Sent, and no answer has come. */
  public boolean inDoubt() {
    return answeredAt == null;
  }

  public boolean succeeded() {
    return answeredAt != null && fault == null;
  }

  public Optional<Fault> refusal() {
    return Optional.ofNullable(fault);
  }
}
