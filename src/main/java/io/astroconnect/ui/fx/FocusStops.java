package io.astroconnect.ui.fx;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;

/** What Tab stops at. */
public final class FocusStops {

  private FocusStops() {}

  /** What Tab stops at within a node, in order. */
  public static List<Node> in(Node node) {
    List<Node> stops = new ArrayList<>();
    collect(node, stops);
    return stops;
  }

  /** Whether a node is another, or stands anywhere in it. */
  public static boolean holds(Node outer, Node node) {
    for (Node up = node; up != null; up = up.getParent()) {
      if (up.equals(outer)) {
        return true;
      }
    }
    return false;
  }

  private static void collect(Node node, List<Node> stops) {
    if (!node.isVisible() || node.isDisabled()) {
      return;
    }
    if (node.isFocusTraversable()) {
      stops.add(node);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, stops));
    }
  }
}
