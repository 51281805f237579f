package io.astroconnect.ui.fx;

import atlantafx.base.controls.SelectableTextFlow;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A text to hand over, read-only, in Mono with light colours; its lines are not broken, so that a
 * command stays one. It can be selected; copying (Ctrl+C, the context menu) gives exactly the
 * selected text, or all of it where nothing is selected.
 */
public final class CodeBlock extends StackPane {

  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination SELECT_ALL =
      new KeyCodeCombination(KeyCode.A, KeyCombination.SHORTCUT_DOWN);

  /** Of the stylesheet: the room of the border. */
  private static final double SCROLL_PADDING = 1;

  private final Clipboards clipboards;
  private final SelectableTextFlow flow = new SelectableTextFlow();
  private final ScrollPane scroll = new ScrollPane(flow);
  private String code = "";
  private boolean fitting;

  /** An empty block that copies to the system's clipboard, for FXML. */
  public CodeBlock() {
    this(Clipboards.system());
  }

  /** An empty block. */
  public CodeBlock(Clipboards clipboards) {
    this.clipboards = clipboards;
    getStyleClass().add("code-block");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.TEXT_AREA);
    flow.getStyleClass().add("code-text");
    flow.setContextMenu(menu());
    flow.setPrefWidth(Region.USE_COMPUTED_SIZE); // it is made 0 wide, to break its lines
    flow.minWidthProperty().bind(scroll.viewportBoundsProperty().map(Bounds::getWidth));
    scroll.setFocusTraversable(false);
    getChildren().add(scroll);
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    setOnMouseClicked(event -> requestFocus());
  }

  /** Shows a text. */
  public void show(Language language, String text) {
    show(language, text, List.of());
  }

  /**
   * Shows a text.
   *
   * @param values what was filled in, coloured wherever it stands
   */
  public void show(Language language, String text, Collection<String> values) {
    code = text;
    List<Text> parts =
        Highlighter.parts(language, text, values).stream().map(CodeBlock::coloured).toList();
    flow.clearSelection();
    flow.setText(parts.toArray(Text[]::new));
    setAccessibleText(text);
  }

  /** The whole text, to the letter. */
  public String code() {
    return code;
  }

  /** Without a frame, filling its pane. */
  public CodeBlock edgeToEdge() {
    getStyleClass().add("edge-to-edge");
    return this;
  }

  /**
   * As high as its text, all of which is seen: lines that find no room are broken, and the page is
   * scrolled instead of the block.
   */
  public CodeBlock fitting() {
    fitting = true;
    flow.minWidthProperty().unbind();
    flow.setMinWidth(0);
    flow.setPrefWidth(0);
    scroll.setFitToWidth(true);
    setMinHeight(USE_PREF_SIZE);
    return this;
  }

  @Override
  public @Nullable Orientation getContentBias() {
    return fitting ? Orientation.HORIZONTAL : super.getContentBias();
  }

  @Override
  protected double computePrefHeight(double width) {
    double frame = snappedLeftInset() + snappedRightInset() + 2 * SCROLL_PADDING;
    return fitting
        ? snappedTopInset()
            + snappedBottomInset()
            + 2 * SCROLL_PADDING
            + flow.prefHeight(width < 0 ? width : width - frame)
        : super.computePrefHeight(width);
  }

  /** Copies what is selected, or all. */
  public void copy() {
    String selected = flow.getSelectedRangeAsString();
    clipboards.copy(selected == null || selected.isEmpty() ? code : selected);
  }

  private static Text coloured(Highlighter.Part part) {
    Text text = new Text(part.text());
    text.getStyleClass().add("code");
    if (part.kind() != Highlighter.Kind.PLAIN) {
      text.getStyleClass().add("code-" + part.kind().name().toLowerCase(Locale.ROOT));
    }
    return text;
  }

  private ContextMenu menu() {
    MenuItem copy = new MenuItem(KitWords.copy());
    copy.setOnAction(event -> copy());
    MenuItem copyAll = new MenuItem(KitWords.copyAll());
    copyAll.setOnAction(event -> clipboards.copy(code));
    MenuItem selectAll = new MenuItem(KitWords.selectAll());
    selectAll.setOnAction(event -> flow.selectAll());
    return new ContextMenu(copy, copyAll, selectAll);
  }

  private void onKey(KeyEvent key) {
    if (COPY.match(key)) {
      copy();
      key.consume();
    } else if (SELECT_ALL.match(key)) {
      flow.selectAll();
      key.consume();
    }
  }
}
