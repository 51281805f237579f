package io.astroconnect.cloud.astro;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * Where the Astro API is, and the token for it.
 *
 * @param base with its path, such as {@code https://api.astronomer.io/v1}
 */
public record AstroAccess(URI base, Optional<AstroToken> token) {
  /** The service itself. */
  public static final URI ASTRO = URI.create("https://api.astronomer.io/v1");

  /**
   * As given.
   *
   * @throws IllegalArgumentException the token would go over the network in the clear
   */
  public AstroAccess {
    if (!local(base) && !"https".equalsIgnoreCase(base.getScheme())) {
      throw new IllegalArgumentException("Not over TLS: " + base.getHost());
    }
  }

  boolean local() {
    return local(base);
  }

  private static boolean local(URI uri) {
    return String.valueOf(uri.getHost())
        .toLowerCase(Locale.ROOT)
        .matches("localhost|127(\\.[0-9]{1,3}){3}|\\[::1]");
  }

  URI at(String pathAndQuery) {
    return URI.create(base.toString().replaceAll("/+$", "") + pathAndQuery);
  }
}
