package io.astroconnect.ui.fx;

import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** What stands where there is nothing: an icon, a plain sentence, the way on. */
public final class EmptyState extends VBox {

  private final FontIcon icon = Icons.of("fth-inbox");
  private final Label sentence = new Label();

  /** An empty state without words, for FXML. */
  public EmptyState() {
    this("fth-inbox", "");
  }

  /** An empty state with the ways on, if any. */
  public EmptyState(String iconCode, String text, Node... actions) {
    getStyleClass().add("empty-state");
    sentence.getStyleClass().add("empty-sentence");
    sentence.setWrapText(true);
    sentence.setMaxWidth(360);
    getChildren().addAll(icon, sentence);
    getChildren().addAll(actions);
    setIcon(iconCode);
    setSentence(text);
  }

  public String getSentence() {
    return sentence.getText();
  }

  public void setSentence(String text) {
    sentence.setText(text);
  }

  /** The plain sentence. */
  public StringProperty sentenceProperty() {
    return sentence.textProperty();
  }

  public void setIcon(String code) {
    icon.setIconLiteral(code);
  }
}
