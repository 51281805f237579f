package io.astroconnect.model.handover;

import io.astroconnect.model.checklist.StepId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text for the customer.
 *
 * @param number of the step among theirs, from 1; 0 for what does no step
 * @param step the step of theirs that it does; null if it only looks
 * @param title what it does, such as "Accept the request"
 * @param text what to run, with a line of comment above that says what it does
 * @param values what was filled in, so that it can be shown as such
 */
public record Piece(
    int number,
    @Nullable StepId step,
    Timing timing,
    String title,
    Language language,
    String text,
    List<String> values) {
  public Piece {
    values = List.copyOf(values);
  }

  /** When a piece is of use. */
  public enum Timing {
    /** It can be done now. */
    NOW,
    /** Another step has to be done first. */
    LATER,
    /** Its step is done, or told. */
    SETTLED,
    /** What it needs is not known before our request is sent; its text is a comment. */
    NOT_KNOWN
  }

  public Optional<StepId> stepIfAny() {
    return Optional.ofNullable(step);
  }
}
