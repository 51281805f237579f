package io.astroconnect.ui.fx;

import atlantafx.base.controls.CustomTextField;
import java.util.StringJoiner;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A field of a form: its label and a hint above, what a check found inside at the right and below.
 * It marks and explains; it never changes or empties what a person typed.
 */
public final class FieldBox extends VBox {

  private static final PseudoClass DOUBT = PseudoClass.getPseudoClass("doubt");
  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

  private final ObjectProperty<FieldState> state = new SimpleObjectProperty<>(FieldState.neutral());
  private final ReadOnlyBooleanWrapper left = new ReadOnlyBooleanWrapper(false);
  private final Label name = new Label();
  private final Label hint = new Label();
  private final HBox labelLine = new HBox(name, hint);
  private final FontIcon mark = Icons.of("fth-check-circle");
  private final HBox marks = new HBox(mark);
  private final Label sentence = new Label();
  private final Control field;
  private final Region slip = new Region();
  private String spoken = "";

  /** A text field, for FXML. */
  public FieldBox() {
    this("", new CustomTextField());
  }

  /** A text field. */
  public FieldBox(String label) {
    this(label, new CustomTextField());
  }

  /** Any other field: a combo box, a date. The mark then lies over its right end. */
  public FieldBox(String label, Control field) {
    this.field = field;
    getStyleClass().add("field-box");
    labelLine.getStyleClass().add("field-label");
    name.getStyleClass().add("field-name");
    name.setMinWidth(Region.USE_PREF_SIZE);
    name.setLabelFor(field);
    hint.getStyleClass().add("field-hint");
    sentence.getStyleClass().add("field-sentence");
    sentence.setWrapText(true);
    sentence.setMinHeight(Region.USE_PREF_SIZE);
    sentence.managedProperty().bind(sentence.visibleProperty());
    marks.getStyleClass().add("field-marks");
    mark.getStyleClass().add("toned");
    mark.managedProperty().bind(mark.visibleProperty());
    field.setMaxWidth(Double.MAX_VALUE);
    slip.getStyleClass().add("field-slip");
    slip.setManaged(false);
    slip.setMouseTransparent(true);
    slip.setVisible(false);
    getChildren().addAll(labelLine, place(), sentence, slip);
    field.focusedProperty().subscribe((was, is) -> left.set(left.get() || was));
    state.subscribe(this::show);
    setLabel(label);
  }

  private Node place() {
    if (field instanceof CustomTextField text) {
      text.setRight(marks);
      text.caretPositionProperty().subscribe(() -> Platform.runLater(this::requestLayout));
      return text;
    }
    StackPane place = new StackPane(field, marks);
    marks.setPickOnBounds(false);
    marks.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    StackPane.setAlignment(marks, Pos.CENTER_RIGHT);
    StackPane.setMargin(marks, new Insets(0, 30, 0, 0));
    VBox.setVgrow(place, Priority.NEVER);
    return place;
  }

  /** The field itself. */
  public Control field() {
    return field;
  }

  /** The text field; only for boxes that were made without another one. */
  public CustomTextField textField() {
    return (CustomTextField) field;
  }

  /** The text, as typed. */
  public StringProperty textProperty() {
    return textField().textProperty();
  }

  /** What a check found out; shown at once. */
  public ObjectProperty<FieldState> stateProperty() {
    return state;
  }

  public FieldState getState() {
    return state.get();
  }

  public void setState(FieldState value) {
    state.set(value);
  }

  /** Whether a person has been in the field and left it: the latest moment for a check. */
  public ReadOnlyBooleanProperty leftProperty() {
    return left.getReadOnlyProperty();
  }

  public String getLabel() {
    return spoken;
  }

  /** The label; an id in it may stand between backticks, as in {@link RichLine}. */
  public void setLabel(String text) {
    boolean marked = text.contains("`");
    RichLine line = new RichLine(text, "field-name-part");
    name.setText(marked ? "" : text);
    name.setGraphic(marked ? line : null);
    spoken = line.plainText();
    read();
  }

