package io.astroconnect.ui.home;

import io.astroconnect.ui.fx.EmptyState;
import io.astroconnect.ui.fx.Look;
import io.astroconnect.ui.fx.PageHead;
import io.astroconnect.ui.fx.Presence;
import io.astroconnect.ui.fx.PrimaryDeed;
import io.astroconnect.ui.fx.RefreshLink;
import io.astroconnect.ui.fx.ScreenView;
import io.astroconnect.ui.fx.Segmented;
import io.astroconnect.ui.fx.SkeletonRows;
import io.astroconnect.ui.fx.StateChip;
import io.astroconnect.ui.fx.Tables;
import io.astroconnect.words.Words;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The list of what needs a person. */
public final class HomeView implements ScreenView {
  private static final int WAITING_ROWS = 6;

  private static final double SINCE_FROM = 1280;

  private final HomeViewModel model;
  private final SinceViewModel since;
  private final Words words;

  @FXML private BorderPane root;
  @FXML private PageHead head;
  @FXML private HBox quietLine;
  @FXML private Label quiet;
  @FXML private ListView<HomeLine> list;

  private final SincePane pane;
  private final Segmented<Part> parts = new Segmented<>();
  private @Nullable Object chosen;
  private @Nullable Scene window;

  /** What stands in the middle where there is no room for both. */
  private enum Part {
    NEEDS,
    SINCE
  }

  /** A view of this model. */
  @SuppressWarnings("NullAway.Init") // the loader fills the fields in before initialize
  public HomeView(HomeViewModel model, SinceViewModel since, Words words) {
    this.model = model;
    this.since = since;
    this.words = words;
    this.pane = new SincePane(since, words);
  }

  @FXML
  void initialize() {
    head.subtitleProperty().bind(model.summaryProperty());
    RefreshLink changed = new RefreshLink("home-refresh", model.changedProperty(), model::refresh);
    head.getActions()
        .addAll(changed, chip(model.waitingProperty()), chip(model.connectedProperty()));
    quiet.textProperty().bind(model.quietProperty());
    EmptyState nothing = new EmptyState("fth-check-circle", "");
    nothing.sentenceProperty().bind(model.quietProperty());
    quietLine
        .visibleProperty()
        .bind(model.quietProperty().isNotEmpty().and(Bindings.isNotEmpty(model.lines())));
    quietLine.managedProperty().bind(quietLine.visibleProperty());
    list.setItems(model.lines());
    list.setCellFactory(_ -> new LineCell(model::act));
    model
        .quietProperty()
        .subscribe(text -> list.setPlaceholder(text.isEmpty() ? skeleton() : nothing));
    list.hoverProperty().subscribe(model::hold);
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    list.setOnMouseClicked(this::clicked);
    list.getSelectionModel().selectedItemProperty().subscribe(this::remember);
    list.getItems().addListener((ListChangeListener<HomeLine>) _ -> follow());
    bindSince();
  }

  /** At the right; in a narrow window, a choice in the head shows it instead of the list. */
  private void bindSince() {
    parts.setId("home-part");
    parts.setMaxHeight(Region.USE_PREF_SIZE);
    parts.setOptions(List.of(Part.values()), this::name);
    since.titleProperty().subscribe(_ -> parts.rename(this::name));
    parts.valueProperty().subscribe(_ -> fit());
    head.getBeside().add(parts);
    root.sceneProperty().subscribe(this::meet);
  }

  private String name(Part part) {
    return part == Part.NEEDS ? words.text("screen.home.part.needs") : since.titleProperty().get();
  }

  /** Whoever does something anywhere in the window is there. */
  private void meet(@Nullable Scene scene) {
    if (scene != null && !scene.equals(window)) {
      window = scene;
      scene.addEventFilter(InputEvent.ANY, _ -> since.touched());
      scene.widthProperty().subscribe(_ -> fit());
    }
  }

  private void fit() {
    boolean wide = window != null && window.getWidth() >= SINCE_FROM;
    Presence.set(parts, !wide);
    boolean instead = !wide && parts.getValue() == Part.SINCE;
    root.setRight(null);
    root.setCenter(instead ? pane : list);
    root.setRight(wide ? pane : null);
    pane.narrow(wide);
  }

  private static SkeletonRows skeleton() {
    return new SkeletonRows(WAITING_ROWS, 110, 320, 90);
  }

  private static StateChip chip(ReadOnlyObjectProperty<@Nullable Look> look) {
    StateChip chip = new StateChip();
    chip.getStyleClass().setAll("state-word");
    look.subscribe(chip::setLook);
    return chip;
  }

  private void remember(@Nullable HomeLine line) {
    if (line != null) {
      chosen = line.key();
    }
  }

  /** Keeps the same line chosen when lines come, go or change places. */
  private void follow() {
    for (int i = 0; i < list.getItems().size(); i++) {
      if (list.getItems().get(i).key().equals(chosen)) {
        list.getSelectionModel().select(i);
        return;
      }
    }
  }

  private void key(KeyEvent key) {
    if (key.getCode() == KeyCode.ENTER && open(list.getSelectionModel().getSelectedItem())) {
      key.consume();
    }
  }

  private void clicked(MouseEvent click) {
    if (click.getButton() == MouseButton.PRIMARY && click.isStillSincePress()) {
      open(list.getSelectionModel().getSelectedItem());
    }
  }

  private boolean open(@Nullable HomeLine line) {
    if (line instanceof HomeLine.Task task) {
      model.open(task);
      return true;
    }
    return false;
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void shown(String argument) {}

  @Override
  public ObservableValue<Number> count() {
    return model.neededProperty();
  }

  @Override
  public void focus() {
    list.requestFocus();
  }

  @Override
  public Optional<PrimaryDeed> primary() {
    return model.first().map(task -> new PrimaryDeed(() -> model.act(task), ""));
  }

  @Override
  public Optional<String> id() {
    return list.getSelectionModel().getSelectedItem() instanceof HomeLine.Task task
        ? Optional.of(model.id(task))
        : Optional.empty();
  }

  /** Titles of groups are passed over. */
  @Override
  public void step(int rows) {
    int last = list.getItems().size() - 1;
    int to = list.getSelectionModel().getSelectedIndex();
    do {
      to += Integer.signum(rows);
    } while (to >= 0 && to <= last && !(list.getItems().get(to) instanceof HomeLine.Task));
    if (to >= 0 && to <= last) {
      Tables.step(list, to - list.getSelectionModel().getSelectedIndex());
    }
  }

  @Override
  public void create() {
    model.newPeering();
  }
}
