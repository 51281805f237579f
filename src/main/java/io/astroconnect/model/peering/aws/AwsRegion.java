package io.astroconnect.model.peering.aws;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Pasted;
import io.astroconnect.model.Rule;

/** A region of AWS, by the form of its name: new regions need no new release. */
public record AwsRegion(String value) {
  public AwsRegion {
    if (!value.matches("[a-z]{2,4}(-[a-z]+){1,2}-[0-9]{1,2}")) {
      throw new InvalidValueException(Rule.REGION, value);
    }
  }

  /**
   * Reads it; blanks and line ends around it are dropped.
   *
   * @throws InvalidValueException {@link Rule#REGION}
   */
  public static AwsRegion parse(String text) {
    return new AwsRegion(Pasted.trim(text));
  }

  @Override
  public String toString() {
    return value;
  }
}
