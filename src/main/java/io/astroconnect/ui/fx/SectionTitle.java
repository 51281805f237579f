package io.astroconnect.ui.fx;

import javafx.beans.DefaultProperty;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The head of a part of a page: title, a muted remark, its actions at the right. */
@DefaultProperty("actions")
public final class SectionTitle extends HBox {

  private final Label title = new Label();
  private final Label remark = new Label();
  private final HBox actions = new HBox(8);

  /** An empty title, for FXML. */
  public SectionTitle() {
    this("", "");
  }

  /** A title with a remark, or "". */
  public SectionTitle(String text, String remarkText) {
    getStyleClass().add("section-head");
    title.getStyleClass().add("strong");
    title.setMinWidth(Region.USE_PREF_SIZE);
    remark.getStyleClass().add("second-line");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    actions.setAlignment(Pos.CENTER_RIGHT);
    actions.setMinWidth(Region.USE_PREF_SIZE);
    getChildren().addAll(title, remark, space, actions);
    setTitle(text);
    setRemark(remarkText);
  }

  /** In 15 px: the title of a pane or dialog. */
  public SectionTitle large() {
    title.getStyleClass().setAll("label", "section-title");
    return this;
  }

  public String getTitle() {
    return title.getText();
  }

  public void setTitle(String text) {
    title.setText(text);
  }

  public String getRemark() {
    return remark.getText();
  }

  public void setRemark(String text) {
    remark.setText(text);
  }

  /** Stands at the right. */
  public ObservableList<Node> getActions() {
    return actions.getChildren();
  }
}
