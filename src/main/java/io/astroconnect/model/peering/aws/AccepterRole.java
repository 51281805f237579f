package io.astroconnect.model.peering.aws;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Pasted;
import io.astroconnect.model.Rule;
import java.util.regex.Pattern;

/**
 * A role by which the customer lets us act for them in their account. No secret: the external id is
 * what its trust policy asks for (IAM user guide, "The confused deputy problem").
 *
 * @param arn such as {@code arn:aws:iam::004815162342:role/PeerRole}
 * @param externalId "" if the trust policy asks for none
 */
public record AccepterRole(String arn, String externalId) {
  private static final int ACCOUNT = 4;
  private static final String SHORTEST = "arn:aws:iam::000000000000:role/a";
  private static final Pattern FORM =
      Pattern.compile("arn:aws(-[a-z]+)*:iam::[0-9]{12}:role/[\\w+=,.@/-]+");

  public AccepterRole {
    if (!FORM.matcher(arn).matches()) {
      throw new InvalidValueException(Rule.ROLE_ARN, arn);
    }
    if (!externalId.isEmpty()) {
      parseExternalId(externalId);
    }
  }

  /**
   * Reads an external id alone, as it is typed; blanks and line ends around it are dropped.
   *
   * @throws InvalidValueException {@link Rule#EXTERNAL_ID}
   */
  public static String parseExternalId(String text) {
    String given = Pasted.trim(text);
    if (!given.matches("[\\w+=,.@:/-]{2,1224}")) {
      throw new InvalidValueException(Rule.EXTERNAL_ID, given);
    }
    return given;
  }

  /**
   * Reads both; blanks and line ends around them are dropped.
   *
   * @throws InvalidValueException {@link Rule#ROLE_ARN} or {@link Rule#EXTERNAL_ID}
   */
  public static AccepterRole parse(String arn, String externalId) {
    return new AccepterRole(Pasted.trim(arn), Pasted.trim(externalId));
  }

  /** True if more typing can make it an ARN of a role. */
  public static boolean begun(String text) {
    String plain = text.replaceFirst("^arn:aws[a-z-]*", "arn:aws");
    return plain.length() < SHORTEST.length()
        && FORM.matcher(plain + SHORTEST.substring(plain.length())).matches();
  }

  /** The account that the role belongs to. */
  public AwsAccountId account() {
    return new AwsAccountId(arn.split(":", -1)[ACCOUNT]);
  }
}