  /** Whether label and hint stand above; a screen reader hears them all the same. */
  public void setLabelShown(boolean shown) {
    labelLine.setVisible(shown);
    labelLine.setManaged(shown);
  }

  public String getHint() {
    return hint.getText();
  }

  /** The muted words beside the label: "optional", "/16 to /28, RFC 1918". */
  public void setHint(String text) {
    hint.setText(text);
    read();
  }

  public String getPrompt() {
    return textField().getPromptText();
  }

  public void setPrompt(String text) {
    textField().setPromptText(text);
  }

  public boolean isMono() {
    return field.getStyleClass().contains("mono");
  }

  /** Ids and addresses are typed in Mono. */
  public void setMono(boolean mono) {
    field.getStyleClass().remove("mono");
    if (mono) {
      field.getStyleClass().add("mono");
    }
  }

  /** Something after the label: a number badge. */
  public void addToLabel(Node node) {
    labelLine.getChildren().add(1, node);
  }

  /** Something inside the field, right of the mark: a button that takes the line away. */
  public void addInside(Node node) {
    node.getStyleClass().add("inside-field");
    marks.getChildren().add(node);
  }

  /** The place that is meant is underlined, as far as the field shows it. */
  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    slip.setVisible(getState().from() >= 0 && underlined());
  }

  private boolean underlined() {
    if (!(field instanceof CustomTextField text)
        || !(text.getSkin() instanceof TextFieldSkin skin)
        || getState().from() > text.getLength()) {
      return false;
    }
    double inner = text.getInsets().getLeft();
    double most = text.sceneToLocal(marks.localToScene(marks.getLayoutBounds())).getMinX();
    double from = Math.max(inner, left(skin, text, getState().from()));
    double to = Math.min(most, left(skin, text, Math.min(getState().to(), text.getLength())));
    double wide = Math.max(to - from, getState().to() > text.getLength() ? 7 : 0);
    if (wide <= 0 || from > most) {
      return false;
    }
    Bounds box = text.getBoundsInParent();
    slip.resizeRelocate(box.getMinX() + from, box.getMaxY() - 8, wide, 2);
    return true;
  }

  private static double left(TextFieldSkin skin, CustomTextField text, int index) {
    if (text.getLength() == 0) {
      return text.getInsets().getLeft();
    }
    return index < text.getLength()
        ? skin.getCharacterBounds(index).getMinX()
        : skin.getCharacterBounds(text.getLength() - 1).getMaxX();
  }

  private void show(FieldState found) {
    requestLayout();
    pseudoClassStateChanged(DOUBT, found.kind() == FieldState.Kind.DOUBT);
    pseudoClassStateChanged(ERROR, found.kind() == FieldState.Kind.ERROR);
    mark.setVisible(found.kind() != FieldState.Kind.NEUTRAL);
    switch (found.kind()) {
      case NEUTRAL -> mark.setAccessibleText("");
      case CHECKING -> mark("fth-loader", Tone.MUTED);
      case GOOD -> mark("fth-check-circle", Tone.SUCCESS);
      case DOUBT -> mark("fth-alert-triangle", Tone.WARNING);
      case ERROR -> mark("fth-x-circle", Tone.DANGER);
    }
    sentence.setText(found.sentence());
    sentence.setVisible(!found.sentence().isEmpty());
    read();
  }

  private void mark(String icon, Tone tone) {
    mark.setIconLiteral(icon);
    tone.dress(mark);
  }

  private void read() {
    StringJoiner text = new StringJoiner(", ");
    text.add(spoken);
    if (!hint.getText().isEmpty()) {
      text.add(hint.getText());
    }
    field.setAccessibleText(text.toString());
    field.setAccessibleHelp(sentence.getText());
  }
}
