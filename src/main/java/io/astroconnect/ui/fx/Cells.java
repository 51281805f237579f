package io.astroconnect.ui.fx;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.util.Callback;
import org.jspecify.annotations.Nullable;

/** Cells of tables. Each keeps its nodes and only changes what they show. */
public final class Cells {

  private Cells() {}

  /** What a column shows of its row; rows are immutable, so nothing is observed. */
  public static <S, T> Callback<TableColumn.CellDataFeatures<S, T>, ObservableValue<T>> value(
      Function<S, T> of) {
    return row -> new ReadOnlyObjectWrapper<>(of.apply(row.getValue()));
  }

  /** The name of the row: bold while the row is selected. */
  public static <S> Callback<TableColumn<S, String>, TableCell<S, String>> name() {
    return column -> text("name-cell");
  }

  /** An id or address. */
  public static <S> Callback<TableColumn<S, String>, TableCell<S, String>> mono() {
    return column -> text("mono");
  }

  /** A second thought: 12 px and muted. */
  public static <S> Callback<TableColumn<S, String>, TableCell<S, String>> muted() {
    return column -> text("muted");
  }

  /** An id that may not fit: elided in the middle, whole in the tooltip. */
  public static <S> Callback<TableColumn<S, String>, TableCell<S, String>> elided() {
    return column -> {
      TableCell<S, String> cell = new Elided<>();
      cell.getStyleClass().add("mono");
      return cell;
    };
  }

  /** A sentence that may not fit: elided at its end, whole in the tooltip. */
  public static <S> Callback<TableColumn<S, String>, TableCell<S, String>> whole() {
    return column -> {
      TableCell<S, String> cell = new Elided<>();
      cell.setTextOverrun(OverrunStyle.ELLIPSIS);
      return cell;
    };
  }

  /** A number in the reader's own way of writing; right-align the column by its style class. */
  public static <S, N extends Number> Callback<TableColumn<S, N>, TableCell<S, N>> number(
      Locale locale) {
    NumberFormat format = NumberFormat.getInstance(locale);
    return column ->
        new TableCell<>() {
          @Override
          protected void updateItem(@Nullable N item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? null : format.format(item));
          }
        };
  }

  /** A state's chip. */
  public static <S> Callback<TableColumn<S, Look>, TableCell<S, Look>> chip() {
    return column -> new Chip<>();
  }

  /** Right-aligns a column's cells and its head: numbers and ages. */
  public static void alignRight(TableColumn<?, ?> column) {
    column.getStyleClass().add("align-right");
  }

  private static <S> TableCell<S, String> text(String styleClass) {
    TableCell<S, String> cell = new Plain<>();
    cell.getStyleClass().add(styleClass);
    return cell;
  }

  private static class Plain<S> extends TableCell<S, String> {
    @Override
    protected void updateItem(@Nullable String item, boolean empty) {
      super.updateItem(item, empty);
      setText(empty ? null : item);
    }
  }

  private static final class Elided<S> extends Plain<S> {
    private final Tooltip whole = new Tooltip();

    Elided() {
      setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    }

    @Override
    protected void updateItem(@Nullable String item, boolean empty) {
      super.updateItem(item, empty);
      whole.setText(item);
      setTooltip(empty || item == null ? null : whole);
    }
  }

  private static final class Chip<S> extends TableCell<S, Look> {
    private final StateChip chip = new StateChip();

    @Override
    protected void updateItem(@Nullable Look item, boolean empty) {
      super.updateItem(item, empty);
      chip.setLook(empty ? null : item);
      // a cell whose graphic is away when its skin is made would never show it
      setGraphic(empty || item == null ? null : chip);
      setAccessibleText(chip.getAccessibleText());
    }
  }
}
