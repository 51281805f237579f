package io.astroconnect.ui.fx;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** The {@code -ac-*} aliases as JavaFX itself resolves them for one theme. */
record Palette(Map<String, Color> colours) {

  private static final Pattern ALIAS = Pattern.compile("^  (-ac-[a-z-]+):", Pattern.MULTILINE);

  /** Reads the aliases of .root and asks JavaFX for their colours. */
  static Palette of(Theme.Choice choice, String css) {
    String root = css.substring(css.indexOf(".root {"), css.indexOf("}"));
    return FxThread.call(
        () -> {
          Pane pane = new Pane();
          Map<String, Region> swatches = new TreeMap<>();
          Matcher alias = ALIAS.matcher(root);
          while (alias.find()) {
            Region swatch = new Region();
            swatch.setStyle("-fx-background-color: " + alias.group(1));
            swatches.put(alias.group(1), swatch);
          }
          pane.getChildren().addAll(swatches.values());
          Scene scene = new Scene(pane);
          new Theme(choice).dress(scene);
          pane.applyCss();
          Map<String, Color> colours = new TreeMap<>();
          swatches.forEach(
              (name, swatch) ->
                  colours.put(
                      name, (Color) swatch.getBackground().getFills().getFirst().getFill()));
          return new Palette(colours);
        });
  }

  Color get(String alias) {
    Color colour = colours.get(alias);
    if (colour == null) {
      throw new AssertionError("No alias " + alias);
    }
    return colour;
  }

  /** One colour laid over another. */
  static Color over(Color top, Color below) {
    double a = top.getOpacity();
    return Color.color(
        top.getRed() * a + below.getRed() * (1 - a),
        top.getGreen() * a + below.getGreen() * (1 - a),
        top.getBlue() * a + below.getBlue() * (1 - a));
  }

  /** The contrast of two opaque colours, 1 to 21 (WCAG 2.2, "contrast ratio"). */
  static double contrast(Color one, Color other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }
}
