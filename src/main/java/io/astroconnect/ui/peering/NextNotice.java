package io.astroconnect.ui.peering;

import io.astroconnect.ui.fx.CountdownBar;
import io.astroconnect.ui.fx.Notice;
import io.astroconnect.ui.fx.RichLine;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;

/** Shows what comes next in a notice, with its one button. */
final class NextNotice {
  private NextNotice() {}

  static void show(Notice notice, NextAction action, boolean busy, Consumer<NextAction> press) {
    notice.setTone(action.look().tone());
    notice.setIcon(action.look().icon());
    notice.setTitle(action.title());
    notice.setRemark(action.remark());
    notice.setText(RichLine.escape(action.sentence()));
    if (!action.equals(notice.getUserData())) {
      button(notice, action, press);
      notice.setUserData(action);
    }
    Node primary = notice.lookup("#peering-primary");
    if (primary != null) {
      primary.setDisable(busy);
    }
    bar(notice, action);
  }

  /** The same button stays while only the time runs, so that it keeps the focus. */
  private static void button(Notice notice, NextAction action, Consumer<NextAction> press) {
    if (action.button().isEmpty()) {
      notice.setSideActions();
      return;
    }
    Button button =
        notice.lookup("#peering-primary") instanceof Button there ? there : new Button();
    button.setId("peering-primary");
    if (!button.getStyleClass().contains("accent")) {
      button.getStyleClass().add("accent");
    }
    button.setText(action.button());
    button.setOnAction(_ -> press.accept(action));
    if (button.getParent() == null) {
      notice.setSideActions(button);
    }
  }

  private static void bar(Notice notice, NextAction action) {
    if (action.left() == null) {
      notice.getBody().clear();
      return;
    }
    if (notice.getBody().isEmpty()) {
      notice.getBody().add(new CountdownBar());
    }
    if (notice.getBody().getFirst() instanceof CountdownBar bar) {
      bar.setTone(action.look().tone());
      bar.setLeft(action.left());
    }
  }
}
