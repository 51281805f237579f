package io.astroconnect.ui.fx;

import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * An id or address in Mono with its copy button. Where room is short the text is elided in the
 * middle; what is copied is always whole.
 */
public final class CopyLabel extends HBox {

  private final Label text = new Label();
  private final CopyButton button;
  private final Tooltip whole = new Tooltip();

  /** A label that copies to the system's clipboard, for FXML. */
  public CopyLabel() {
    this(Clipboards.system());
  }

  /** An empty label. */
  public CopyLabel(Clipboards clipboards) {
    button = new CopyButton(clipboards);
    getStyleClass().add("copy-label");
    setAccessibleRole(AccessibleRole.PARENT);
    text.getStyleClass().add("mono");
    text.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    text.setMinWidth(0);
    text.textProperty().bind(button.valueProperty());
    whole.textProperty().bind(button.valueProperty());
    text.setTooltip(whole);
    button.setMinWidth(Region.USE_PREF_SIZE);
    HBox.setHgrow(text, Priority.SOMETIMES);
    getChildren().addAll(text, button);
    button.valueProperty().subscribe(value -> Presence.set(this, !value.isEmpty()));
  }

  /** A label with a value. */
  public CopyLabel(Clipboards clipboards, String what, String value) {
    this(clipboards);
    setWhat(what);
    setValue(value);
  }

  /** The text shown and copied; empty hides the label. */
  public StringProperty valueProperty() {
    return button.valueProperty();
  }

  public String getValue() {
    return button.getValue();
  }

  public void setValue(String value) {
    button.setValue(value);
  }

  /** What the value is: "VPC id". */
  public StringProperty whatProperty() {
    return button.whatProperty();
  }

  public String getWhat() {
    return button.getWhat();
  }

  public void setWhat(String what) {
    button.setWhat(what);
  }

  /** Shows the value in muted text, as in a detail's second line. */
  public CopyLabel muted() {
    text.getStyleClass().addAll("muted", "small");
    return this;
  }

  /** Shows the value as ordinary text: a region, a name. */
  public CopyLabel sans() {
    text.getStyleClass().remove("mono");
    return this;
  }

  /** Copies the value, as the button does. */
  public void copy() {
    button.copy();
  }
}
