package io.astroconnect.ui.allowlist;

import atlantafx.base.controls.CustomTextField;
import io.astroconnect.ui.allowlist.TrackedRow.Among;
import io.astroconnect.ui.fx.Cells;
import io.astroconnect.ui.fx.EmptyState;
import io.astroconnect.ui.fx.Icons;
import io.astroconnect.ui.fx.Look;
import io.astroconnect.ui.fx.Segmented;
import io.astroconnect.ui.fx.Tables;
import io.astroconnect.ui.fx.Tone;
import io.astroconnect.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** All allowlists that were asked for, by state, cluster and service. */
final class TrackedList extends BorderPane {
  private final TrackingViewModel model;
  private final Words words;
  private final CustomTextField search = new CustomTextField();
  private final TableView<TrackedRow> table = new TableView<>();

  TrackedList(TrackingViewModel model, Words words, Consumer<TrackedRow> open) {
    this.model = model;
    this.words = words;
    getStyleClass().add("pane");
    managedProperty().bind(visibleProperty());
    setMinWidth(0);
    setTop(tools());
    setCenter(table(open));
  }

  private HBox tools() {
    search.setId("allowlist-all-search");
    search.setPromptText(words.text("screen.allowlist.all-search"));
    search.setMinWidth(120);
    search.setLeft(Icons.of("fth-search", Tone.MUTED));
    search.textProperty().subscribe(model::search);
    HBox.setHgrow(search, Priority.ALWAYS);
    Segmented<Among> among = new Segmented<>(List.of(Among.values()), this::name).asFilters();
    among.setId("allowlist-among");
    among.valueProperty().subscribe(which -> model.list(which == null ? Among.ALL : which));
    model.rows().subscribe(() -> among.rename(this::name));
    HBox tools = new HBox(12, search, among);
    tools.setAlignment(Pos.CENTER_LEFT);
    tools.setPadding(new Insets(6, 16, 6, 16));
    tools.getStyleClass().add("line-bottom");
    return tools;
  }

  private String name(Among among) {
    return words.text(
        "screen.allowlist.among." + among.name().toLowerCase(Locale.ROOT), model.count(among));
  }

  private TableView<TrackedRow> table(Consumer<TrackedRow> open) {
    table.setId("allowlist-all-table");
    table.setItems(model.found());
    TableColumn<TrackedRow, Look> state = column("state", 130, TrackedRow::look);
    state.setCellFactory(Cells.chip());
    TableColumn<TrackedRow, String> cluster = column("cluster", 150, TrackedRow::cluster);
    cluster.setCellFactory(Cells.name());
    TableColumn<TrackedRow, String> service = column("service", 160, TrackedRow::service);
    TableColumn<TrackedRow, String> since = column("since", 100, TrackedRow::since);
    since.setCellFactory(Cells.muted());
    TableColumn<TrackedRow, String> ticket = column("ticket", 90, TrackedRow::ticket);
    ticket.setCellFactory(Cells.muted());
    TableColumn<TrackedRow, String> customer = column("customer", 110, TrackedRow::customer);
    customer.setCellFactory(Cells.muted());
    table.getColumns().setAll(List.of(state, cluster, service, since, customer, ticket));
    Tables.dress(table);
    Tables.giveWay(table, List.of(since, customer, ticket));
    EmptyState none = new EmptyState("fth-shield", "");
    none.sentenceProperty()
        .bind(
            Bindings.when(Bindings.isEmpty(model.rows()))
                .then(words.text("screen.allowlist.all-none"))
                .otherwise(words.text("screen.allowlist.all-no-hit")));
    table.setPlaceholder(none);
    Tables.enterFrom(search, table);
    table.setRowFactory(_ -> row(open));
    table.addEventHandler(KeyEvent.KEY_PRESSED, key -> onKey(key, open));
    return table;
  }

  private <T> TableColumn<TrackedRow, T> column(
      String id, double width, Function<TrackedRow, T> value) {
    TableColumn<TrackedRow, T> column =
        new TableColumn<>(words.text("screen.allowlist.column." + id));
    column.setCellValueFactory(Cells.value(value));
    column.setMinWidth(width);
    return column;
  }

  private static TableRow<TrackedRow> row(Consumer<TrackedRow> open) {
    TableRow<TrackedRow> row = new TableRow<>();
    row.setOnMouseClicked(
        _ -> {
          if (row.getItem() != null) {
            open.accept(row.getItem());
          }
        });
    return row;
  }

  private void onKey(KeyEvent key, Consumer<TrackedRow> open) {
    TrackedRow chosen = table.getSelectionModel().getSelectedItem();
    if (key.getCode() == KeyCode.ENTER && chosen != null) {
      key.consume();
      open.accept(chosen);
    }
  }

  void focus() {
    Tables.focus(table);
  }

  void step(int rows) {
    Tables.step(table, rows);
  }

  void filter() {
    search.requestFocus();
  }
}
