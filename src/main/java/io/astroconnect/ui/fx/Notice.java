package io.astroconnect.ui.fx;

import java.util.List;
import javafx.beans.DefaultProperty;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Says what matters here, and stays until it is solved: never a modal. Icon and title; beside the
 * title a muted remark and, at the right, the way on; below, sentences and whatever else belongs.
 */
@DefaultProperty("body")
public final class Notice extends VBox {

  /** How it stands on the page. */
  public enum Frame {
    /** On the tint of its tone. */
    TINTED("tinted"),
    /** In a box with a bar of 3 px in its tone: below a field. */
    BARRED("barred"),
    /** Only the bar: in a list of dangers. */
    BARE("bare");

    private final String styleClass;

    Frame(String styleClass) {
      this.styleClass = styleClass;
    }
  }

  private static final PseudoClass FILLED = PseudoClass.getPseudoClass("filled");

  private final FontIcon icon = Icons.of("fth-info");
  private final Label title = new Label();
  private final Label remark = new Label();
  private final HBox sideActions = new HBox(8);
  private final RichLine text = new RichLine();
  private final VBox body = new VBox();
  private final HBox actions = new HBox(8);

  /** A muted notice, for FXML. */
  public Notice() {
    this(Tone.MUTED, "fth-info", "", "");
  }

  /**
   * A notice on the tint of its tone.
   *
   * @param sentence in the marks of {@link RichLine}, or ""
   */
  public Notice(Tone tone, String iconCode, String titleText, String sentence) {
    getStyleClass().add("notice");
    setAccessibleRole(AccessibleRole.TEXT);
    icon.getStyleClass().add("toned");
    title.getStyleClass().add("notice-title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    remark.getStyleClass().add("second-line");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head = new HBox(icon, title, remark, space, sideActions);
    head.getStyleClass().add("notice-head");
    sideActions.getStyleClass().add("notice-side");
    sideActions.setMinWidth(Region.USE_PREF_SIZE);
    text.getStyleClass().add("notice-text");
    body.getStyleClass().add("notice-body");
    actions.getStyleClass().add("notice-actions");
    for (Region part : List.of(remark, text, body, actions)) {
      part.managedProperty().bind(part.visibleProperty());
      part.setVisible(false);
    }
    getChildren().addAll(head, text, body, actions);
    body.getChildren().subscribe(() -> body.setVisible(!body.getChildren().isEmpty()));
    setTone(tone);
    setIcon(iconCode);
    setTitle(titleText);
    setText(sentence);
  }

  public void setTone(Tone tone) {
    tone.dress(this);
  }

  public void setIcon(String code) {
    icon.setIconLiteral(code);
  }

  public String getTitle() {
    return title.getText();
  }

  public void setTitle(String words) {
    title.setText(words);
    read();
  }

  public String getText() {
    return text.getMarkup();
  }

  /** The sentence below the title, in the marks of {@link RichLine}. */
  public void setText(String sentence) {
    text.setMarkup(sentence);
    text.setVisible(!sentence.isEmpty());
    read();
  }

  public String getRemark() {
    return remark.getText();
  }

  /** The muted words beside the title, such as the exact moment. */
  public void setRemark(String words) {
    remark.setText(words);
    remark.setVisible(!words.isEmpty());
  }

  public void setFrame(Frame frame) {
    for (Frame other : Frame.values()) {
      getStyleClass().remove(other.styleClass);
    }
    getStyleClass().add(frame.styleClass);
  }

  /** Whatever stands under the sentence: a countdown, a map. */
  public ObservableList<Node> getBody() {
    return body.getChildren();
  }

  /** The way on, at the right of the title. */
  public void setSideActions(Node... nodes) {
    sideActions.getChildren().setAll(nodes);
    sideActions.pseudoClassStateChanged(FILLED, nodes.length > 0);
  }

  /** The ways on, below everything. */
  public void setActions(Node... nodes) {
    actions.getChildren().setAll(nodes);
    actions.setVisible(nodes.length > 0);
  }

  private void read() {
    String sentence = text.plainText();
    setAccessibleText(sentence.isEmpty() ? title.getText() : title.getText() + ". " + sentence);
  }
}
