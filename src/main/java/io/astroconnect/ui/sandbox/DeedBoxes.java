package io.astroconnect.ui.sandbox;

import io.astroconnect.ui.fx.PrimaryDeed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Lines of deeds; one that stays keeps its node, so that focus stays. */
final class DeedBoxes {
  private final Node rest;
  private final VBox box;
  private final Consumer<DeedLine> act;
  private Set<String> primary = Set.of();

  DeedBoxes(VBox box, Consumer<DeedLine> act, Node rest) {
    this.rest = rest;
    this.box = box;
    this.act = act;
  }

  /** The deeds whose button is the blue one; one of them at a time. */
  DeedBoxes primary(String... ids) {
    primary = Set.of(ids);
    return this;
  }

  /** The blue button's deed, if it stands there. */
  Optional<PrimaryDeed> primary() {
    return box.getChildren().stream()
        .map(DeedBox.class::cast)
        .filter(each -> primary.contains(each.key()))
        .findFirst()
        .map(DeedBox::deed);
  }

  void show(List<DeedLine> lines) {
    Map<String, DeedBox> before = new HashMap<>();
    box.getChildren().forEach(node -> before.put(((DeedBox) node).key(), (DeedBox) node));
    List<Node> now = lines.stream().<Node>map(line -> box(before.get(line.id()), line)).toList();
    if (!now.equals(box.getChildren())) {
      Node owner = box.getScene() == null ? null : box.getScene().getFocusOwner();
      if (owner != null && !now.contains(owner.getParent())) {
        leave(owner);
      }
      box.getChildren().setAll(now);
    }
  }

  private void leave(Node owner) {
    if (box.getChildren().contains(owner.getParent())) {
      rest.requestFocus();
    }
  }

  private DeedBox box(@Nullable DeedBox before, DeedLine line) {
    if (before == null) {
      return new DeedBox(line, act, primary.contains(line.id()), rest);
    }
    before.show(line);
    return before;
  }
}
