package io.astroconnect.ui.peering;

import atlantafx.base.controls.CustomTextField;
import io.astroconnect.model.peering.ConnectionId;
import io.astroconnect.ui.fx.Cells;
import io.astroconnect.ui.fx.Clipboards;
import io.astroconnect.ui.fx.CodeBlock;
import io.astroconnect.ui.fx.CopyButton;
import io.astroconnect.ui.fx.CopyLabel;
import io.astroconnect.ui.fx.Dialogs;
import io.astroconnect.ui.fx.EmptyState;
import io.astroconnect.ui.fx.KeyHint;
import io.astroconnect.ui.fx.Look;
import io.astroconnect.ui.fx.Notice;
import io.astroconnect.ui.fx.PageHead;
import io.astroconnect.ui.fx.PrimaryDeed;
import io.astroconnect.ui.fx.RefreshLink;
import io.astroconnect.ui.fx.ScreenView;
import io.astroconnect.ui.fx.Segmented;
import io.astroconnect.ui.fx.StateChip;
import io.astroconnect.ui.fx.Tables;
import io.astroconnect.ui.peering.HandOverTexts.Tab;
import io.astroconnect.ui.peering.PeeringScreenViewModel.Among;
import io.astroconnect.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** List and detail of the peerings. */
public final class PeeringScreenView implements ScreenView {
  private final PeeringScreenViewModel model;
  private final Words words;
  private final PeeringDialogs dialogs;

  @FXML private StackPane root;
  @FXML private BorderPane page;
  @FXML private NewPeeringView formController;
  @FXML private PageHead head;
  @FXML private CustomTextField filter;
  @FXML private Segmented<Among> among;
  @FXML private TableView<PeeringRow> table;
  @FXML private TableColumn<PeeringRow, Look> state;
  @FXML private TableColumn<PeeringRow, String> title;
  @FXML private TableColumn<PeeringRow, String> since;
  @FXML private EmptyState nothing;
  @FXML private BorderPane detail;
  @FXML private Label name;
  @FXML private StateChip chip;
  @FXML private MenuButton more;
  @FXML private MenuItem change;
  @FXML private MenuItem remove;
  @FXML private CopyLabel peering;
  @FXML private CopyLabel account;
  @FXML private CopyLabel vpc;
  @FXML private Label ticket;
  @FXML private Notice next;
  @FXML private VBox ours;
  @FXML private VBox theirs;
  @FXML private Segmented<Tab> tabs;
  @FXML private StackPane handoverCopy;
  @FXML private CodeBlock handover;

  private final CopyButton copyHandover;
  private @Nullable NextNotice nextNotice;
  private boolean following;

  /** A view of this model. */
  @SuppressWarnings("NullAway.Init") // the loader fills the fields in before initialize
  public PeeringScreenView(
      PeeringScreenViewModel model, Words words, Dialogs dialogs, Clipboards clipboards) {
    this.model = model;
    this.words = words;
    this.dialogs = new PeeringDialogs(model, words, dialogs, clipboards);
    this.copyHandover = CopyButton.withText(clipboards, words.text("screen.peering.copy-steps"));
  }

  @FXML
  void initialize() {
    bindList();
    bindCounts();
    bindDetail();
    bindForm();
  }

  private void bindForm() {
    Button create =
        new Button(words.text("screen.peering.new"), new KeyHint(words.text("shell.key.new")));
    create.setId("peering-new");
    create.setContentDisplay(ContentDisplay.RIGHT);
    create.setOnAction(_ -> create());
    RefreshLink changed =
        new RefreshLink("peering-refresh", model.changedProperty(), this::inOrder);
    head.getActions().addAll(changed, create);
    formController.setOnClose(model::closeForm);
    formController.root().visibleProperty().bind(model.formProperty());
    page.visibleProperty().bind(model.formProperty().not());
  }

  /** An order that was chosen by a column's head gives way too. */
  private void inOrder() {
    table.getSortOrder().clear();
    model.inOrder();
  }

  private void bindCounts() {
    model.rows().addListener((ListChangeListener<PeeringRow>) _ -> among.rename(this::choice));
  }

  private void bindList() {
    filter.textProperty().bindBidirectional(model.filterProperty());
    Tables.enterFrom(filter, table);
    among.asFilters().setOptions(List.of(Among.values()), this::choice);
    among.valueProperty().bindBidirectional(model.amongProperty());
    model
        .totalProperty()
        .subscribe(n -> head.setSubtitle(words.text("screen.peering.count", n.intValue())));
    Tables.dress(table);
    Tables.giveWay(table, List.of(since));
    state.setCellValueFactory(Cells.value(PeeringRow::look));
    state.setCellFactory(Cells.chip());
    state.setComparator(java.util.Comparator.comparing(Look::word));
    title.setCellValueFactory(Cells.value(PeeringRow::title));
    title.setCellFactory(Cells.name());
    since.setCellValueFactory(Cells.value(PeeringRow::since));
    since.setCellFactory(Cells.muted());
    since.setSortable(false);
    Cells.alignRight(since);
    EmptyState none = new EmptyState("fth-link", "");
    model.noneProperty().subscribe(none::setSentence);
    table.setPlaceholder(none);
    SortedList<PeeringRow> sorted = new SortedList<>(model.shown());
    sorted.comparatorProperty().bind(table.comparatorProperty());
    table.setItems(sorted);
    table.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
    table.getItems().addListener((ListChangeListener<PeeringRow>) _ -> follow());
  }

  private String choice(Among which) {
    return words.text(
        "screen.peering.among." + which.name().toLowerCase(Locale.ROOT), model.count(which));
  }

