package io.astroconnect.model.cluster;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Pasted;
import io.astroconnect.model.Rule;
import java.util.Locale;

/** The cloud that a cluster runs in. */
public enum Provider {
  AWS,
  GCP,
  AZURE;

  /**
   * Reads it; blanks and line ends around it are dropped.
   *
   * @throws InvalidValueException {@link Rule#PROVIDER}
   */
  public static Provider parse(String text) {
    try {
      return valueOf(Pasted.trim(text).toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new InvalidValueException(Rule.PROVIDER, Pasted.trim(text));
    }
  }
}
