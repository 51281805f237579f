package io.astroconnect.ui.fx;

import javafx.scene.control.Button;

/**
 * What a screen is for just now: the deed of its one blue button.
 *
 * @param whyNot why it cannot be done now, or ""
 */
public record PrimaryDeed(Runnable act, String whyNot) {

  /** What a button does; {@code whyOff} stands beside it while it is off. */
  public static PrimaryDeed of(Button button, String whyOff) {
    return new PrimaryDeed(button::fire, button.isDisabled() ? whyOff : "");
  }
}
