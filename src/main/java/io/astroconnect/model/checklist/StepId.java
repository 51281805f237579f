package io.astroconnect.model.checklist;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Pasted;
import io.astroconnect.model.Rule;
import java.util.List;

/**
 * Names a step within its checklist: a kind, or a kind and what it is about, parted by slashes,
 * such as {@code accept} or {@code route/rtb-0a1b2c3d/10.44.0.0/16}.
 */
public record StepId(String value) {
  private static final int LONGEST = 200;

  public StepId {
    if (value.length() > LONGEST || !value.matches("[a-z][a-z-]*(/[A-Za-z0-9./_-]+)?")) {
      throw new InvalidValueException(Rule.STEP_ID, value);
    }
  }

  /**
   * Reads it; blanks and line ends around it are dropped.
   *
   * @throws InvalidValueException {@link Rule#STEP_ID}
   */
  public static StepId parse(String text) {
    return new StepId(Pasted.trim(text));
  }

  /** The kind of step: what stands before the first slash. */
  public String kind() {
    int slash = value.indexOf('/');
    return slash < 0 ? value : value.substring(0, slash);
  }

  /**
   * What the step is about: the first part behind the kind, and the rest; empty for a bare kind.
   */
  public List<String> subject() {
    String[] parts = value.split("/", 3);
    return List.of(parts).subList(1, parts.length);
  }

  @Override
  public String toString() {
    return value;
  }
}
