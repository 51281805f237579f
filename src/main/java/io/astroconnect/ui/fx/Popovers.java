package io.astroconnect.ui.fx;

import atlantafx.base.controls.Popover;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.geometry.Bounds;
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
    popover.setAnimated(Motion.allowed());
    popover.setFadeInDuration(Motion.fade());
    popover.setFadeOutDuration(Motion.fade());
    if (!Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)) {
      // without a compositor a shadow would lie on a white frame
      popover.getStyleClass().add("opaque");
      popover.getRoot().getStyleClass().add("opaque");
      popover.setCornerRadius(0);
    }
    return popover;
  }

  /** Shows it below its owner, in the colours of the owner's workspace. */
  public static void show(Popover popover, Node owner) {
    var classes = popover.getRoot().getStyleClass();
    classes.removeIf(name -> name.startsWith("workspace-"));
    owner.getScene().getRoot().getStyleClass().stream()
        .filter(name -> name.startsWith("workspace-"))
        .forEach(classes::add);
    Bounds place = owner.localToScene(owner.getLayoutBounds());
    popover.setArrowLocation(
        place.getCenterX() > owner.getScene().getWidth() / 2
            ? Popover.ArrowLocation.TOP_RIGHT
            : Popover.ArrowLocation.TOP_LEFT);
    popover.show(owner);
  }
}
