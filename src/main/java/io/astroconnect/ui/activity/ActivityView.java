package io.astroconnect.ui.activity;

import atlantafx.base.controls.CustomTextField;
import io.astroconnect.ui.activity.ActivityViewModel.Among;
import io.astroconnect.ui.fx.Cells;
import io.astroconnect.ui.fx.Clipboards;
import io.astroconnect.ui.fx.EmptyState;
import io.astroconnect.ui.fx.FactGrid;
import io.astroconnect.ui.fx.FileDialogs;
import io.astroconnect.ui.fx.Look;
import io.astroconnect.ui.fx.Presence;
import io.astroconnect.ui.fx.PrimaryDeed;
import io.astroconnect.ui.fx.ScreenView;
import io.astroconnect.ui.fx.SearchCombo;
import io.astroconnect.ui.fx.Segmented;
import io.astroconnect.ui.fx.SkeletonRows;
import io.astroconnect.ui.fx.StateChip;
import io.astroconnect.ui.fx.Tables;
import io.astroconnect.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.geometry.Orientation;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The log as a table, the chosen entry in full beside it. */
public final class ActivityView implements ScreenView {
  private static final double NEARLY_ALL = 0.9;
  private static final int WAITING_ROWS = 12;

  private final ActivityViewModel model;
  private final Words words;
  private final FileDialogs files;
  private final FactGrid grid;

  @FXML private BorderPane root;
  @FXML private Button export;
  @FXML private CustomTextField filter;
  @FXML private StackPane clusterBox;
  @FXML private Hyperlink news;
  @FXML private Segmented<Among> among;
  @FXML private TableView<ActivityRow> table;
  @FXML private TableColumn<ActivityRow, String> when;
  @FXML private TableColumn<ActivityRow, String> who;
  @FXML private TableColumn<ActivityRow, Look> result;
  @FXML private TableColumn<ActivityRow, String> what;
  @FXML private TableColumn<ActivityRow, String> about;
  @FXML private TableColumn<ActivityRow, String> ticket;
  @FXML private EmptyState nothing;
  @FXML private ScrollPane detail;
  @FXML private StateChip chip;
  @FXML private Label sentence;
  @FXML private StackPane facts;
  @FXML private Button open;
  @FXML private Button openCluster;

  /** A view of this model. */
  @SuppressWarnings("NullAway.Init") // the loader fills the fields in before initialize
  public ActivityView(
      ActivityViewModel model, Words words, Clipboards clipboards, FileDialogs files) {
    this.model = model;
    this.words = words;
    this.files = files;
    this.grid = new FactGrid(clipboards, 1);
  }

  @FXML
  void initialize() {
    bindTools();
    bindTable();
    bindDetail();
    export.setOnAction(_ -> save());
    export.disableProperty().bind(model.busyProperty().or(Bindings.isEmpty(model.rows())));
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void bindTools() {
    filter.textProperty().bindBidirectional(model.filterProperty());
    Tables.enterFrom(filter, table);
    among
        .asFilters()
        .setOptions(
            List.of(Among.values()),
            which -> words.text("screen.activity.among." + which.name().toLowerCase(Locale.ROOT)));
    among.valueProperty().bindBidirectional(model.amongProperty());
    SearchCombo<ClusterOption> cluster =
        new SearchCombo<>(
            model.clusters(),
            words.text("screen.activity.all-clusters"),
            12,
            ClusterOption::found,
            option -> new SearchCombo.Line(option.name(), "", option.customer()),
            option -> new SearchCombo.Line(option.name(), "", ""));
    cluster.setId("activity-cluster");
    cluster.setAccessibleText(words.text("screen.activity.fact.cluster"));
    cluster.setMaxWidth(Double.MAX_VALUE);
    cluster.valueProperty().bindBidirectional(model.clusterProperty());
    clusterBox.getChildren().add(cluster);
    news.textProperty().bind(model.newsProperty());
    news.visibleProperty().bind(model.newsProperty().isNotEmpty());
    news.managedProperty().bind(news.visibleProperty());
    news.setOnAction(_ -> showNew());
  }

  private void bindTable() {
    Tables.dress(table);
    Tables.giveWay(table, List.of(about, who, ticket));
    when.setCellValueFactory(Cells.value(ActivityRow::when));
    when.setCellFactory(Cells.muted());
    who.setCellValueFactory(Cells.value(ActivityRow::who));
    who.setCellFactory(Cells.whole());
    result.setCellValueFactory(Cells.value(ActivityRow::look));
    result.setCellFactory(Cells.chip());
    what.setCellValueFactory(Cells.value(ActivityRow::what));
    what.setCellFactory(Cells.whole());
    about.setCellValueFactory(Cells.value(ActivityRow::about));
    about.setCellFactory(Cells.whole());
    ticket.setCellValueFactory(Cells.value(ActivityRow::ticket));
    ticket.setCellFactory(Cells.elided());
    EmptyState none = new EmptyState("fth-activity", "");
    none.sentenceProperty().bind(model.noneProperty());
    model
        .noneProperty()
        .subscribe(
            text ->
                table.setPlaceholder(
                    text.isEmpty() ? new SkeletonRows(WAITING_ROWS, 110, 90, 280) : none));
    table.setItems(model.rows());
    table
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            row -> {
              if (row != null) {
                model.choose(row);
              }
            });
    table.setOnMouseClicked(
        click -> {
          if (click.getClickCount() == 2) {
            model.open();
          }
        });
    table.skinProperty().subscribe(_ -> bindScrolling());
  }

