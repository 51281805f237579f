package io.astroconnect.model.peering.aws;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Pasted;
import io.astroconnect.model.Rule;

/** A hosted zone of Route 53: capital letters and digits, at AWS itself after a Z. */
public record HostedZoneId(String value) {
  private static final String PREFIX = "/hostedzone/";

  public HostedZoneId {
    if (!possible(value)) {
      throw new InvalidValueException(Rule.HOSTED_ZONE_ID, value);
    }
  }

  /**
   * Reads it; blanks around it are dropped, and so is the {@code /hostedzone/} that Route 53 itself
   * writes before it.
   *
   * @throws InvalidValueException {@link Rule#HOSTED_ZONE_ID}
   */
  public static HostedZoneId parse(String text) {
    String given = Pasted.trim(text);
    return new HostedZoneId(given.startsWith(PREFIX) ? given.substring(PREFIX.length()) : given);
  }

  /** True for text of this form. */
  public static boolean possible(String text) {
    return text.matches("[0-9A-Z]{4,32}");
  }

  @Override
  public String toString() {
    return value;
  }
}
