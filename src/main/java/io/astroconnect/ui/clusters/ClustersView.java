package io.astroconnect.ui.clusters;

import atlantafx.base.controls.CustomTextField;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.ui.clusters.ClustersViewModel.Among;
import io.astroconnect.ui.fx.Cells;
import io.astroconnect.ui.fx.Clipboards;
import io.astroconnect.ui.fx.Dialogs;
import io.astroconnect.ui.fx.EmptyState;
import io.astroconnect.ui.fx.FileDialogs;
import io.astroconnect.ui.fx.LastForm;
import io.astroconnect.ui.fx.PageHead;
import io.astroconnect.ui.fx.PrimaryDeed;
import io.astroconnect.ui.fx.ScreenView;
import io.astroconnect.ui.fx.Segmented;
import io.astroconnect.ui.fx.SkeletonRows;
import io.astroconnect.ui.fx.Tables;
import io.astroconnect.words.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** List and detail of the clusters. */
public final class ClustersView implements ScreenView {
  private static final int WAITING_ROWS = 8;

  private final ClustersViewModel model;
  private final Words words;
  private final Dialogs dialogs;
  private final FileDialogs files;
  private final SyncViewModel sync;
  private final DetailPane detailPane;

  @FXML private BorderPane root;
  @FXML private PageHead head;
  @FXML private VBox troubles;
  @FXML private Button add;
  @FXML private CustomTextField filter;
  @FXML private Segmented<Among> among;
  @FXML private ComboBox<Which> which;
  @FXML private Button importing;
  @FXML private Button exporting;
  @FXML private TableView<ClusterRow> table;
  @FXML private TableColumn<ClusterRow, String> name;
  @FXML private TableColumn<ClusterRow, String> cloud;
  @FXML private TableColumn<ClusterRow, String> region;
  @FXML private TableColumn<ClusterRow, String> cidr;
  @FXML private TableColumn<ClusterRow, Integer> connections;
  @FXML private EmptyState nothing;
  @FXML private StackPane detail;

  private boolean following;

  /** A view of this model. */
  @SuppressWarnings("NullAway.Init") // the loader fills the fields in before initialize
  public ClustersView(
      ClustersViewModel model,
      SyncViewModel sync,
      SuggestionsViewModel suggestions,
      Words words,
      Dialogs dialogs,
      Clipboards clipboards,
      LastForm lastForm,
      FileDialogs files) {
    this.model = model;
    this.files = files;
    this.sync = sync;
    this.words = words;
    this.dialogs = dialogs;
    this.detailPane =
        new DetailPane(
            model,
            new SuggestionSection(suggestions, words, dialogs, clipboards),
            words,
            clipboards,
            lastForm);
  }

  @FXML
  void initialize() {
    head.subtitleProperty().bind(model.summaryProperty());
    new SyncBar(sync, words, troubles).addTo(head);
    add.setOnAction(_ -> create());
    importing.setOnAction(_ -> importFile());
    exporting.setOnAction(_ -> exportFile());
    model.editingProperty().subscribe(this::edit);
    which.setItems(model.whiches());
    which.setConverter(new WhichNames(words));
    which.setAccessibleText(words.text("screen.clusters.which"));
    which.valueProperty().bindBidirectional(model.whichProperty());
    filter.textProperty().bindBidirectional(model.filterProperty());
    Tables.enterFrom(filter, table);
    among.asFilters().setOptions(List.of(Among.values()), this::choice);
    among.valueProperty().bindBidirectional(model.amongProperty());
    columns();
    SortedList<ClusterRow> sorted = new SortedList<>(model.shown());
    sorted
        .comparatorProperty()
        .bind(
            Bindings.createObjectBinding(
                () -> inPlace(table.getSortOrder()), table.comparatorProperty()));
    table.setSortPolicy(_ -> true); // the list sorts itself, by more than the table's own order
    // before the table hears of it: where a row goes or moves it chooses another, not the person
    sorted.addListener((ListChangeListener<ClusterRow>) _ -> following = true);
    table.setItems(sorted);
    table.getSortOrder().setAll(List.of(name));
    table.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
    table.getItems().addListener((ListChangeListener<ClusterRow>) _ -> follow());
    detail.getChildren().add(detailPane);
    nothing.visibleProperty().bind(model.detailProperty().isNull());
    detailPane.visibleProperty().bind(model.detailProperty().isNotNull());
    model.detailProperty().subscribe(this::show);
  }

