package io.astroconnect.ui.fx;

import java.util.Objects;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the keyboard in the page. Where the control that has the focus is switched off or goes
 * away, JavaFX hands the focus to whatever comes next in the window, such as the Cancel of a job,
 * and the next Enter would press it.
 */
public final class PageFocus {

  private final Node page;
  private final Runnable begin;
  private final ChangeListener<@Nullable Node> moves = (_, was, is) -> moved(was, is);

  /**
   * Keeps the focus in this page from now on.
   *
   * @param begin puts the focus where work in the page begins
   */
  public PageFocus(Node page, Runnable begin) {
    this.page = page;
    this.begin = begin;
    page.sceneProperty()
        .subscribe(
            (was, is) -> {
              if (was != null) {
                was.focusOwnerProperty().removeListener(moves);
              }
              if (is != null) {
                is.focusOwnerProperty().addListener(moves);
              }
            });
  }

  private void moved(@Nullable Node was, @Nullable Node is) {
    if (was != null && !canHold(was) && (is == null || !FocusStops.holds(page, is))) {
      begin.run();
      Platform.runLater(this::stay); // once JavaFX has ended its own search for the next one
    }
  }

  /** Where work begins may be switched off too: then nothing of the page has the keyboard. */
  private void stay() {
    @Nullable Scene scene = page.getScene();
    @Nullable Node owner = scene == null ? null : scene.getFocusOwner();
    if (owner == null || !FocusStops.holds(page, owner)) {
      page.requestFocus();
    }
  }

  private boolean canHold(Node node) {
    if (!Objects.equals(node.getScene(), page.getScene()) || node.isDisabled()) {
      return false;
    }
    for (Node up = node; up != null; up = up.getParent()) {
      if (!up.isVisible()) {
        return false;
      }
    }
    return true;
  }
}
