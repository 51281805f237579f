package io.astroconnect.ui.identities;

import io.astroconnect.ui.fx.StepRow;
import io.astroconnect.words.Words;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.VBox;

/** The steps of a grant, one below the other. Rows are kept and only shown anew. */
final class GrantSteps extends VBox {
  private final Words words;
  private final Consumer<GrantLine> tell;

  /**
   * No steps yet.
   *
   * @param tell done when a person marks a step as told, or takes that back
   */
  GrantSteps(Words words, Consumer<GrantLine> tell) {
    this.words = words;
    this.tell = tell;
  }

  void show(List<GrantLine> lines) {
    while (getChildren().size() > lines.size()) {
      getChildren().removeLast();
    }
    while (getChildren().size() < lines.size()) {
      getChildren().add(new StepRow());
    }
    for (int i = 0; i < lines.size(); i++) {
      if (getChildren().get(i) instanceof StepRow row) {
        GrantLine line = lines.get(i);
        if (!line.equals(row.getUserData())) {
          show(row, line);
        }
        row.setLast(i == lines.size() - 1);
      }
    }
  }

  private void show(StepRow row, GrantLine line) {
    row.setUserData(line);
    row.setId(line.nodeId());
    row.show(line.look(), line.owner(), line.title(), line.why(), StepRow.Weight.PLAIN);
    switch (line.telling()) {
      case MARK -> row.setAction(words.text("screen.peering.mark-told"), () -> tell.accept(line));
      case TAKE_BACK ->
          row.setAction(words.text("screen.peering.take-back"), () -> tell.accept(line));
      case NONE -> row.setActions();
    }
  }
}
