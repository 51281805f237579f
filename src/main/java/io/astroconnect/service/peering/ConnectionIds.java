package io.astroconnect.service.peering;

import io.astroconnect.model.peering.ConnectionId;
import java.security.SecureRandom;

/** Makes ids for connections: short enough to read out, without letters that look alike. */
final class ConnectionIds {
  private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";
  private static final int LENGTH = 8;

  private ConnectionIds() {}

  static ConnectionId next() {
    SecureRandom random = new SecureRandom();
    StringBuilder id = new StringBuilder("p-");
    for (int i = 0; i < LENGTH; i++) {
      id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return new ConnectionId(id.toString());
  }
}