  private void columns() {
    Tables.dress(table);
    Tables.giveWay(table, List.of(region, cidr, connections));
    name.setCellValueFactory(Cells.value(ClusterRow::name));
    name.setCellFactory(_ -> new NameCell(words));
    cloud.setCellValueFactory(Cells.value(ClusterRow::cloud));
    region.setCellValueFactory(Cells.value(ClusterRow::region));
    cidr.setCellValueFactory(Cells.value(ClusterRow::cidr));
    cidr.setCellFactory(Cells.mono());
    connections.setCellValueFactory(Cells.value(ClusterRow::connections));
    connections.setCellFactory(Cells.number(Locale.getDefault()));
    Cells.alignRight(connections);
    EmptyState none = new EmptyState("fth-server", "");
    none.sentenceProperty().bind(model.nothingProperty());
    model
        .nothingProperty()
        .subscribe(
            text ->
                table.setPlaceholder(
                    text.isEmpty() ? new SkeletonRows(WAITING_ROWS, table) : none));
  }

  /**
   * Pinned and recent ones stay on top, whatever else the order is. Compares rows rather than
   * cells, which would take seconds with very many.
   */
  private Comparator<ClusterRow> inPlace(List<TableColumn<ClusterRow, ?>> order) {
    Comparator<ClusterRow> place = Comparator.comparingInt(ClusterRow::place);
    for (TableColumn<ClusterRow, ?> column : order) {
      Comparator<ClusterRow> by = by(column);
      place =
          place.thenComparing(
              column.getSortType() == TableColumn.SortType.DESCENDING ? by.reversed() : by);
    }
    return place;
  }

  private Comparator<ClusterRow> by(TableColumn<ClusterRow, ?> column) {
    if (column.equals(connections)) {
      return Comparator.comparing(ClusterRow::connections);
    }
    if (column.equals(cloud)) {
      return Comparator.comparing(ClusterRow::cloud);
    }
    if (column.equals(region)) {
      return Comparator.comparing(ClusterRow::region);
    }
    return Comparator.comparing(column.equals(cidr) ? ClusterRow::cidr : ClusterRow::name);
  }

  private void edit(@Nullable EditForm form) {
    if (form != null) {
      new EditClusterDialog(form, words, dialogs, model::save).show();
    }
  }

  private void importFile() {
    files
        .open(
            root.getScene().getWindow(),
            words.text("screen.clusters.import-title"),
            model.files().folder(),
            List.of(
                new FileDialogs.Kind(
                    words.text("screen.clusters.file-any"), List.of("*.csv", "*.json"))))
        .ifPresent(file -> new ImportDialog(model.files().importing(file), words, dialogs).show());
  }

  private void exportFile() {
    files
        .save(
            root.getScene().getWindow(),
            words.text("screen.clusters.export"),
            model.files().proposed(),
            List.of(
                new FileDialogs.Kind(words.text("screen.clusters.file-csv"), List.of("*.csv")),
                new FileDialogs.Kind(words.text("screen.clusters.file-json"), List.of("*.json"))))
        .ifPresent(model.files()::export);
  }

  private String choice(Among cloud) {
    return words.text("screen.clusters.among." + cloud.name().toLowerCase(Locale.ROOT));
  }

  private void chosen(@Nullable ClusterRow row) {
    if (row != null && !following) {
      model.choose(row.id());
    }
  }

  private void show(@Nullable ClusterDetail shown) {
    if (shown != null) {
      detailPane.show(shown);
    }
    follow();
  }

  /** Keeps the row of the open cluster selected while rows come and go. */
  private void follow() {
    ClusterDetail open = model.detailProperty().get();
    following = true;
    int at = open == null ? -1 : index(open.id());
    if (at < 0) {
      table.getSelectionModel().clearSelection();
    } else if (table.getSelectionModel().getSelectedIndex() != at) {
      table.getSelectionModel().clearAndSelect(at);
      Tables.reveal(table, at);
    }
    following = false;
  }

  private int index(ClusterId id) {
    for (int i = 0; i < table.getItems().size(); i++) {
      if (table.getItems().get(i).id().equals(id)) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void shown(String argument) {
    model.open(argument);
  }

  @Override
  public ObservableValue<Number> count() {
    return model.totalProperty();
  }

  @Override
  public void focus() {
    table.requestFocus();
  }

  @Override
  public Optional<PrimaryDeed> primary() {
    return Optional.ofNullable(model.detailProperty().get())
        .map(open -> new PrimaryDeed(model::newPeering, open.obstacle()));
  }

  @Override
  public void filter() {
    filter.requestFocus();
  }

  @Override
  public void step(int rows) {
    Tables.step(table, rows);
  }

  @Override
  public Optional<String> id() {
    return Optional.ofNullable(model.detailProperty().get()).map(open -> open.id().value());
  }

  @Override
  public boolean copyAs() {
    return model.detailProperty().get() != null && detailPane.copyAddresses();
  }

  @Override
  public Optional<PrimaryDeed> export() {
    return Optional.of(PrimaryDeed.of(exporting, ""));
  }

  @Override
  public void create() {
    new AddClusterDialog(model, words, dialogs).show();
  }
}
