package io.astroconnect.ui.fx;

import javafx.animation.PauseTransition;
import javafx.scene.AccessibleRole;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** Grey bars where rows will be, shown only once the wait has lasted 150 ms. They do not move. */
public final class SkeletonRows extends VBox {

  private static final Duration PATIENCE = Duration.millis(150);
  private static final double FILLED = 0.6;

  private final PauseTransition patience = new PauseTransition(PATIENCE);

  /** Rows with bars of these widths. */
  public SkeletonRows(int rows, double... widths) {
    prepare();
    for (int row = 0; row < rows; row++) {
      HBox line = line();
      for (double width : widths) {
        Region bar = bar();
        bar.setPrefWidth(width);
        line.getChildren().add(bar);
      }
      getChildren().add(line);
    }
  }

  /** Rows whose bars stand in a table's visible columns; make it the table's placeholder. */
  public SkeletonRows(int rows, TableView<?> table) {
    prepare();
    for (int row = 0; row < rows; row++) {
      HBox line = line();
      line.setStyle("-fx-spacing: 0; -fx-padding: 0");
      for (TableColumnBase<?, ?> column : table.getVisibleLeafColumns()) {
        Region bar = bar();
        bar.prefWidthProperty().bind(column.widthProperty().multiply(FILLED));
        HBox cell = new HBox(bar);
        cell.setStyle("-fx-alignment: center-left; -fx-padding: 0 4 0 12");
        cell.minWidthProperty().bind(column.widthProperty());
        cell.maxWidthProperty().bind(column.widthProperty());
        line.getChildren().add(cell);
      }
      getChildren().add(line);
    }
  }

  private void prepare() {
    setAccessibleRole(AccessibleRole.NODE);
    setMouseTransparent(true);
    setVisible(false);
    patience.setOnFinished(event -> setVisible(true));
    sceneProperty()
        .subscribe(
            scene -> {
              setVisible(false);
              patience.stop();
              if (scene != null) {
                patience.playFromStart();
              }
            });
  }

  private static HBox line() {
    HBox line = new HBox();
    line.getStyleClass().add("skeleton-row");
    return line;
  }

  private static Region bar() {
    Region bar = new Region();
    bar.getStyleClass().add("skeleton-bar");
    return bar;
  }
}
