package io.astroconnect.model.peering.aws;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Pasted;
import io.astroconnect.model.Rule;

/**
 * A role by which the customer lets us act for them in their account. No secret: the external id is
 * what its trust policy asks for (IAM user guide, "The confused deputy problem").
 *
 * @param arn such as {@code arn:aws:iam::004815162342:role/PeerRole}
 * @param externalId "" if the trust policy asks for none
 */
public record AccepterRole(String arn, String externalId) {
  private static final int ACCOUNT = 4;

  public AccepterRole {
    if (!arn.matches("arn:aws(-[a-z]+)*:iam::[0-9]{12}:role/[\\w+=,.@/-]+")) {
      throw new InvalidValueException(Rule.ROLE_ARN, arn);
    }
    if (!externalId.isEmpty() && !externalId.matches("[\\w+=,.@:/-]{2,1224}")) {
      throw new InvalidValueException(Rule.EXTERNAL_ID, externalId);
    }
  }

  /**
   * Reads both; blanks and line ends around them are dropped.
   *
   * @throws InvalidValueException {@link Rule#ROLE_ARN} or {@link Rule#EXTERNAL_ID}
   */
  public static AccepterRole parse(String arn, String externalId) {
    return new AccepterRole(Pasted.trim(arn), Pasted.trim(externalId));
  }

  /** The account that the role belongs to. */
  public AwsAccountId account() {
    return new AwsAccountId(arn.split(":", -1)[ACCOUNT]);
  }
}
