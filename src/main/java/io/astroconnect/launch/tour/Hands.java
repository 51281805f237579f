package io.astroconnect.launch.tour;

import io.astroconnect.ui.fx.FieldBox;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;

/**
 * Does with the window what a person does, and reads what it shows. Each control is found by its id
 * and waited for; one that cannot be seen or is switched off cannot be used.
 */
public final class Hands {
  private final Scene scene;
  private final Patience patience;

  /** Hands on a window's scene. */
  Hands(Scene scene, Patience patience) {
    this.scene = scene;
    this.patience = patience;
  }

  /** Presses a button, link or toggle. */
  void press(String id) throws InterruptedException {
    press(id, () -> Nodes.withId(id).flatMap(Hands::button));
  }

  /** Presses the first button, link or toggle inside of something. */
  void pressIn(String id) throws InterruptedException {
    press(id, () -> Nodes.withId(id).flatMap(Nodes::below).flatMap(Hands::button));
  }

  /** Presses what says this, inside of something. */
  void pressIn(String id, String text) throws InterruptedException {
    press(
        id + " " + text,
        () ->
            Nodes.withId(id)
                .flatMap(Nodes::below)
                .flatMap(Hands::button)
                .filter(button -> Nodes.text(button).equals(text)));
  }

  private static Stream<ButtonBase> button(Node node) {
    return node instanceof ButtonBase button ? Stream.of(button) : Stream.empty();
  }

  private void press(String what, Supplier<Stream<ButtonBase>> found) throws InterruptedException {
    patience.until(
        () ->
            FxThread.ask(
                () -> {
                  ButtonBase button = enabled(what, found.get().findFirst());
                  button.requestFocus();
                  button.fire();
                  return "";
                }));
  }

  private static <T extends Node> T enabled(String what, Optional<T> found) {
    T node = found.orElseThrow(() -> new TourException("tour.not-there", what));
    if (node.isDisabled()) {
      throw new TourException("tour.off", what);
    }
    return node;
  }

  /** Types a text into a field, key by key, in place of what stands there. */
  void type(String id, String text) throws InterruptedException {
    patience.until(
        () ->
            FxThread.ask(
                () -> {
                  enabled(id, field(id)).requestFocus();
                  return "";
                }));
    FxThread.run(() -> typing(enabled(id, field(id)), text));
  }

  /** Types on behind what stands in a field. */
  void typeOn(String id, String text) {
    FxThread.run(() -> keys(enabled(id, field(id)), text));
  }

  /** Chooses from the menu inside of something what says this. */
  void pick(String id, String text) throws InterruptedException {
    patience.until(
        () ->
            FxThread.ask(
                () -> {
                  item(id, text).fire();
                  return "";
                }));
  }

  private static MenuItem item(String id, String text) {
    return Nodes.withId(id)
        .flatMap(Nodes::below)
        .filter(MenuButton.class::isInstance)
        .flatMap(menu -> ((MenuButton) menu).getItems().stream())
        .filter(item -> text.equals(item.getText()) && !item.isDisable())
        .findFirst()
        .orElseThrow(() -> new TourException("tour.not-there", id + " " + text));
  }

  /** Chooses from a combo box what it finds by this text. */
  void pickItem(String id, String text) throws InterruptedException {
    patience.until(
        () ->
            FxThread.ask(
                () -> {
                  ComboBox<?> combo =
                      enabled(
                          id,
                          Nodes.withId(id)
                              .filter(ComboBox.class::isInstance)
                              .map(node -> (ComboBox<?>) node)
                              .findFirst());
                  pickItem(combo, text);
                  return "";
                }));
  }

  private static <T> void pickItem(ComboBox<T> combo, String text) {
    T found =
        combo.getItems().stream()
            .filter(item -> combo.getConverter().toString(item).contains(text))
            .findFirst()
            .orElseThrow(() -> new TourException("tour.not-there", text));
    combo.setValue(found);
  }

  /** A field takes no keys before it was drawn for the first time. */
  private static Optional<TextInputControl> field(String id) {
    return Nodes.withId(id)
        .flatMap(Nodes::below)
        .filter(TextInputControl.class::isInstance)
        .map(TextInputControl.class::cast)
        .filter(field -> field.getSkin() != null)
        .findFirst();
  }

  private static void typing(TextInputControl field, String text) {
    field.selectAll();
    field.replaceSelection("");
    keys(field, text);
  }

