package io.astroconnect.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.text.Font;
import org.junit.jupiter.api.Test;

class ThemeTest {

  @Test
  void aSettingIsReadGenerouslyAndNothingFollowsTheSystem() {
    assertThat(Theme.Choice.of("dark")).isEqualTo(Theme.Choice.DARK);
    assertThat(Theme.Choice.of(" Light ")).isEqualTo(Theme.Choice.LIGHT);
    assertThat(Theme.Choice.of(null)).isEqualTo(Theme.Choice.SYSTEM);
    assertThat(Theme.Choice.of("purple")).isEqualTo(Theme.Choice.SYSTEM);
  }

  @Test
  void aChoiceChangesThePaletteAtOnce() {
    FxThread.run(
        () -> {
          Theme theme = new Theme(Theme.Choice.LIGHT);
          assertThat(Application.getUserAgentStylesheet()).contains("primer-light");

          theme.choiceProperty().set(Theme.Choice.DARK);
          assertThat(theme.schemeProperty().get()).isEqualTo(ColorScheme.DARK);
          assertThat(Application.getUserAgentStylesheet()).contains("primer-dark");

          theme.choiceProperty().set(Theme.Choice.SYSTEM);
          assertThat(theme.schemeProperty().get())
              .isEqualTo(Platform.getPreferences().getColorScheme());
        });
  }

  @Test
  void theFamiliesThatTheStylesheetNamesAreLoaded() {
    FxThread.run(() -> {});
    assertThat(Font.getFamilies()).contains(Fonts.SANS, Fonts.SANS_SEMIBOLD, Fonts.MONO);
  }
}
