package io.astroconnect.ui.fx;

import javafx.animation.PauseTransition;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Copies a value exactly as it is, and says so for 1.2 s: the icon becomes a check, and "Copied"
 * stands in the button, or over it where the button is an icon only (so that nothing beside it
 * moves).
 */
public final class CopyButton extends Button {

  private static final Duration SHOWN = Duration.millis(1200);
  private static final PseudoClass COPIED = PseudoClass.getPseudoClass("copied");

  private final Clipboards clipboards;
  private final StringProperty value = new SimpleStringProperty("");
  private final StringProperty what = new SimpleStringProperty("");
  private final FontIcon icon = Icons.of("fth-copy");
  private final Tooltip copied = new Tooltip(KitWords.copied());
  private final PauseTransition after = new PauseTransition(SHOWN);
  private String label = "";

  /** A small icon that copies to the system's clipboard, for FXML. */
  public CopyButton() {
    this(Clipboards.system());
  }

  /** A small icon that copies. */
  public CopyButton(Clipboards clipboards) {
    this.clipboards = clipboards;
    getStyleClass().add("copy-button");
    setGraphic(icon);
    what.addListener((source, was, is) -> rest());
    after.setOnFinished(event -> rest());
    setOnAction(event -> copy());
    rest();
  }

  /** A button with a text, such as "Copy" over a block of code, that copies. */
  public static CopyButton withText(Clipboards clipboards, String text) {
    CopyButton button = new CopyButton(clipboards);
    button.getStyleClass().remove("copy-button");
    button.label(text);
    return button;
  }

  /** Changes the text of a button that has one. */
  public void label(String text) {
    label = text;
    rest();
  }

  /** What is copied, to the letter. */
  public StringProperty valueProperty() {
    return value;
  }

  public String getValue() {
    return value.get();
  }

  public void setValue(String text) {
    value.set(text);
  }

  /** What the value is, for the screen reader and the tooltip: "VPC id". */
  public StringProperty whatProperty() {
    return what;
  }

  public String getWhat() {
    return what.get();
  }

  public void setWhat(String text) {
    what.set(text);
  }

  /** Copies and says so. */
  public void copy() {
    clipboards.copy(value.get());
    pseudoClassStateChanged(COPIED, true);
    icon.setIconLiteral("fth-check");
    setAccessibleText(KitWords.copied());
    notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    if (label.isEmpty()) {
      showOver();
    } else {
      setMinWidth(getWidth());
      setText(KitWords.copied());
    }
    after.playFromStart();
  }

  private void showOver() {
    Bounds place = localToScreen(getLayoutBounds());
    if (place != null) {
      copied.show(this, place.getMaxX() + 2, place.getMinY() - 3);
    }
  }

  private void rest() {
    copied.hide();
    pseudoClassStateChanged(COPIED, false);
    icon.setIconLiteral("fth-copy");
    setText(label);
    setMinWidth(USE_COMPUTED_SIZE);
    setAccessibleText(label.isEmpty() ? KitWords.copyWhat(what.get()) : label);
  }
}
