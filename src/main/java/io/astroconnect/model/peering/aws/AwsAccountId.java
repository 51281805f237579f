package io.astroconnect.model.peering.aws;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Pasted;
import io.astroconnect.model.Rule;

/** An AWS account: 12 digits. Text, never a number, as leading zeros count. */
public record AwsAccountId(String value) {
  public AwsAccountId {
    if (value.isEmpty()) {
      throw new InvalidValueException(Rule.ACCOUNT_MISSING, value);
    }
    if (!value.matches("[0-9]{12}")) {
      String digits = value.matches("[0-9]+") ? Integer.toString(value.length()) : "";
      throw new InvalidValueException(Rule.ACCOUNT_ID, value, digits);
    }
  }

  /**
   * Reads it; blanks around it are dropped, and so are the hyphens of AWS's own grouped spelling
   * ({@code 0048-1516-2342}).
   *
   * @throws InvalidValueException {@link Rule#ACCOUNT_ID} with the number of digits as detail, if
   *     there is nothing else in it
   */
  public static AwsAccountId parse(String text) {
    String given = Pasted.trim(text);
    return new AwsAccountId(
        given.matches("[0-9]{4}-[0-9]{4}-[0-9]{4}") ? given.replace("-", "") : given);
  }

  @Override
  public String toString() {
    return value;
  }
}
