package io.astroconnect.ui.fx;

import javafx.scene.Node;

/** Shows a node or takes it away with its room; what a screen has bound stays the screen's. */
public final class Presence {

  private Presence() {}

  /** Shows it or takes it away. */
  public static void set(Node node, boolean present) {
    if (!node.visibleProperty().isBound()) {
      node.setVisible(present);
    }
    if (!node.managedProperty().isBound()) {
      node.setManaged(present);
    }
  }
}
