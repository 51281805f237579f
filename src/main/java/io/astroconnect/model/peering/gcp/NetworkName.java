package io.astroconnect.model.peering.gcp;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Pasted;
import io.astroconnect.model.Rule;

/** The name of a VPC network: Compute Engine API, {@code networks}: names follow RFC 1035. */
public record NetworkName(String value) {
  public NetworkName {
    if (!possible(value)) {
      throw new InvalidValueException(Rule.NETWORK_NAME, value);
    }
  }

  /**
   * Reads it; blanks and line ends around it are dropped.
   *
   * @throws InvalidValueException {@link Rule#NETWORK_NAME}
   */
  public static NetworkName parse(String text) {
    return new NetworkName(Pasted.trim(text));
  }

  /** True if Google could have given a network this name. */
  public static boolean possible(String text) {
    return text.matches("[a-z]([a-z0-9-]{0,61}[a-z0-9])?");
  }

  @Override
  public String toString() {
    return value;
  }
}
