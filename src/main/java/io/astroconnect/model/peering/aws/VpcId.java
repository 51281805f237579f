package io.astroconnect.model.peering.aws;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Pasted;
import io.astroconnect.model.Rule;

/** A VPC: {@code vpc-} and 8 or 17 hexadecimal digits. */
public record VpcId(String value) {
  public VpcId {
    if (!possible(value)) {
      throw new InvalidValueException(Rule.VPC_ID, value);
    }
  }

  /**
   * Reads it; blanks and line ends around it are dropped.
   *
   * @throws InvalidValueException {@link Rule#VPC_ID}
   */
  public static VpcId parse(String text) {
    return new VpcId(Pasted.trim(text));
  }

  /** True for text of this form. */
  static boolean possible(String text) {
    return text.matches("vpc-([0-9a-f]{8}|[0-9a-f]{17})");
  }

  @Override
  public String toString() {
    return value;
  }
}
