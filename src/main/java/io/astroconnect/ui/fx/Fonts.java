package io.astroconnect.ui.fx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/**
 * The typefaces that come with the console: IBM Plex Sans and Plex Mono (SIL Open Font License,
 * beside them in the resources). JavaFX resolves only 400 and 700 by weight, so the semi-bold one
 * is a family of its own.
 */
public final class Fonts {

  /** Body, buttons, cells. */
  public static final String SANS = "IBM Plex Sans";

  /** Titles and whatever stands out; {@code -fx-font-weight: 600} would stay regular. */
  public static final String SANS_SEMIBOLD = "IBM Plex Sans SmBld";

  /** Ids, addresses and code: {@code 0O} and {@code 1lI} differ. */
  public static final String MONO = "IBM Plex Mono";

  private static final List<String> FILES =
      List.of(
          "IBMPlexSans-Regular.woff",
          "IBMPlexSans-SemiBold.woff",
          "IBMPlexSans-Bold.woff",
          "IBMPlexMono-Regular.woff",
          "IBMPlexMono-Bold.woff");

  private Fonts() {}

  /** Makes the families known to JavaFX. Call it once, before the first scene is made. */
  public static void load() {
    for (String file : FILES) {
      try (InputStream in = Fonts.class.getResourceAsStream("fonts/" + file)) {
        if (in == null || Font.loadFont(in, 13) == null) {
          throw new IllegalStateException("The font " + file + " cannot be loaded.");
        }
      } catch (IOException e) {
        throw new UncheckedIOException("The font " + file + " cannot be read.", e);
      }
    }
  }
}
