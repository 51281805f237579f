package io.astroconnect.model.peering.aws;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Pasted;
import io.astroconnect.model.Rule;

/** A VPC peering connection: {@code pcx-} and 8 or 17 hexadecimal digits. */
public record VpcPeeringConnectionId(String value) {
  public VpcPeeringConnectionId {
    if (!value.matches("pcx-([0-9a-f]{8}|[0-9a-f]{17})")) {
      throw new InvalidValueException(Rule.PEERING_CONNECTION_ID, value);
    }
  }

  /**
   * Reads it; blanks and line ends around it are dropped.
   *
   * @throws InvalidValueException {@link Rule#PEERING_CONNECTION_ID}
   */
  public static VpcPeeringConnectionId parse(String text) {
    return new VpcPeeringConnectionId(Pasted.trim(text));
  }

  @Override
  public String toString() {
    return value;
  }
}
