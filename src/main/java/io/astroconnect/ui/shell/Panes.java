package io.astroconnect.ui.shell;

import io.astroconnect.ui.fx.FocusStops;
import io.astroconnect.ui.fx.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;

/** The regions that F6 goes round; each gets the focus back where it had it last. */
final class Panes {
  private final Map<Node, Node> last = new WeakHashMap<>();

  /**
   * Puts the focus into the next region.
   *
   * @param parts of the window, in order; one that holds panes counts as those
   * @return false if there is no other
   */
  boolean next(List<Node> parts, boolean back) {
    List<Node> panes = new ArrayList<>();
    parts.forEach(part -> collect(part, panes));
    panes.removeIf(pane -> FocusStops.in(pane).isEmpty());
    if (panes.size() < 2) {
      return false;
    }
    Node owner = panes.getFirst().getScene().getFocusOwner();
    int now = owner == null ? -1 : at(panes, owner);
    if (owner != null && now >= 0) {
      last.put(panes.get(now), owner);
    }
    enter(panes.get(Math.floorMod(now + (back ? -1 : 1), panes.size())));
    return true;
  }

  private static int at(List<Node> panes, Node owner) {
    for (int i = 0; i < panes.size(); i++) {
      if (FocusStops.holds(panes.get(i), owner)) {
        return i;
      }
    }
    return -1;
  }

  private void enter(Node pane) {
    List<Node> stops = FocusStops.in(pane);
    Node before = last.get(pane);
    Node to =
        before != null && stops.contains(before)
            ? before
            : stops.stream().filter(Panes::rows).findFirst().orElse(stops.getFirst());
    if (to instanceof TableView<?> table) {
      Tables.focus(table);
    } else {
      to.requestFocus();
    }
  }

  private static boolean rows(Node node) {
    return node instanceof TableView<?> || node instanceof ListView<?>;
  }

  /** A pane is what stands beside another one; what merely wraps panes is none. */
  private static void collect(Node node, List<Node> panes) {
    if (!node.isVisible()) {
      return;
    }
    if (node instanceof SplitPane split) {
      split.getItems().forEach(item -> collect(item, panes));
    } else if (node instanceof Parent parent && holdsPanes(parent)) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, panes));
    } else {
      panes.add(node);
    }
  }

  private static boolean holdsPanes(Parent parent) {
    return sides(parent)
        || parent.getChildrenUnmodifiable().stream()
            .filter(Node::isVisible)
            .anyMatch(
                child ->
                    child instanceof SplitPane || (child instanceof Parent p && holdsPanes(p)));
  }

  private static boolean sides(Parent parent) {
    return parent instanceof BorderPane border
        && (border.getLeft() != null || border.getRight() != null);
  }
}
