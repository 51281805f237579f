package io.astroconnect.model.cluster;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Pasted;
import io.astroconnect.model.Rule;

/** The Astro API's id of a cluster: letters, digits, {@code -} and {@code _}, at most 64. */
public record ClusterId(String value) {
  public ClusterId {
    if (!value.matches("[A-Za-z0-9][A-Za-z0-9_-]{0,63}")) {
      throw new InvalidValueException(Rule.CLUSTER_ID, value);
    }
  }

  /**
   * Reads it; blanks and line ends around it are dropped.
   *
   * @throws InvalidValueException {@link Rule#CLUSTER_ID}
   */
  public static ClusterId parse(String text) {
    return new ClusterId(Pasted.trim(text));
  }

  @Override
  public String toString() {
    return value;
  }
}
