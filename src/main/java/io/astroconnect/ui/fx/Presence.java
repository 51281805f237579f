package io.astroconnect.ui.fx;

import javafx.scene.Node;

/** Shows a node or takes it away with its room; what a screen has bound stays the screen's. */
final class Presence {

  private Presence() {}

  static void set(Node node, boolean present) {
    if (!node.visibleProperty().isBound()) {
      node.setVisible(present);
    }
    if (!node.managedProperty().isBound()) {
      node.setManaged(present);
    }
  }
}
