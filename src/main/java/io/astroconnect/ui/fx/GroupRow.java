package io.astroconnect.ui.fx;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** The head of a group in a list, 28 high: its name and how many there are. */
public final class GroupRow extends HBox {

  private final Label title = new Label();
  private final Label count = new Label();

  /** A row without words, for cells that are used again. */
  public GroupRow() {
    getStyleClass().add("group-row");
    title.getStyleClass().add("group-title");
    count.getStyleClass().add("group-count");
    getChildren().addAll(title, count);
  }

  /** A row with a name and a count. */
  public GroupRow(String name, int many) {
    this();
    show(name, many);
  }

  /** Shows a group. */
  public void show(String name, int many) {
    title.setText(name);
    count.setText(String.valueOf(many));
    setAccessibleText(name + ", " + many);
  }
}
