package io.astroconnect.service.peering;

import io.astroconnect.model.peering.ConnectionId;
import java.security.SecureRandom;

/** Makes ids for connections: short enough to read out, without letters that look alike. */
public final class ConnectionIds {
  private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";
  private static final int LENGTH = 8;

  private ConnectionIds() {}

  /** The next one of a kind, such as {@code p} of peerings. */
  public static ConnectionId next(char kind) {
    SecureRandom random = new SecureRandom();
    StringBuilder id = new StringBuilder().append(kind).append('-');
    for (int i = 0; i < LENGTH; i++) {
      id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return new ConnectionId(id.toString());
  }
}
