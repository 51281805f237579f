package io.astroconnect.ui.fx;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/**
 * Light or dark: follows the system while it runs, or stays with what was chosen. One stylesheet
 * serves both; only AtlantaFX's palette below it is exchanged. FX thread only.
 */
public final class Theme {

  /** The system property that forces a theme, for pictures and tests: light, dark or system. */
  public static final String PROPERTY = "astroconnect.theme";

  /** What a person may choose in Settings. */
  public enum Choice {
    SYSTEM,
    LIGHT,
    DARK;

    /** Reads a setting; anything unknown, or nothing at all, follows the system. */
    public static Choice of(@Nullable String text) {
      if (text != null) {
        for (Choice choice : values()) {
          if (choice.name().equals(text.strip().toUpperCase(Locale.ROOT))) {
            return choice;
          }
        }
      }
      return SYSTEM;
    }
  }

  private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<ColorScheme> scheme =
      new ReadOnlyObjectWrapper<>(ColorScheme.LIGHT);
  private final ChangeListener<ColorScheme> onSystem = (source, was, is) -> apply();

  /** A theme that begins with a choice and is at once the program's. */
  public Theme(Choice first) {
    choice.set(first);
    choice.addListener((source, was, is) -> apply());
    Platform.getPreferences().colorSchemeProperty().addListener(onSystem);
    apply();
  }

  /** The address of the one stylesheet, for scenes and for tests that read it. */
  public static String stylesheet() {
    return Objects.requireNonNull(Theme.class.getResource("astro-connect.css")).toExternalForm();
  }

  /** The choice; setting it redraws every window. */
  public ObjectProperty<Choice> choiceProperty() {
    return choice;
  }

  /** What is shown now. */
  public ReadOnlyObjectProperty<ColorScheme> schemeProperty() {
    return scheme.getReadOnlyProperty();
  }

  /** Gives a scene the stylesheet. Pop-ups take it over from their owner. */
  public void dress(Scene scene) {
    scene.getStylesheets().add(stylesheet());
  }

  private void apply() {
    ColorScheme wanted =
        switch (choice.get()) {
          case LIGHT -> ColorScheme.LIGHT;
          case DARK -> ColorScheme.DARK;
          case SYSTEM -> Platform.getPreferences().getColorScheme();
        };
    scheme.set(wanted);
    var palette = wanted == ColorScheme.DARK ? new PrimerDark() : new PrimerLight();
    Application.setUserAgentStylesheet(palette.getUserAgentStylesheet());
  }
}
