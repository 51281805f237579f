package io.astroconnect.ui.fx;

import atlantafx.base.controls.ModalPane;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * Shows dialogs over a page within the window, so that the band above stays visible. Escape closes;
 * focus stays inside while one is open, and goes back to where it was.
 */
public final class ModalHost extends StackPane {

  private final ModalPane pane = new ModalPane();
  private final ChangeListener<Node> keepInside = (source, was, is) -> focusMoved(is);
  private @Nullable DialogCard card;
  private @Nullable Node before;
  private @Nullable Node inside;

  /** A host over a page. */
  public ModalHost(Node page) {
    pane.setId("modal");
    pane.setFocusTraversable(false); // it lies over the page while nothing is shown, too
    pane.setAlignment(Pos.CENTER);
    pane.setInTransitionFactory(null);
    pane.setOutTransitionFactory(null);
    pane.setPersistent(true);
    pane.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    pane.displayProperty()
        .subscribe(
            (was, is) -> {
              if (was && !is) {
                gone();
              }
            });
    getChildren().addAll(pane, page);
  }

  /** Shows a dialog in place of any other; focus goes to its first field or button. */
  public void show(DialogCard dialog) {
    if (isOpen()) {
      hide();
    }
    Scene scene = getScene();
    before = scene == null ? null : scene.getFocusOwner();
    card = dialog;
    pane.applyCss();
    pane.show(dialog);
    dialog.applyCss();
    List<Node> stops = FocusStops.in(dialog);
    if (!stops.isEmpty()) {
      stops.getFirst().requestFocus();
    }
    if (scene != null) {
      scene.focusOwnerProperty().addListener(keepInside);
    }
  }

  /** Takes the dialog away. */
  public void hide() {
    pane.hide(true);
  }

  /** Whether a dialog is open. */
  public boolean isOpen() {
    return pane.isDisplay();
  }

  /** Whether a dialog is open, to be bound to. */
  public ReadOnlyBooleanProperty openProperty() {
    return pane.displayProperty();
  }

  private void gone() {
    DialogCard closed = card;
    Scene scene = getScene();
    if (scene != null) {
      scene.focusOwnerProperty().removeListener(keepInside);
    }
    card = null;
    inside = null;
    if (before != null && before.getScene() != null) {
      before.requestFocus();
    }
    before = null;
    if (closed != null) {
      closed.closed();
    }
  }

  private void onKey(KeyEvent key) {
    if (card == null) {
      return;
    }
    if (key.getCode() == KeyCode.ESCAPE) {
      hide();
      key.consume();
    } else if (key.getCode() == KeyCode.TAB && !key.isControlDown()) {
      List<Node> stops = FocusStops.in(card);
      int now = stops.indexOf(getScene().getFocusOwner());
      if (!stops.isEmpty() && now >= 0) {
        int step = key.isShiftDown() ? -1 : 1;
        stops.get(Math.floorMod(now + step, stops.size())).requestFocus();
        key.consume();
      }
    }
  }

  private void focusMoved(@Nullable Node is) {
    if (card == null || is == null) {
      return;
    }
    if (FocusStops.holds(card, is)) {
      inside = is;
    } else if (inside != null && FocusStops.holds(card, inside)) {
      inside.requestFocus();
    } else {
      FocusStops.in(card).stream().findFirst().ifPresent(Node::requestFocus);
    }
  }
}
