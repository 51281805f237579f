package io.astroconnect.ui.fx;

import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.util.Duration;

/**
 * All the motion there is: a short fade for what lies over the page, and a flash on what changed.
 * Nothing moves where the system asks for reduced motion; nothing ever loops.
 */
public final class Motion {

  private static final Duration FADE = Duration.millis(120);
  private static final Duration FLASH = Duration.millis(600);

  private Motion() {}

  /** Whether the system lets things move. */
  public static boolean allowed() {
    return !Platform.getPreferences().isReducedMotion();
  }

  /** How long a pop-over fades; zero where motion is reduced. */
  public static Duration fade() {
    return allowed() ? FADE : Duration.ZERO;
  }

  /** Marks a changed cell for 600 ms. */
  public static void flash(Node node) {
    if (!allowed() || node.getStyleClass().contains("flash")) {
      return;
    }
    node.getStyleClass().add("flash");
    PauseTransition pause = new PauseTransition(FLASH);
    pause.setOnFinished(event -> node.getStyleClass().remove("flash"));
    pause.play();
  }
}