  private static void keys(TextInputControl field, String text) {
    for (String key : text.codePoints().mapToObj(Character::toString).toList()) {
      for (EventType<KeyEvent> type :
          List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_TYPED, KeyEvent.KEY_RELEASED)) {
        String typed = type.equals(KeyEvent.KEY_TYPED) ? key : "";
        Event.fireEvent(
            field, new KeyEvent(type, typed, typed, KeyCode.UNDEFINED, false, false, false, false));
      }
    }
  }

  /** Clicks the row of a table or list that shows this text. */
  void choose(String id, String text) throws InterruptedException {
    patience.until(
        () ->
            FxThread.ask(
                () -> {
                  click(row(id, text));
                  return "";
                }));
  }

  private static Node row(String id, String text) {
    return rows(id)
        .filter(row -> Nodes.text(row).contains(text))
        .findFirst()
        .orElseThrow(() -> new TourException("tour.not-there", id + " " + text));
  }

  private static Stream<IndexedCell<?>> rows(String id) {
    return Nodes.withId(id)
        .flatMap(Nodes::below)
        .filter(node -> node instanceof IndexedCell<?> cell && !cell.isEmpty())
        .map(node -> (IndexedCell<?>) node);
  }

  /** A row of a table is clicked on its first cell, as the row itself takes no clicks. */
  private static void click(Node row) {
    Node cell =
        Nodes.below(row).skip(1).filter(IndexedCell.class::isInstance).findFirst().orElse(row);
    Point2D at = middle(cell);
    Point2D onScreen = cell.localToScreen(middleOf(cell));
    for (EventType<MouseEvent> type :
        List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_CLICKED)) {
      boolean down = type.equals(MouseEvent.MOUSE_PRESSED);
      Event.fireEvent(
          cell,
          new MouseEvent(
              type,
              at.getX(),
              at.getY(),
              onScreen.getX(),
              onScreen.getY(),
              MouseButton.PRIMARY,
              1,
              false,
              false,
              false,
              false,
              down,
              false,
              false,
              false,
              false,
              true,
              new PickResult(cell, at.getX(), at.getY())));
    }
  }

  private static Point2D middle(Node cell) {
    Point2D local = middleOf(cell);
    return cell.localToScene(local);
  }

  private static Point2D middleOf(Node cell) {
    Bounds bounds = cell.getLayoutBounds();
    return new Point2D(bounds.getCenterX(), bounds.getCenterY());
  }

  /** Presses a key wherever the focus is. */
  void key(KeyCode code, boolean control) {
    FxThread.run(
        () -> {
          Node focus = Objects.requireNonNullElse(scene.getFocusOwner(), scene.getRoot());
          Event.fireEvent(
              focus,
              new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
        });
  }

  /** What a node shows, or "" if it is not there. */
  String text(String id) {
    return FxThread.ask(() -> Nodes.withId(id).findFirst().map(Nodes::text).orElse(""));
  }

  /** What the part of a node that has this style shows, or "". */
  String text(String id, String styleClass) {
    return FxThread.ask(
        () ->
            Nodes.withId(id)
                .flatMap(node -> Nodes.withClass(node, styleClass))
                .findFirst()
                .map(Nodes::text)
                .orElse(""));
  }

  /** What a form's field says below what is typed, or "". */
  String sentence(String id) {
    return FxThread.ask(
        () ->
            Nodes.withId(id)
                .flatMap(field -> Stream.iterate(field, Objects::nonNull, Node::getParent))
                .filter(FieldBox.class::isInstance)
                .flatMap(box -> Nodes.withClass(box, "field-sentence"))
                .findFirst()
                .map(Nodes::text)
                .orElse(""));
  }

  /** Whether it can be seen and is not switched off. */
  boolean usable(String id) {
    return FxThread.ask(() -> Nodes.withId(id).anyMatch(node -> !node.isDisabled()));
  }

  /** How many visible parts of a node have this style. */
  int count(String id, String styleClass) {
    return FxThread.ask(
        () -> (int) Nodes.withId(id).flatMap(node -> Nodes.withClass(node, styleClass)).count());
  }

  /** The ids of the visible nodes that begin so, in the order of the scene. */
  List<String> idsFrom(String beginning) {
    return FxThread.ask(
        () ->
            Nodes.all()
                .map(Node::getId)
                .filter(id -> id != null && id.startsWith(beginning))
                .toList());
  }

  /** What the rows of a table or list show, from the top. */
  List<String> rowsOf(String id) {
    return FxThread.ask(() -> rows(id).filter(row -> !insideRow(row)).map(Nodes::text).toList());
  }

  private static boolean insideRow(Node cell) {
    for (Node up = cell.getParent(); up != null; up = up.getParent()) {
      if (up instanceof IndexedCell<?>) {
        return true;
      }
    }
    return false;
  }

  /** The text on the clipboard, or "". */
  String clipboard() {
    return FxThread.ask(
        () -> Objects.requireNonNullElse(Clipboard.getSystemClipboard().getString(), ""));
  }

  /** Makes the window as large as this. */
  void resize(double width, double height) {
    FxThread.run(
        () -> {
          scene.getWindow().setWidth(width);
          scene.getWindow().setHeight(height);
        });
  }

  /** How large the window's inside is, such as "1024 × 700". */
  String size() {
    return FxThread.ask(() -> (int) scene.getWidth() + " × " + (int) scene.getHeight());
  }

  /** What the window shows now. */
  Image picture() {
    return FxThread.ask(() -> scene.snapshot(null));
  }
}
