package io.astroconnect.ui.fx;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.util.List;
import javafx.scene.control.Control;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What all tables have in common: rows 32 high, no frame, and columns that give way in order. */
public final class Tables {

  private static final double ROW = 32;

  private Tables() {}

  /** Rows of one line. */
  public static void dress(TableView<?> table) {
    table.setFixedCellSize(ROW);
    table.getStyleClass().addAll(Styles.DENSE, Tweaks.EDGE_TO_EDGE);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.getColumns().subscribe(() -> table.getColumns().forEach(c -> arrow(table, c)));
    table.getColumns().forEach(column -> arrow(table, column));
  }

  /** Puts the arrow of the order right beside the column's name, not at the column's far end. */
  private static void arrow(TableView<?> table, TableColumn<?, ?> column) {
    if (column.getGraphic() != null) {
      return;
    }
    FontIcon arrow = Icons.of("fth-chevron-up");
    arrow
        .iconCodeProperty()
        .bind(
            column
                .sortTypeProperty()
                .map(
                    type ->
                        type == TableColumn.SortType.ASCENDING
                            ? Feather.CHEVRON_UP
                            : Feather.CHEVRON_DOWN));
    column.setGraphic(arrow);
    column.setSortNode(new Region());
    arrow.setVisible(table.getSortOrder().contains(column));
    table.getSortOrder().subscribe(() -> arrow.setVisible(table.getSortOrder().contains(column)));
  }

  /** The key Down leads from the filter above a table into its rows. */
  public static void enterFrom(TextField filter, TableView<?> table) {
    filter.addEventFilter(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.DOWN && !key.isAltDown()) {
            key.consume();
            focus(table);
          }
        });
  }

  /** Puts the focus on the chosen row, or on the first one, which is chosen by that. */
  public static void focus(TableView<?> table) {
    table.requestFocus();
    int chosen = table.getSelectionModel().getSelectedIndex();
    if (chosen >= 0) {
      table.getFocusModel().focus(chosen);
    } else if (!table.getItems().isEmpty()) {
      table.getSelectionModel().selectFirst();
    }
  }

  /** Chooses the row so many further down, or the last or first one; scrolls to it. */
  public static void step(TableView<?> table, int rows) {
    int to = target(table.getSelectionModel().getSelectedIndex(), rows, table.getItems().size());
    if (to >= 0) {
      table.getSelectionModel().clearAndSelect(to);
      reveal(table, to);
    }
  }

  /** The same for a list. */
  public static void step(ListView<?> list, int rows) {
    int to = target(list.getSelectionModel().getSelectedIndex(), rows, list.getItems().size());
    if (to >= 0) {
      list.getSelectionModel().clearAndSelect(to);
      reveal(list, to);
    }
  }

  /** Scrolls no further than it takes: what is in sight stays where it is. */
  public static void reveal(Control rows, int row) {
    if (rows.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
      flow.scrollTo(row);
    }
  }

  /** Where nothing is chosen yet, the way down begins at the first row. */
  private static int target(int chosen, int rows, int size) {
    int from = chosen < 0 && rows < 0 ? 0 : chosen;
    return Math.clamp((long) from + rows, size == 0 ? -1 : 0, size - 1);
  }

  /**
   * Hides columns that find no room, the last of the list first, and brings them back when there
   * is.
   *
   * @param givingWay columns that may go, the most wanted first; all others stay
   */
  public static void giveWay(TableView<?> table, List<? extends TableColumn<?, ?>> givingWay) {
    table
        .widthProperty()
        .subscribe(
            width -> {
              double room = width.doubleValue();
              for (TableColumn<?, ?> column : table.getColumns()) {
                if (!givingWay.contains(column)) {
                  room -= column.getMinWidth();
                }
              }
              for (TableColumn<?, ?> column : givingWay) {
                room -= column.getMinWidth();
                column.setVisible(room >= 0);
              }
            });
  }
}
