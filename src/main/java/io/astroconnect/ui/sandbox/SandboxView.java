package io.astroconnect.ui.sandbox;

import io.astroconnect.ui.fx.Cells;
import io.astroconnect.ui.fx.Clipboards;
import io.astroconnect.ui.fx.CopyLabel;
import io.astroconnect.ui.fx.EmptyState;
import io.astroconnect.ui.fx.FieldBox;
import io.astroconnect.ui.fx.FieldState;
import io.astroconnect.ui.fx.Look;
import io.astroconnect.ui.fx.Notice;
import io.astroconnect.ui.fx.PrimaryDeed;
import io.astroconnect.ui.fx.ScreenView;
import io.astroconnect.ui.fx.StateChip;
import io.astroconnect.ui.fx.Tables;
import io.astroconnect.ui.fx.Tone;
import io.astroconnect.words.Words;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Peerings at the left, what can be done about one in the middle, clock and clouds at the right.
 */
public final class SandboxView implements ScreenView {
  private static final List<Duration> STEPS =
      List.of(Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(7));

  /** Beside a field that has its label above. */
  private static final Insets BELOW_LABEL = new Insets(19, 0, 0, 0);

  private final SandboxViewModel model;
  private final Words words;
  private final CopyLabel peering;
  private final CopyLabel customer;
  private @Nullable DeedBoxes customers;
  private boolean following;

  @FXML private BorderPane root;
  @FXML private Notice silence;
  @FXML private TableView<PeeringRow> table;
  @FXML private TableColumn<PeeringRow, Look> status;
  @FXML private TableColumn<PeeringRow, String> title;
  @FXML private EmptyState nothing;
  @FXML private ScrollPane detail;
  @FXML private Label name;
  @FXML private StateChip chip;
  @FXML private HBox ids;
  @FXML private Label remark;
  @FXML private VBox theirs;
  @FXML private VBox drift;
  @FXML private Label time;
  @FXML private Label ahead;
  @FXML private HBox steps;
  @FXML private HBox typed;
  @FXML private Button calm;
  @FXML private Label quiet;
  @FXML private VBox on;
  @FXML private VBox fields;
  @FXML private Button begin;
  @FXML private Label missing;

  /** A view of this model. */
  @SuppressWarnings("NullAway.Init") // the loader fills the fields in before initialize
  public SandboxView(SandboxViewModel model, Words words, Clipboards clipboards) {
    this.model = model;
    this.words = words;
    this.peering = new CopyLabel(clipboards, words.text("screen.sandbox.peering"), "");
    this.customer = new CopyLabel(clipboards, words.text("screen.sandbox.account"), "");
  }

  @FXML
  void initialize() {
    silence.setTone(Tone.DANGER);
    silence.setIcon("fth-x-circle");
    model.silenceProperty().subscribe(silence::setText);
    shown(silence, model.silenceProperty().isNotEmpty());
    bindList();
    bindDetail();
    bindClock();
    bindTrouble();
    root.sceneProperty().subscribe(scene -> model.show(scene != null));
  }

  private void bindList() {
    Tables.dress(table);
    status.setCellValueFactory(Cells.value(PeeringRow::look));
    status.setCellFactory(Cells.chip());
    title.setCellValueFactory(Cells.value(PeeringRow::title));
    title.setCellFactory(Cells.name());
    table.getColumns().forEach(column -> column.setSortable(false));
    table.setPlaceholder(new EmptyState("fth-link", words.text("screen.sandbox.none")));
    table.setItems(new SortedList<>(model.rows()));
    table.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
    table.getItems().addListener((ListChangeListener<PeeringRow>) _ -> follow());
  }

  private void chosen(@Nullable PeeringRow row) {
    if (row != null && !following) {
      model.choose(row.id());
    }
  }

  /** Keeps the row of the open peering selected while rows come and go. */
  private void follow() {
    PeeringDetail open = model.detailProperty().get();
    int at = open == null ? -1 : index(open.id());
    following = true;
    if (at < 0) {
      table.getSelectionModel().clearSelection();
    } else if (table.getSelectionModel().getSelectedIndex() != at) {
      table.getSelectionModel().select(at);
    }
    following = false;
  }

