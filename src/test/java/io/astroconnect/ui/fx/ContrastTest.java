package io.astroconnect.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Text reads at 4.5 : 1, and what shows a field or a state at 3 : 1, in light and in dark. */
class ContrastTest {

  private static final double TEXT = 4.5;
  private static final double SHAPE = 3.0;
  private static final List<String> TONES =
      List.of("muted", "accent", "success", "warning", "danger");
  private static final List<String> SURFACES =
      List.of("-ac-surface", "-ac-surface-subtle", "-ac-surface-code", "-ac-surface-overlay");

  @ParameterizedTest
  @EnumSource(
      value = Theme.Choice.class,
      names = {"LIGHT", "DARK"})
  void textReadsOnEverySurface(Theme.Choice choice) throws IOException {
    Palette palette = palette(choice);
    for (String surface : SURFACES) {
      for (String text :
          List.of(
              "-ac-text",
              "-ac-text-muted",
              "-ac-link",
              "-ac-success-fg",
              "-ac-warning-fg",
              "-ac-danger-fg")) {
        check(palette, text, palette.get(surface), surface, TEXT);
      }
    }
    check(palette, "-ac-text", palette.get("-ac-surface-hover"), "-ac-surface-hover", TEXT);
  }

  @ParameterizedTest
  @EnumSource(
      value = Theme.Choice.class,
      names = {"LIGHT", "DARK"})
  void chipsAndNoticesReadOnTheirTint(Theme.Choice choice) throws IOException {
    Palette palette = palette(choice);
    for (String tone : TONES) {
      Color tint = Palette.over(palette.get("-ac-" + tone + "-fill"), palette.get("-ac-surface"));
      for (String text : List.of("-ac-" + tone + "-fg", "-ac-text", "-ac-text-muted")) {
        check(palette, text, tint, tone + " tint", TEXT);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Theme.Choice.class,
      names = {"LIGHT", "DARK"})
  void filledButtonsAndBandsRead(Theme.Choice choice) throws IOException {
    Palette palette = palette(choice);
    for (String fill :
        List.of(
            "-ac-accent",
            "-ac-accent-hover",
            "-ac-danger",
            "-ac-danger-hover",
            "-ac-production",
            "-ac-production-field")) {
      check(palette, "-ac-text-on-emphasis", palette.get(fill), fill, TEXT);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Theme.Choice.class,
      names = {"LIGHT", "DARK"})
  void fieldsFocusAndWorkspacesShow(Theme.Choice choice) throws IOException {
    Palette palette = palette(choice);
    Color surface = palette.get("-ac-surface");
    for (String line :
        List.of(
            "-ac-line-field",
            "-ac-focus",
            "-ac-teal",
            "-ac-violet",
            "-ac-slate",
            "-ac-olive",
            "-ac-brown",
            "-ac-map-cluster",
            "-ac-map-peer",
            "-ac-map-route",
            "-ac-map-overlap")) {
      check(palette, line, surface, "-ac-surface", SHAPE);
    }
  }

  private static void check(
      Palette palette, String alias, Color below, String belowName, double least) {
    double contrast = Palette.contrast(Palette.over(palette.get(alias), below), below);
    assertThat(contrast).as("%s on %s", alias, belowName).isGreaterThanOrEqualTo(least);
  }

  private static Palette palette(Theme.Choice choice) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(Theme.class.getResourceAsStream("astro-connect.css"))) {
      return Palette.of(choice, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
