package io.astroconnect.sandbox.world;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids as EC2 gives them, a pure function of a text so that a world repeats itself. */
public final class Ids {
  private Ids() {}

  /** The prefix and 17 hexadecimal digits. */
  public static String of(String prefix, String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return prefix + "0" + HexFormat.of().formatHex(digest).substring(0, 16);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
