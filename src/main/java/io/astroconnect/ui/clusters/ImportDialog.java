package io.astroconnect.ui.clusters;

import io.astroconnect.model.catalogue.RowFate;
import io.astroconnect.model.catalogue.RowFate.Kind;
import io.astroconnect.ui.fx.Cells;
import io.astroconnect.ui.fx.DialogCard;
import io.astroconnect.ui.fx.Dialogs;
import io.astroconnect.ui.fx.Notice;
import io.astroconnect.ui.fx.RichLine;
import io.astroconnect.ui.fx.Segmented;
import io.astroconnect.ui.fx.Tables;
import io.astroconnect.ui.fx.Tone;
import io.astroconnect.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The dialog that shows what would become of each row, and imports them. */
final class ImportDialog {
  private static final double ROWS = 7 * 32 + 30;
  private static final double TWO_LINES = 36;

  private final ImportViewModel model;
  private final Words words;
  private final Dialogs dialogs;
  private final Button go = new Button();
  private final Segmented<Optional<Kind>> filters = new Segmented<>();
  private boolean closed;

  ImportDialog(ImportViewModel model, Words words, Dialogs dialogs) {
    this.model = model;
    this.words = words;
    this.dialogs = dialogs;
  }

  void show() {
    DialogCard card = new DialogCard(dialogs.strip(), words.text("screen.clusters.import-title"));
    model.lineProperty().subscribe(line -> card.setLine(RichLine.escape(line)));
    TableView<RowFate> table = table();
    card.getBody().addAll(progress(), trouble(), filters(), aside(), table, whole(table));
    Button cancel = new Button(words.text("screen.clusters.import-cancel"));
    cancel.setId("clusters-import-cancel");
    cancel.setOnAction(_ -> model.cancel());
    go.setId("clusters-import-go");
    go.getStyleClass().add("accent");
    go.setDefaultButton(true);
    go.setOnAction(_ -> model.accept());
    card.setButtons(model.whyNotProperty(), cancel, go);
    card.setOnClose(this::closed);
    model.previewProperty().subscribe(_ -> name());
    dialogs.show(card);
    model
        .overProperty()
        .subscribe(
            over -> {
              if (over && !closed) {
                dialogs.hide();
              }
            });
  }

  /** However it went: what still runs is stopped, and no later dialog is hidden. */
  private void closed() {
    closed = true;
    model.cancel();
  }

  private void name() {
    go.setText(model.go());
    filters.rename(kind -> model.filter(kind.orElse(null)));
  }

  private ProgressBar progress() {
    ProgressBar bar = new ProgressBar();
    bar.setId("clusters-import-progress");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.progressProperty().bind(model.doneProperty());
    bar.visibleProperty().bind(model.busyProperty());
    bar.managedProperty().bind(bar.visibleProperty());
    return bar;
  }

  private Notice trouble() {
    Notice notice = new Notice(Tone.DANGER, "fth-x-circle", "", "");
    notice.setId("clusters-import-trouble");
    notice.visibleProperty().bind(model.troubleProperty().isNotEmpty());
    notice.managedProperty().bind(notice.visibleProperty());
    model.troubleProperty().subscribe(text -> notice.setText(RichLine.escape(text)));
    return notice;
  }

  private Label aside() {
    Label label = new Label();
    label.setId("clusters-import-aside");
    label.getStyleClass().add("second-line");
    label.setWrapText(true);
    label.textProperty().bind(model.asideProperty());
    label.visibleProperty().bind(model.asideProperty().isNotEmpty());
    label.managedProperty().bind(label.visibleProperty());
    return label;
  }

  private Segmented<Optional<Kind>> filters() {
    filters.setId("clusters-import-filters");
    filters
        .asFilters()
        .setOptions(
            Stream.concat(
                    Stream.of(Optional.<Kind>empty()),
                    ImportViewModel.kinds().stream().map(Optional::of))
                .toList(),
            kind -> model.filter(kind.orElse(null)));
    filters.valueProperty().subscribe(kind -> model.only(kind == null ? null : kind.orElse(null)));
    filters.visibleProperty().bind(model.previewProperty().isNotNull());
    return filters;
  }

  private TableView<RowFate> table() {
    TableView<RowFate> table = new TableView<>(model.shown());
    table.setId("clusters-import-table");
    TableColumn<RowFate, Number> line =
        new TableColumn<>(words.text("screen.clusters.import-line-column"));
    line.setCellValueFactory(Cells.value(RowFate::line));
    Cells.alignRight(line);
    line.setMinWidth(56);
    line.setMaxWidth(72);
    TableColumn<RowFate, String> fate =
        column("screen.clusters.import-fate-column", model::fate, 76);
    fate.setMaxWidth(96);
    TableColumn<RowFate, String> name =
        column("screen.clusters.import-name-column", model::cluster, 120);
    name.setMaxWidth(180);
    TableColumn<RowFate, String> why = column("screen.clusters.import-why-column", model::why, 190);
    table.getColumns().setAll(List.of(line, fate, name, why));
    table.setPlaceholder(new Label(""));
    table.setPrefHeight(ROWS);
    Tables.dress(table);
    return table;
  }

  /** All of what the chosen row has no room for. */
  private Label whole(TableView<RowFate> table) {
    Label label = new Label();
    label.setId("clusters-import-why");
    label.getStyleClass().add("second-line");
    label.setWrapText(true);
    label.setMinHeight(TWO_LINES);
    label.setAlignment(Pos.TOP_LEFT);
    table
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(row -> label.setText(row == null ? "" : model.why(row)));
    return label;
  }

  private TableColumn<RowFate, String> column(
      String key, Function<RowFate, String> value, double width) {
    TableColumn<RowFate, String> column = new TableColumn<>(words.text(key));
    column.setCellValueFactory(Cells.value(value));
    column.setCellFactory(Cells.whole());
    column.setMinWidth(width);
    column.setPrefWidth(width);
    return column;
  }
}
