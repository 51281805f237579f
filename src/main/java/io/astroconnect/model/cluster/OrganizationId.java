package io.astroconnect.model.cluster;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Pasted;
import io.astroconnect.model.Rule;

/** The Astro API's id of an organization. */
public final class OrganizationId {
  private OrganizationId() {}

  /**
   * Reads it; blanks and line ends around it are dropped.
   *
   * @throws InvalidValueException {@link Rule#ORGANIZATION_ID}
   */
  public static String parse(String text) {
    String id = Pasted.trim(text);
    if (!id.matches("[A-Za-z0-9][A-Za-z0-9_-]{0,63}")) {
      throw new InvalidValueException(Rule.ORGANIZATION_ID, id);
    }
    return id;
  }
}
