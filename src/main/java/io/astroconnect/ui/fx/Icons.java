package io.astroconnect.ui.fx;

import org.kordamp.ikonli.javafx.FontIcon;

/** Feather icons, 14 px; 12 in chips and 16 in the rail. Sizes and colours are the stylesheet's. */
public final class Icons {

  private Icons() {}

  /** An icon in muted colour, or in that of the button it stands on. */
  public static FontIcon of(String code) {
    FontIcon icon = new FontIcon(code);
    icon.getStyleClass().add("icon");
    return icon;
  }

  /** An icon in the colour of a tone. */
  public static FontIcon of(String code, Tone tone) {
    FontIcon icon = of(code);
    icon.getStyleClass().add("toned");
    tone.dress(icon);
    return icon;
  }
}
