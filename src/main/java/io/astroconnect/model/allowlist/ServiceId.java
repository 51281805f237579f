package io.astroconnect.model.allowlist;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Pasted;
import io.astroconnect.model.Rule;
import java.util.Locale;

/** Names a data service, such as {@code snowflake}: lower-case letters, digits and hyphens. */
public record ServiceId(String value) {
  public ServiceId {
    if (!value.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new InvalidValueException(Rule.SERVICE, value);
    }
  }

  /**
   * Reads it, in any case; blanks and line ends around it are dropped.
   *
   * @throws InvalidValueException {@link Rule#SERVICE}
   */
  public static ServiceId parse(String text) {
    return new ServiceId(Pasted.trim(text).toLowerCase(Locale.ROOT));
  }

  @Override
  public String toString() {
    return value;
  }
}
