package io.astroconnect.ui.sandbox;

import io.astroconnect.ui.fx.PrimaryDeed;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A line with what can be done, what happens then, and its button. */
final class DeedBox extends HBox {
  private static final double WIDTH = 92;

  private final Node rest;
  private final Label title = new Label();
  private final Label says = new Label();
  private final Button button = new Button();
  private DeedLine line;

  /**
   * @param rest gets the focus of a button that goes off, since the next one does something else
   */
  DeedBox(DeedLine first, Consumer<DeedLine> act, boolean primary, Node rest) {
    this.rest = rest;
    line = first;
    getStyleClass().add("step-row");
    setAlignment(Pos.CENTER_LEFT);
    setFillHeight(false);
    title.setWrapText(true);
    says.setWrapText(true);
    says.getStyleClass().add("second-line");
    VBox text = new VBox(title, says);
    text.setMinWidth(0);
    HBox.setHgrow(text, Priority.ALWAYS);
    button.setId("sandbox-" + first.id());
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setPrefWidth(WIDTH);
    button.getStyleClass().add("small");
    if (primary) {
      button.getStyleClass().add("accent");
    }
    button.setOnAction(_ -> act.accept(line));
    getChildren().addAll(text, button);
    show(first);
  }

  String key() {
    return line.id();
  }

  PrimaryDeed deed() {
    return PrimaryDeed.of(button, line.says());
  }

  /** The same deed, as it stands now. */
  void show(DeedLine now) {
    line = now;
    title.setText(now.title());
    says.setText(now.says());
    says.setVisible(!now.says().isEmpty());
    says.setManaged(!now.says().isEmpty());
    button.setText(now.button());
    button.setAccessibleText(now.button() + ". " + now.title() + ". " + now.says());
    if (button.isFocused() && !now.can()) {
      rest.requestFocus();
    }
    button.setDisable(!now.can());
  }
}
