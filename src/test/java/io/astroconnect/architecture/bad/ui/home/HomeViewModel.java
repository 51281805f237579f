package io.astroconnect.architecture.bad.ui.home;

import javafx.scene.Node;

/** A view-model that knows the scene and its view. */
final class HomeViewModel {
  boolean visible(Node node, HomeView view) {
    return node.isVisible() && view.visible();
  }
}
