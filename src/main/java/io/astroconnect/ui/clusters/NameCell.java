package io.astroconnect.ui.clusters;

import io.astroconnect.ui.fx.Icons;
import io.astroconnect.words.Words;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A cluster's name: starred if it is pinned, boxed if Astro no longer has it. */
final class NameCell extends TableCell<ClusterRow, String> {
  private final Words words;
  private final FontIcon star = Icons.of("fth-star");
  private final FontIcon box = Icons.of("fth-archive");

  NameCell(Words words) {
    this.words = words;
    getStyleClass().add("name-cell");
  }

  @Override
  protected void updateItem(@Nullable String item, boolean empty) {
    super.updateItem(item, empty);
    TableRow<ClusterRow> row = getTableRow();
    ClusterRow shown = empty || row == null ? null : row.getItem();
    setText(empty ? null : item);
    setGraphic(shown == null ? null : mark(shown));
    setAccessibleText(
        shown == null || !shown.pinned()
            ? item
            : item + ", " + words.text("screen.clusters.is-pinned"));
  }

  private @Nullable FontIcon mark(ClusterRow shown) {
    if (shown.pinned()) {
      return star;
    }
    return shown.record().gone().isPresent() ? box : null;
  }
}
