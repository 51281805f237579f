package io.astroconnect.ui.peering;

import io.astroconnect.ui.fx.SectionTitle;
import io.astroconnect.ui.fx.StepRow;
import io.astroconnect.words.Words;
import javafx.scene.layout.VBox;

/** One side's steps, one below the other. Rows are kept and only shown anew. */
final class Steps {
  private Steps() {}

  static void show(
      VBox box, String owner, PeeringDetail.Side side, Words words, PeeringDialogs dialogs) {
    if (box.getChildren().isEmpty()) {
      box.getChildren().add(new SectionTitle(owner, ""));
    }
    if (box.getChildren().getFirst() instanceof SectionTitle title) {
      title.setRemark(side.remark());
    }
    int rows = side.steps().size();
    while (box.getChildren().size() > rows + 1) {
      box.getChildren().removeLast();
    }
    while (box.getChildren().size() < rows + 1) {
      box.getChildren().add(new StepRow());
    }
    for (int i = 0; i < rows; i++) {
      if (box.getChildren().get(i + 1) instanceof StepRow row) {
        StepLine line = side.steps().get(i);
        if (!line.equals(row.getUserData())) {
          show(row, line, words, dialogs);
          row.setUserData(line);
        }
        row.setLast(i == rows - 1);
      }
    }
  }

  private static void show(StepRow row, StepLine line, Words words, PeeringDialogs dialogs) {
    row.setId(line.nodeId());
    row.show(line.look(), line.number(), line.title(), line.why(), line.weight());
    switch (line.telling()) {
      case MARK ->
          row.setAction(words.text("screen.peering.mark-told"), () -> dialogs.askWhoTold(line));
      case TAKE_BACK ->
          row.setAction(words.text("screen.peering.take-back"), () -> dialogs.takeBack(line));
      case NONE -> row.setActions();
    }
  }
}