  private void chosen(@Nullable PeeringRow row) {
    if (row != null && !following) {
      model.choose(row.id());
    }
  }

  /** Keeps the row of the open peering selected while rows come and go. */
  private void follow() {
    PeeringDetail open = model.detailProperty().get();
    following = true;
    int at = open == null ? -1 : index(open.id());
    if (at < 0) {
      table.getSelectionModel().clearSelection();
    } else if (table.getSelectionModel().getSelectedIndex() != at) {
      table.getSelectionModel().select(at);
    }
    following = false;
  }

  private int index(ConnectionId id) {
    for (int i = 0; i < table.getItems().size(); i++) {
      if (table.getItems().get(i).id().equals(id)) {
        return i;
      }
    }
    return -1;
  }

  private void bindDetail() {
    handover.edgeToEdge();
    copyHandover.setId("peering-handover-copy");
    handoverCopy.getChildren().add(copyHandover);
    tabs.setOptions(List.of(Tab.values()), this::tabName);
    tabs.valueProperty().bindBidirectional(model.tabProperty());
    more.setAccessibleText(words.text("screen.peering.more"));
    change.setOnAction(_ -> dialogs.change());
    remove.setOnAction(_ -> dialogs.remove());
    model.hintProperty().subscribe(nothing::setSentence);
    nothing.visibleProperty().bind(model.detailProperty().isNull());
    detail.visibleProperty().bind(model.detailProperty().isNotNull());
    model.detailProperty().subscribe(this::show);
    model.busyProperty().subscribe(() -> show(model.detailProperty().get()));
  }

  private String tabName(Tab tab) {
    return words.text(Describer.tabKey(tab, false));
  }

  private void show(@Nullable PeeringDetail shown) {
    if (shown == null) {
      return;
    }
    name.setText(shown.title());
    chip.setLook(shown.look());
    peering.setWhat(shown.names().peering());
    account.setWhat(shown.names().account());
    vpc.setWhat(shown.names().network());
    peering.setValue(shown.peering());
    account.setValue(shown.account());
    vpc.setValue(shown.vpc());
    tabs.rename(tab -> Objects.requireNonNull(shown.names().tabs().get(tab)));
    ticket.setText(shown.ticket());
    ticket.setTooltip(shown.ticket().isEmpty() ? null : new Tooltip(shown.ticket()));
    change.setVisible(shown.may().change());
    remove.setVisible(shown.may().remove());
    more.setVisible(shown.may().change() || shown.may().remove());
    more.setDisable(model.busyProperty().get());
    notice().show(shown.next(), model.busyProperty().get());
    Steps.show(ours, words.text("owner.ours"), shown.ours(), words, dialogs);
    Steps.show(theirs, words.text("owner.theirs"), shown.theirs(), words, dialogs);
    if (!handover.code().equals(shown.handover())) {
      handover.show(shown.language(), shown.handover(), shown.values());
      copyHandover.setValue(shown.handover());
    }
    follow();
  }

  private NextNotice notice() {
    if (nextNotice == null) {
      nextNotice = new NextNotice(next, words, table, this::go);
    }
    return nextNotice;
  }

  private void go(NextAction.Way way) {
    PeeringDetail about = Objects.requireNonNull(model.detailProperty().get());
    switch (way.kind()) {
      case PROCEED -> dialogs.askFirst(about, way, model::proceed);
      case REISSUE -> dialogs.askFirst(about, way, model::reissue);
      case CHANGE -> {
        model.change();
        formController.focus();
      }
      case REMOVE -> dialogs.remove();
      case COPY -> model.copy(way.copied());
      case OBSERVE -> model.observe();
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
    if (model.formProperty().get()) {
      formController.focus();
    } else {
      table.requestFocus();
    }
  }

  @Override
  public Optional<PrimaryDeed> primary() {
    if (model.formProperty().get()) {
      return Optional.of(formController.primary());
    }
    return model.detailProperty().get() == null ? Optional.empty() : notice().primary();
  }

  @Override
  public ObservableValue<Number> count() {
    return model.totalProperty();
  }

  @Override
  public boolean back() {
    if (model.formProperty().get() && formController.back()) {
      return true;
    }
    boolean was = model.closeForm();
    if (was) {
      table.requestFocus();
    }
    return was;
  }

  @Override
  public void create() {
    if (!model.formProperty().get()) {
      model.openForm();
      formController.focus();
    }
  }

  @Override
  public void step(int rows) {
    if (!model.formProperty().get()) {
      Tables.step(table, rows);
    }
  }

  private Optional<PeeringDetail> open() {
    return Optional.ofNullable(model.formProperty().get() ? null : model.detailProperty().get());
  }

  /** The cloud's id, else ours as long as there is no other. */
  @Override
  public Optional<String> id() {
    return open().map(each -> each.peering().isEmpty() ? each.id().value() : each.peering());
  }

  @Override
  public boolean copyAs() {
    boolean there = open().filter(each -> !each.handover().isEmpty()).isPresent();
    if (there) {
      copyHandover.copy();
    }
    return there;
  }

  @Override
  public boolean remove() {
    open().ifPresent(_ -> dialogs.remove());
    return open().isPresent();
  }

  /** In the order in which they stand there. */
  @Override
  public boolean tab(int number) {
    boolean there = open().isPresent() && number >= 1 && number <= Tab.values().length;
    if (there) {
      tabs.setValue(List.of(Tab.values()).get(number - 1));
    }
    return there;
  }

  @Override
  public void filter() {
    filter.requestFocus();
  }
}
