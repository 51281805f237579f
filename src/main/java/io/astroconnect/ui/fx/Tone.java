package io.astroconnect.ui.fx;

import java.util.Locale;
import javafx.scene.Node;

/** What a colour says. Colour never says it alone: a word and an icon stand with it. */
public enum Tone {
  /** Nobody needs to act here. */
  MUTED,
  /** Ours to do. */
  ACCENT,
  /** Seen or told, and right. */
  SUCCESS,
  /** Look soon. */
  WARNING,
  /** Refused, or ended badly. */
  DANGER;

  /** The style class that sets {@code -ac-tone-fg}, {@code -fill} and {@code -line}. */
  public String styleClass() {
    return "tone-" + name().toLowerCase(Locale.ROOT);
  }

  /** Gives a node this tone and takes any other away. */
  public void dress(Node node) {
    var classes = node.getStyleClass();
    for (Tone other : values()) {
      if (other != this) {
        classes.remove(other.styleClass());
      }
    }
    if (!classes.contains(styleClass())) {
      classes.add(styleClass());
    }
  }
}
