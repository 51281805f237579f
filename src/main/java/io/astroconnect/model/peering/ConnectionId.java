package io.astroconnect.model.peering;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.Pasted;
import io.astroconnect.model.Rule;

/**
 * Our own id of a connection, such as {@code p-7k3m9q}. The cloud's ids come and go; this stays.
 */
public record ConnectionId(String value) {
  public ConnectionId {
    if (!value.matches("[a-z]-[a-z0-9]{6,12}")) {
      throw new InvalidValueException(Rule.CONNECTION_ID, value);
    }
  }

  /**
   * Reads it; blanks and line ends around it are dropped.
   *
   * @throws InvalidValueException {@link Rule#CONNECTION_ID}
   */
  public static ConnectionId parse(String text) {
    return new ConnectionId(Pasted.trim(text));
  }

  @Override
  public String toString() {
    return value;
  }
}
