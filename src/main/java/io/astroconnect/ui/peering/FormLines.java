package io.astroconnect.ui.peering;

import io.astroconnect.ui.fx.StepRow;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** Checks and planned steps, one below the other. Rows are kept and only shown anew. */
final class FormLines {
  private FormLines() {}

  static void checks(VBox box, List<FormLine> lines) {
    fit(box, lines.size(), CheckRow::new);
    for (int i = 0; i < lines.size(); i++) {
      if (box.getChildren().get(i) instanceof CheckRow row) {
        row.show(lines.get(i));
      }
    }
  }

  static void steps(VBox box, List<FormLine> lines) {
    fit(box, lines.size(), StepRow::new);
    for (int i = 0; i < lines.size(); i++) {
      if (box.getChildren().get(i) instanceof StepRow row) {
        FormLine line = lines.get(i);
        row.setId(line.nodeId());
        row.show(line.look(), line.number(), line.title(), line.why(), line.weight());
        row.setLast(i == lines.size() - 1);
      }
    }
  }

  private static void fit(VBox box, int size, Supplier<? extends Node> row) {
    while (box.getChildren().size() > size) {
      box.getChildren().removeLast();
    }
    while (box.getChildren().size() < size) {
      box.getChildren().add(row.get());
    }
  }
}
