package io.astroconnect.ui.peering;

import io.astroconnect.ui.fx.StepRow;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** Checks and planned steps, one below the other. Rows are kept and only shown anew. */
final class FormLines {
  private FormLines() {}

  /**
   * Shows checks.
   *
   * @param link what the link of a line says that offers a peering
   * @param adopt takes that peering over
   */
  static void checks(
      VBox box, List<FormLine> lines, UnaryOperator<String> link, Consumer<String> adopt) {
    fit(box, lines.size(), CheckRow::new);
    for (int i = 0; i < lines.size(); i++) {
      if (box.getChildren().get(i) instanceof CheckRow row) {
        String offered = lines.get(i).adopts();
        row.show(
            lines.get(i),
            offered.isEmpty() ? "" : link.apply(offered),
            () -> adopt.accept(offered));
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
