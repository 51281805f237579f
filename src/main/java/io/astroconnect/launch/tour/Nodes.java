package io.astroconnect.launch.tour;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableRow;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Reads the scene as a person sees it: what is not visible is not there. FX thread only. */
final class Nodes {
  private Nodes() {}

  /** Every visible node of every window, from the top. */
  static Stream<Node> all() {
    return Window.getWindows().stream()
        .filter(window -> window.isShowing() && window.getScene() != null)
        .flatMap(window -> below(window.getScene().getRoot()));
  }

  /** A visible node and all that is visible in it. */
  static Stream<Node> below(Node node) {
    if (!node.isVisible()) {
      return Stream.empty();
    }
    return node instanceof Parent parent
        ? Stream.concat(
            Stream.of(node), parent.getChildrenUnmodifiable().stream().flatMap(Nodes::below))
        : Stream.of(node);
  }

  static Stream<Node> withId(String id) {
    return all().filter(node -> id.equals(node.getId()));
  }

  static Stream<Node> withClass(Node node, String styleClass) {
    return below(node).filter(part -> part.getStyleClass().contains(styleClass));
  }

  /** The words that a node shows, from the first to the last. */
  static String text(Node node) {
    return words(node).filter(word -> !word.isBlank()).collect(Collectors.joining(" "));
  }

  private static Stream<String> words(Node node) {
    if (!node.isVisible() || node instanceof FontIcon) {
      return Stream.empty();
    }
    return switch (node) {
      case TextInputControl field -> Stream.of(Objects.requireNonNullElse(field.getText(), ""));
      case TableRow<?> row -> inside(row); // though it is a label too
      case Labeled label -> Stream.concat(ofText(label.getText()), graphic(label));
      case Text text -> ofText(text.getText());
      case Parent parent -> inside(parent);
      default -> Stream.empty();
    };
  }

  private static Stream<String> inside(Parent parent) {
    return List.copyOf(parent.getChildrenUnmodifiable()).stream().flatMap(Nodes::words);
  }

  private static Stream<String> graphic(Labeled label) {
    return label.getGraphic() == null ? Stream.empty() : words(label.getGraphic());
  }

  private static Stream<String> ofText(@Nullable String text) {
    return text == null ? Stream.empty() : Stream.of(text.strip());
  }
}