  private int index(String id) {
    for (int i = 0; i < table.getItems().size(); i++) {
      if (table.getItems().get(i).id().equals(id)) {
        return i;
      }
    }
    return -1;
  }

  private void bindDetail() {
    ids.getChildren().addAll(peering, customer);
    DeedBoxes deeds =
        new DeedBoxes(theirs, model::perform, table).primary("accept", "add-their-half");
    customers = deeds;
    DeedBoxes changes = new DeedBoxes(drift, model::perform, table);
    nothing.setIcon("fth-sliders");
    shown(nothing, model.detailProperty().isNull());
    shown(detail, model.detailProperty().isNotNull());
    model
        .detailProperty()
        .subscribe(
            now -> {
              if (now != null) {
                name.setText(now.title());
                chip.setLook(now.look());
                peering.setValue(now.name());
                customer.setValue(now.account());
                remark.setText(now.remark());
                deeds.show(now.theirs());
                changes.show(now.drift());
              }
              follow();
            });
  }

  private void bindClock() {
    time.textProperty().bind(model.timeProperty());
    ahead.textProperty().bind(model.aheadProperty());
    for (Duration step : STEPS) {
      Button button = new Button(words.text("screen.sandbox.step", words.since(step)));
      button.setId("sandbox-step-" + step);
      button.setOnAction(_ -> model.advance(step));
      steps.getChildren().add(button);
    }
    FieldBox span = new FieldBox(words.text("screen.sandbox.span"));
    span.setPrompt("36h");
    span.textField().setId("sandbox-span");
    span.textProperty().bindBidirectional(model.spanProperty());
    span.textField().setOnAction(_ -> model.advance());
    model
        .spanProblemProperty()
        .subscribe(
            problem ->
                span.setState(
                    problem.isEmpty() ? FieldState.neutral() : FieldState.error(problem)));
    Button move = new Button(words.text("screen.sandbox.move"));
    move.setId("sandbox-move");
    move.setMinWidth(Region.USE_PREF_SIZE);
    move.disableProperty()
        .bind(model.spanProperty().isEmpty().or(model.spanProblemProperty().isNotEmpty()));
    move.setOnAction(_ -> model.advance());
    HBox.setHgrow(span, Priority.ALWAYS);
    HBox.setMargin(move, BELOW_LABEL);
    typed.getChildren().addAll(span, move);
  }

  private void bindTrouble() {
    DeedBoxes ends = new DeedBoxes(on, model::perform, table);
    model.trouble().subscribe(() -> trouble(ends));
    trouble(ends);
    calm.setOnAction(_ -> model.calm());
    new TroubleFields(model.form(), words).fill(fields);
    missing.textProperty().bind(model.form().missingProperty());
    shown(missing, model.form().missingProperty().isNotEmpty());
    begin.disableProperty().bind(model.form().missingProperty().isNotEmpty());
    begin.setOnAction(_ -> model.begin());
  }

  private void trouble(DeedBoxes ends) {
    boolean none = model.trouble().isEmpty();
    ends.show(model.trouble());
    calm.setDisable(none);
    quiet.setVisible(none);
    quiet.setManaged(none);
  }

  private static void shown(Node node, ObservableBooleanValue when) {
    node.visibleProperty().bind(when);
    node.managedProperty().bind(when);
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void shown(String argument) {
    if (!argument.isEmpty()) {
      model.choose(argument);
    }
  }

  @Override
  public void step(int rows) {
    Tables.step(table, rows);
  }

  @Override
  public Optional<String> id() {
    return Optional.ofNullable(model.detailProperty().get())
        .map(PeeringDetail::name)
        .filter(named -> !named.isEmpty());
  }

  @Override
  public void focus() {
    table.requestFocus();
  }

  @Override
  public Optional<PrimaryDeed> primary() {
    return Optional.ofNullable(customers).flatMap(DeedBoxes::primary);
  }

  @Override
  public ObservableValue<Number> count() {
    return model.waitingProperty();
  }
}