  /** Away from the top, what is new waits; near the end, the next page is read. */
  private void bindScrolling() {
    table.lookupAll(".scroll-bar").stream()
        .filter(
            node -> node instanceof ScrollBar bar && bar.getOrientation() == Orientation.VERTICAL)
        .map(ScrollBar.class::cast)
        .findFirst()
        .ifPresent(
            bar ->
                bar.valueProperty()
                    .subscribe(
                        value -> {
                          model.hold(bar.isVisible() && value.doubleValue() > bar.getMin());
                          if (value.doubleValue() > NEARLY_ALL * bar.getMax()) {
                            model.more();
                          }
                        }));
  }

  private void showNew() {
    model.showNew();
    table.scrollTo(0);
    table.requestFocus();
  }

  private void bindDetail() {
    facts.getChildren().add(grid);
    detail.visibleProperty().bind(model.detailProperty().isNotNull());
    nothing.visibleProperty().bind(model.detailProperty().isNull());
    model.detailProperty().subscribe(this::show);
    open.setOnAction(_ -> model.open());
    openCluster.setOnAction(_ -> model.openCluster());
  }

  private void show(@Nullable ActivityDetail shown) {
    if (shown == null) {
      return;
    }
    chip.setLook(shown.look());
    sentence.setText(shown.what());
    grid.setFacts(
        shown.facts().stream()
            .map(
                fact ->
                    fact.form() == ActivityDetail.Form.ID
                        ? FactGrid.Fact.id(fact.name(), fact.value())
                        : FactGrid.Fact.whole(fact.name(), fact.value()))
            .toList());
    open.setText(shown.open());
    Presence.set(open, !shown.open().isEmpty());
    Presence.set(openCluster, shown.cluster());
  }

  private void save() {
    files
        .save(
            root.getScene().getWindow(),
            words.text("screen.activity.export"),
            model.proposed(),
            List.of(
                new FileDialogs.Kind("CSV", List.of("*.csv")),
                new FileDialogs.Kind("JSON", List.of("*.json"))))
        .ifPresent(model::export);
  }

  private void pressed(KeyEvent key) {
    if (key.getCode() == KeyCode.ENTER && table.isFocused()) {
      key.consume();
      model.open();
    }
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
  public void focus() {
    table.requestFocus();
  }

  @Override
  public void filter() {
    filter.requestFocus();
  }

  @Override
  public Optional<PrimaryDeed> primary() {
    return Optional.of(PrimaryDeed.of(export, words.text("screen.activity.nothing-to-export")));
  }

  @Override
  public Optional<PrimaryDeed> export() {
    return primary();
  }

  @Override
  public void step(int rows) {
    Tables.step(table, rows);
  }

  @Override
  public Optional<String> id() {
    return model.id();
  }
}
