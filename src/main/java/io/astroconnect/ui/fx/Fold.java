package io.astroconnect.ui.fx;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** A part of a page that few need: its title, and below it the rest once somebody unfolds it. */
public final class Fold extends VBox {

  private final FontIcon sign = Icons.of("fth-chevron-right");
  private final Button title = new Button("", sign);
  private final VBox content = new VBox();
  private final BooleanProperty open = new SimpleBooleanProperty();

  /** Folded; {@code id} is that of the title, which folds and unfolds it. */
  public Fold(String id) {
    getStyleClass().add("fold");
    title.setId(id);
    title.getStyleClass().addAll("quiet", "fold-title");
    title.setOnAction(_ -> open.set(!open.get()));
    content.getStyleClass().add("fold-content");
    content.visibleProperty().bind(open);
    content.managedProperty().bind(open);
    getChildren().addAll(title, content);
    open.subscribe(this::show);
    title.textProperty().addListener(_ -> show());
  }

  /** Whether the rest is shown. */
  public BooleanProperty openProperty() {
    return open;
  }

  /** What stands on the title. */
  public StringProperty titleProperty() {
    return title.textProperty();
  }

  /** What is folded away. */
  public ObservableList<Node> getContent() {
    return content.getChildren();
  }

  private void show() {
    sign.setIconLiteral(open.get() ? "fth-chevron-down" : "fth-chevron-right");
    title.setAccessibleText(
        open.get() ? KitWords.unfolded(title.getText()) : KitWords.folded(title.getText()));
    title.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
  }
}
