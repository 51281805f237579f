package io.astroconnect.ui.fx;

import atlantafx.base.controls.Popover;
import javafx.scene.Node;

/** Pop-overs: for what is looked at or chosen beside the place it belongs to. */
public final class Popovers {

  private Popovers() {}

  /** A pop-over around a content, closed by Escape or a click beside it. */
  public static Popover of(Node content) {
    Popover popover = new Popover(content);
    popover.setHeaderAlwaysVisible(false);
    popover.setDetachable(false);
    popover.setArrowSize(0);
    popover.setCornerRadius(6);
    popover.setArrowLocation(Popover.ArrowLocation.TOP_RIGHT);
    popover.setAnimated(Motion.allowed());
    popover.setFadeInDuration(Motion.fade());
    popover.setFadeOutDuration(Motion.fade());
    return popover;
  }

  /** Shows it below its owner, in the colours of the owner's workspace. */
  public static void show(Popover popover, Node owner) {
    var classes = popover.getRoot().getStyleClass();
    classes.removeIf(name -> name.startsWith("workspace-"));
    owner.getScene().getRoot().getStyleClass().stream()
        .filter(name -> name.startsWith("workspace-"))
        .forEach(classes::add);
    popover.show(owner);
  }
}
