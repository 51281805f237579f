package io.astroconnect.ui.fx;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A key to press, drawn as its cap: {@code Ctrl K}, which is {@code Cmd K} on macOS. */
public final class KeyHint extends Label {

  /** A cap without text, for FXML. */
  public KeyHint() {
    this("");
  }

  /** A cap with the keys on it, parted by blanks. */
  public KeyHint(String keys) {
    super(KeyNames.here(keys));
    getStyleClass().add("key-hint");
    setMinWidth(Region.USE_PREF_SIZE);
  }
}
