package io.astroconnect.ui.identities;

import io.astroconnect.ui.fx.SearchCombo;
import io.astroconnect.words.Words;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;

/** The choice of a deployment: found by any part of its name, namespace, cluster, account or id. */
final class DeploymentCombo {
  private final SearchableComboBox<IdentityRow> combo;

  DeploymentCombo(
      ObservableList<IdentityRow> rows, ObjectProperty<@Nullable IdentityRow> chosen, Words words) {
    combo = new SearchableComboBox<>(rows);
    SearchCombo.signed(combo);
    combo.setId("identities-deployment");
    combo.setPromptText(words.text("screen.identities.choose-deployment"));
    combo.setConverter(new Found());
    combo.setCellFactory(_ -> new Cell(""));
    combo.setButtonCell(new Cell(combo.getPromptText()));
    combo.setVisibleRowCount(10);
    combo.valueProperty().bindBidirectional(chosen);
  }

  ComboBox<IdentityRow> combo() {
    return combo;
  }

  /** What the search looks in. */
  private static final class Found extends StringConverter<IdentityRow> {
    @Override
    public String toString(@Nullable IdentityRow row) {
      return row == null ? "" : row.found();
    }

    @Override
    public @Nullable IdentityRow fromString(String text) {
      return null; // nothing is typed into the button
    }
  }

  private static final class Cell extends ListCell<IdentityRow> {
    /** The names of most deployments; longer ones end in dots. */
    private static final double LONGEST = 220;

    private final Label name = new Label();
    private final Label place = new Label();
    private final HBox line = new HBox(10, name, place);
    private final String none;

    Cell(String none) {
      this.none = none;
      name.setMinWidth(Label.USE_PREF_SIZE);
      name.setMaxWidth(LONGEST);
      place.getStyleClass().add("second-line");
      place.setMinWidth(0);
      line.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    protected void updateItem(@Nullable IdentityRow row, boolean empty) {
      super.updateItem(row, empty);
      setText(row == null ? none : null);
      setGraphic(empty || row == null ? null : line);
      if (row != null) {
        name.setText(row.name());
        place.setText(
            Stream.of(row.namespace(), row.cluster(), row.gone())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · ")));
      }
    }
  }
}
