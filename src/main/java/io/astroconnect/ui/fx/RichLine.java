package io.astroconnect.ui.fx;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * A sentence in which names stand out and ids are in Mono: {@code **Halden Freight**} and {@code
 * `10.44.0.0/16`}. Wraps. Foreign text goes through {@link #escape} first.
 */
public final class RichLine extends TextFlow {

  private static final char MONO = '`';
  private static final String STRONG = "**";
  private static final char ESCAPE = '\\';

  private final StringProperty markup = new SimpleStringProperty("");
  private List<String> classes = List.of();

  /** An empty sentence. */
  public RichLine() {
    getStyleClass().add("rich-line");
    setAccessibleRole(AccessibleRole.TEXT);
    markup.addListener((source, was, is) -> show(is));
  }

  /**
   * A sentence.
   *
   * @param classes style classes of every part of it, such as {@code second-line}
   */
  public RichLine(String markup, String... classes) {
    this();
    this.classes = List.of(classes);
    setMarkup(markup);
  }

  /** The sentence with its marks. */
  public StringProperty markupProperty() {
    return markup;
  }

  public String getMarkup() {
    return markup.get();
  }

  public void setMarkup(String value) {
    markup.set(value);
  }

  /** Takes the meaning off whatever is a mark in a foreign text. */
  public static String escape(String text) {
    return text.replace("\\", "\\\\").replace("`", "\\`").replace("*", "\\*");
  }

  /** The sentence without its marks. */
  public String plainText() {
    StringBuilder plain = new StringBuilder();
    getChildren().forEach(child -> plain.append(((Text) child).getText()));
    return plain.toString();
  }

  private void show(String sentence) {
    List<Text> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    boolean strong = false;
    boolean mono = false;
    for (int i = 0; i < sentence.length(); i++) {
      char c = sentence.charAt(i);
      if (c == ESCAPE && i + 1 < sentence.length()) {
        part.append(sentence.charAt(++i));
      } else if (c == MONO) {
        end(parts, part, strong, mono);
        mono = !mono;
      } else if (!mono && sentence.startsWith(STRONG, i)) {
        end(parts, part, strong, mono);
        strong = !strong;
        i++;
      } else {
        part.append(c);
      }
    }
    end(parts, part, strong, mono);
    getChildren().setAll(parts);
    setAccessibleText(plainText());
  }

  private void end(List<Text> parts, StringBuilder part, boolean strong, boolean mono) {
    if (part.isEmpty()) {
      return;
    }
    Text text = new Text(part.toString());
    text.getStyleClass().add("rich");
    text.getStyleClass().addAll(classes);
    if (mono) {
      text.getStyleClass().add("mono");
    }
    if (strong) {
      text.getStyleClass().add("strong");
    }
    parts.add(text);
    part.setLength(0);
  }
}
