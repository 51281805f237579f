package io.astroconnect.ui.allowlist;

import io.astroconnect.words.Words;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;

/** The choice of a cluster: found by any part of its name, id, place, customer or addresses. */
final class ClusterCombo {
  private ClusterCombo() {}

  static SearchableComboBox<ClusterChoice> of(AllowlistScreenViewModel model, Words words) {
    SearchableComboBox<ClusterChoice> combo = new SearchableComboBox<>(model.clusters());
    String none = words.text("screen.allowlist.choose-cluster");
    combo.setId("allowlist-cluster");
    combo.setPromptText(none);
    combo.setConverter(new Found());
    combo.setCellFactory(_ -> new Cell("", ClusterChoice::place));
    combo.setButtonCell(new Cell(none, choice -> words.of(choice.cluster().provider())));
    combo.setVisibleRowCount(12);
    model.clusterProperty().subscribe(combo::setValue);
    combo
        .valueProperty()
        .subscribe(
            choice -> {
              if (choice != null) {
                model.choose(choice);
              }
            });
    return combo;
  }

  /** What the search looks in. */
  private static final class Found extends StringConverter<ClusterChoice> {
    @Override
    public String toString(@Nullable ClusterChoice choice) {
      return choice == null ? "" : choice.found();
    }

    @Override
    public @Nullable ClusterChoice fromString(String text) {
      return null; // nothing is typed into the button
    }
  }

  private static final class Cell extends ListCell<ClusterChoice> {
    private final Label name = new Label();
    private final Label place = new Label();
    private final HBox line = new HBox(8, name, place);
    private final String none;
    private final Function<ClusterChoice, String> second;

    Cell(String none, Function<ClusterChoice, String> second) {
      this.none = none;
      this.second = second;
      place.getStyleClass().add("second-line");
      place.setMinWidth(0);
      line.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    protected void updateItem(@Nullable ClusterChoice choice, boolean empty) {
      super.updateItem(choice, empty);
      setText(choice == null ? none : null);
      setGraphic(empty || choice == null ? null : line);
      if (choice != null) {
        name.setText(choice.cluster().name());
        place.setText(second.apply(choice));
      }
    }
  }
}
