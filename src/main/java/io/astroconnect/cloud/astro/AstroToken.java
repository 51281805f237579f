package io.astroconnect.cloud.astro;

import java.util.Map;
import java.util.Optional;

/** A token of the Astro API, which never becomes text by accident. */
public final class AstroToken {
  /** The variable that the {@code astro} command line reads too. */
  public static final String VARIABLE = "ASTRO_API_TOKEN";

  private final String value;

  private AstroToken(String value) {
    this.value = value;
  }

  /** The token of an environment; empty if there is none, or none that could be one. */
  public static Optional<AstroToken> of(Map<String, String> environment) {
    return of(environment.getOrDefault(VARIABLE, ""));
  }

  /** A stand-in asks for one too, and takes any. */
  public static AstroToken practice() {
    return new AstroToken("practice");
  }

  /** What is pasted with a line end is still a token; what has a blank inside is none. */
  static Optional<AstroToken> of(String text) {
    String stripped = text.strip();
    return stripped.matches("[\\x21-\\x7e]+")
        ? Optional.of(new AstroToken(stripped))
        : Optional.empty();
  }

  String header() {
    return "Bearer " + value;
  }

  @Override
  public String toString() {
    return "AstroToken";
  }
}
