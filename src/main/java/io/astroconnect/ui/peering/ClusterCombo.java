package io.astroconnect.ui.peering;

import io.astroconnect.words.Words;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;

/** The choice of a cluster: found by any part of its name, id, place, customer or VPC. */
final class ClusterCombo {
  private final SearchableComboBox<ClusterChoice> combo;

  ClusterCombo(FormInput input, Words words) {
    combo = new SearchableComboBox<>(input.clusters());
    combo.setId("new-peering-cluster");
    combo.setPromptText(words.text("screen.peering.form.choose-cluster"));
    combo.setConverter(new Found());
    combo.setCellFactory(_ -> new Cell(""));
    combo.setButtonCell(new Cell(combo.getPromptText()));
    combo.setVisibleRowCount(8);
    combo.valueProperty().bindBidirectional(input.clusterProperty());
  }

  ComboBox<ClusterChoice> combo() {
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
    private final Label id = new Label();
    private final Label place = new Label();
    private final HBox line = new HBox(10, name, id, place);
    private final String none;

    Cell(String none) {
      this.none = none;
      name.setMinWidth(USE_PREF_SIZE);
      id.getStyleClass().addAll("mono", "muted");
      id.setMinWidth(USE_PREF_SIZE);
      place.getStyleClass().add("second-line");
      line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    }

    @Override
    protected void updateItem(@Nullable ClusterChoice choice, boolean empty) {
      super.updateItem(choice, empty);
      setText(choice == null ? none : null);
      setGraphic(empty || choice == null ? null : line);
      if (choice != null) {
        name.setText(choice.name());
        id.setText(choice.id());
        place.setText(choice.place());
      }
    }
  }
}
