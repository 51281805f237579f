package io.astroconnect.ui.fx;

import javafx.beans.DefaultProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The head of a screen, 52 high: title, a muted line, its actions at the right. */
@DefaultProperty("actions")
public final class PageHead extends HBox {

  private final Label title = new Label();
  private final Label subtitle = new Label();
  private final HBox beside = new HBox(8);
  private final HBox actions = new HBox(12);

  /** An empty head, for FXML. */
  public PageHead() {
    getStyleClass().add("page-head");
    title.getStyleClass().add("page-title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    subtitle.getStyleClass().add("page-subtitle");
    subtitle.setMinWidth(0);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    actions.getStyleClass().add("page-actions");
    actions.setAlignment(Pos.CENTER_RIGHT);
    actions.setMinWidth(Region.USE_PREF_SIZE);
    beside.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(title, subtitle, beside, space, actions);
  }

  public String getTitle() {
    return title.getText();
  }

  public void setTitle(String text) {
    title.setText(text);
  }

  public String getSubtitle() {
    return subtitle.getText();
  }

  public void setSubtitle(String text) {
    subtitle.setText(text);
  }

  /** The muted line beside the title. */
  public StringProperty subtitleProperty() {
    return subtitle.textProperty();
  }

  /** Stands left of the title: a way back. */
  public void setBack(Node node) {
    getChildren().addFirst(node);
  }

  /** Stands after the subtitle: a chip. */
  public ObservableList<Node> getBeside() {
    return beside.getChildren();
  }

  /** Stands at the right, the primary one last. */
  public ObservableList<Node> getActions() {
    return actions.getChildren();
  }
}
