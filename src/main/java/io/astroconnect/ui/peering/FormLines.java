package io.astroconnect.ui.peering;

import io.astroconnect.ui.fx.StepRow;
import java.util.List;
import javafx.scene.layout.VBox;

/** Checks and planned steps, one below the other. Rows are kept and only shown anew. */
final class FormLines {
  private FormLines() {}

  static void show(VBox box, List<FormLine> lines) {
    while (box.getChildren().size() > lines.size()) {
      box.getChildren().removeLast();
    }
    while (box.getChildren().size() < lines.size()) {
      box.getChildren().add(new StepRow());
    }
    for (int i = 0; i < lines.size(); i++) {
      if (box.getChildren().get(i) instanceof StepRow row) {
        FormLine line = lines.get(i);
        row.setId(line.nodeId());
        row.show(line.look(), line.number(), line.title(), line.why(), line.weight());
        row.setLast(i == lines.size() - 1);
      }
    }
  }
}
