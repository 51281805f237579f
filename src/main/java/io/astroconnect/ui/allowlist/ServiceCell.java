package io.astroconnect.ui.allowlist;

import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** A service in the list. */
final class ServiceCell extends ListCell<ServiceRow> {
  private final Label title = new Label();

  ServiceCell() {
    title.setPadding(new Insets(0, 12, 0, 12));
    title.getStyleClass().add("name-cell");
  }

  @Override
  protected void updateItem(@Nullable ServiceRow row, boolean empty) {
    super.updateItem(row, empty);
    setGraphic(empty || row == null ? null : title);
    if (row != null) {
      title.setText(row.title());
      setId("allowlist-service-" + row.id());
    }
  }
}
