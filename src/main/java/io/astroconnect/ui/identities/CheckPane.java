package io.astroconnect.ui.identities;

import io.astroconnect.ui.fx.Cells;
import io.astroconnect.ui.fx.Clipboards;
import io.astroconnect.ui.fx.CopyButton;
import io.astroconnect.ui.fx.Dialogs;
import io.astroconnect.ui.fx.EmptyState;
import io.astroconnect.ui.fx.FieldBox;
import io.astroconnect.ui.fx.Look;
import io.astroconnect.ui.fx.Segmented;
import io.astroconnect.ui.fx.Tables;
import io.astroconnect.ui.identities.CheckViewModel.About;
import io.astroconnect.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Callback;
import org.jspecify.annotations.Nullable;

/** Asks who holds what, and takes out or takes over what is found. */
final class CheckPane extends VBox {
  /** The button stands beside the field, not beside its label. */
  private static final double LABEL = 18;

  private final CheckViewModel model;
  private final Words words;
  private final Asking asking;
  private final TableView<HeldRow> table = new TableView<>();
  private final FieldBox asked;

  CheckPane(CheckViewModel model, Words words, Dialogs dialogs, Clipboards clipboards) {
    this.model = model;
    this.words = words;
    this.asking = new Asking(words, dialogs);
    this.asked = new FieldBox(words.text("screen.identities.target"));
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().addAll(question(), table(), foot(clipboards));
  }

  private VBox question() {
    Segmented<About> about =
        new Segmented<>(List.of(About.values()), one -> words.text(key("about", one)));
    about.valueProperty().bindBidirectional(model.aboutProperty());
    model.aboutProperty().subscribe(one -> asked.setLabel(words.text(key("about-label", one))));
    asked.setMono(true);
    asked.textField().setId("identities-asked");
    asked.textProperty().bindBidirectional(model.askedProperty());
    asked.textField().setOnAction(_ -> model.check());
    model.stateProperty().subscribe(asked::setState);
    HBox.setHgrow(asked, Priority.ALWAYS);
    Button check = new Button(words.text("screen.identities.check"));
    check.setId("identities-check");
    check.getStyleClass().add("accent");
    check.setMinWidth(Region.USE_PREF_SIZE);
    check.disableProperty().bind(model.busyProperty());
    check.setOnAction(_ -> model.check());
    HBox line = new HBox(12, asked, check);
    check.translateYProperty().set(LABEL);
    Label unseen = new Label();
    unseen.setId("identities-unseen");
    unseen.getStyleClass().add("second-line");
    unseen.setWrapText(true);
    unseen.textProperty().bind(model.unseenProperty());
    unseen.visibleProperty().bind(unseen.textProperty().isNotEmpty());
    unseen.managedProperty().bind(unseen.visibleProperty());
    VBox all = new VBox(8, about, line, unseen);
    all.setPadding(new Insets(12, 16, 12, 16));
    all.getStyleClass().add("line-bottom");
    return all;
  }

  private static String key(String what, @Nullable About one) {
    About about = one == null ? About.PROJECT : one;
    return "screen.identities." + what + "." + about.name().toLowerCase(Locale.ROOT);
  }

  private TableView<HeldRow> table() {
    table.setId("identities-held");
    TableColumn<HeldRow, Look> state = column("standing", 150, Cells.chip());
    state.setCellValueFactory(Cells.value(HeldRow::look));
    state.setComparator(java.util.Comparator.comparing(Look::word));
    TableColumn<HeldRow, String> where = column("target-column", 150, Cells.elided());
    where.setCellValueFactory(Cells.value(HeldRow::where));
    TableColumn<HeldRow, String> who = column("account", 260, Cells.elided());
    who.setCellValueFactory(Cells.value(HeldRow::who));
    TableColumn<HeldRow, String> role = column("role", 220, Cells.elided());
    role.setCellValueFactory(Cells.value(HeldRow::role));
    TableColumn<HeldRow, String> condition = column("condition-title", 120, Cells.muted());
    condition.setCellValueFactory(Cells.value(HeldRow::condition));
    table.getColumns().addAll(List.of(state, where, who, role, condition));
    Tables.dress(table);
    Tables.giveWay(table, List.of(who, role, condition));
    EmptyState none = new EmptyState("fth-search", "");
    none.sentenceProperty().bind(model.noneProperty());
    table.setPlaceholder(none);
    table.setItems(model.rows());
    model.rows().subscribe(() -> where.setVisible(places() > 1));
    return table;
  }

  private long places() {
    return model.rows().stream().map(HeldRow::where).distinct().count();
  }

  private <T> TableColumn<HeldRow, T> column(
      String key, double width, Callback<TableColumn<HeldRow, T>, TableCell<HeldRow, T>> cell) {
    TableColumn<HeldRow, T> column = new TableColumn<>(words.text("screen.identities." + key));
    column.setMinWidth(width);
    column.setPrefWidth(width);
    column.setCellFactory(cell);
    return column;
  }

  private HBox foot(Clipboards clipboards) {
    Button take = new Button(words.text("screen.identities.take-all-back"));
    take.setId("identities-held-take");
    take.setOnAction(_ -> chosen(row -> ask(model.taking(row), row, () -> model.take(row))));
    Button adopt = new Button(words.text("screen.identities.adopt"));
    adopt.setId("identities-held-adopt");
    adopt.setOnAction(_ -> chosen(row -> ask(model.adopting(row), row, () -> model.adopt(row))));
    CopyButton email = CopyButton.withText(clipboards, words.text("screen.identities.copy-member"));
    CopyButton all = CopyButton.withText(clipboards, words.text("screen.identities.copy-table"));
    all.setId("identities-held-copy");
    all.setDisable(true);
    model
        .rows()
        .subscribe(
            () -> {
              all.setValue(model.table());
              all.setDisable(model.rows().isEmpty());
            });
    Label why = new Label();
    why.setId("identities-held-why");
    why.getStyleClass().add("second-line");
    why.setMinWidth(0);
    Runnable tell =
        () -> {
          HeldRow row = table.getSelectionModel().getSelectedItem();
          boolean busy = model.busyProperty().get();
          take.setDisable(busy || row == null || !row.take());
          adopt.setDisable(busy || row == null || !row.adopt());
          adopt.setText(model.adoptWord(row));
          why.setText(model.meaning(row));
          email.setValue(row == null ? "" : row.held().holding().member().value());
          email.setDisable(row == null);
        };
    table.getSelectionModel().selectedItemProperty().subscribe(_ -> tell.run());
    model.busyProperty().subscribe(_ -> tell.run());
    model.rows().subscribe(tell);
    for (Region fixed : List.of(take, adopt, email, all)) {
      fixed.setMinWidth(Region.USE_PREF_SIZE);
    }
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox line = new HBox(8, take, adopt, why, space, email, all);
    line.setAlignment(Pos.CENTER_LEFT);
    line.setPadding(new Insets(8, 16, 12, 16));
    line.getStyleClass().add("line-top");
    return line;
  }

  private void chosen(Consumer<HeldRow> act) {
    HeldRow row = table.getSelectionModel().getSelectedItem();
    if (row != null) {
      act.accept(row);
    }
  }

  private void ask(CheckViewModel.Act doing, HeldRow row, Runnable act) {
    asking.ask(
        new Asking.Question(doing.doing(), doing.line(), row.where(), doing.changes(), ""),
        () -> {
          table.requestFocus();
          act.run();
        });
  }

  FieldBox asked() {
    return asked;
  }

  void step(int rows) {
    Tables.step(table, rows);
  }
}
