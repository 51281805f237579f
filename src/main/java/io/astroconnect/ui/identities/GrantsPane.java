package io.astroconnect.ui.identities;

import io.astroconnect.model.peering.ConnectionId;
import io.astroconnect.ui.fx.Cells;
import io.astroconnect.ui.fx.Clipboards;
import io.astroconnect.ui.fx.DialogCard;
import io.astroconnect.ui.fx.Dialogs;
import io.astroconnect.ui.fx.EmptyState;
import io.astroconnect.ui.fx.FactGrid;
import io.astroconnect.ui.fx.FactGrid.Fact;
import io.astroconnect.ui.fx.FieldBox;
import io.astroconnect.ui.fx.Look;
import io.astroconnect.ui.fx.SectionTitle;
import io.astroconnect.ui.fx.StateChip;
import io.astroconnect.ui.fx.Tables;
import io.astroconnect.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** List and detail of the roles that were asked for. */
final class GrantsPane extends SplitPane {
  private final GrantsViewModel model;
  private final Words words;
  private final Dialogs dialogs;
  private final Asking asking;
  private final TableView<GrantRow> table = new TableView<>();
  private final TextField filter = new TextField();
  private final Label name = new Label();
  private final StateChip chip = new StateChip();
  private final FactGrid facts;
  private final Label remark = new Label();
  private final GrantSteps steps;
  private final HandOverPane handOver;
  private final Button proceed = new Button();
  private final Button revoke = new Button();
  private final Button signIn = new Button();
  private final Clipboards clipboards;
  private boolean following;

  GrantsPane(GrantsViewModel model, Words words, Dialogs dialogs, Clipboards clipboards) {
    this.model = model;
    this.words = words;
    this.dialogs = dialogs;
    this.asking = new Asking(words, dialogs);
    this.clipboards = clipboards;
    this.facts = new FactGrid(clipboards, 1);
    this.steps = new GrantSteps(words, this::tell);
    steps.setId("identities-grant-steps");
    this.handOver = new HandOverPane("identities-grant-handover", words, clipboards);
    Node detail = detail();
    EmptyState nothing =
        new EmptyState("fth-user-check", words.text("screen.identities.choose-grant"));
    nothing.visibleProperty().bind(model.detailProperty().isNull());
    detail.visibleProperty().bind(model.detailProperty().isNotNull());
    StackPane right = new StackPane(nothing, detail);
    right.setMinWidth(400);
    SplitPane.setResizableWithParent(right, false);
    getItems().addAll(list(), right);
    setDividerPositions(0.5);
    model.detailProperty().subscribe(this::show);
  }

  private Node list() {
    filter.setId("identities-grants-filter");
    filter.setPromptText(words.text("screen.identities.grants-filter"));
    filter.setPrefWidth(240);
    filter.textProperty().bindBidirectional(model.filterProperty());
    Tables.enterFrom(filter, table);
    HBox tools = new HBox(filter);
    tools.getStyleClass().add("tools");
    table.setId("identities-grants");
    TableColumn<GrantRow, Look> state =
        column("state", 120, Cells.value(GrantRow::look), Cells.chip());
    state.setComparator(Comparator.comparing(Look::word));
    TableColumn<GrantRow, String> target =
        column("target-column", 130, Cells.value(GrantRow::target), Cells.elided());
    TableColumn<GrantRow, String> account =
        column("account", 120, Cells.value(GrantRow::account), Cells.elided());
    TableColumn<GrantRow, String> roles =
        column("roles", 140, Cells.value(GrantRow::roles), Cells.elided());
    TableColumn<GrantRow, String> expires =
        column("ends", 120, Cells.value(GrantRow::expires), Cells.muted());
    table.getColumns().addAll(List.of(state, target, account, roles, expires));
    Tables.dress(table);
    Tables.giveWay(table, List.of(account, roles, expires));
    EmptyState none = new EmptyState("fth-user-check", "");
    none.sentenceProperty().bind(model.noneProperty());
    table.setPlaceholder(none);
    SortedList<GrantRow> sorted = new SortedList<>(model.shown());
    sorted.comparatorProperty().bind(table.comparatorProperty());
    table.setItems(sorted);
    table.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
    table.getItems().addListener((ListChangeListener<GrantRow>) _ -> follow());
    VBox.setVgrow(table, Priority.ALWAYS);
    VBox list = new VBox(tools, table);
    list.setMinWidth(320);
    return list;
  }

  private <T> TableColumn<GrantRow, T> column(
      String key,
      double width,
      javafx.util.Callback<
              TableColumn.CellDataFeatures<GrantRow, T>, javafx.beans.value.ObservableValue<T>>
          value,
      javafx.util.Callback<TableColumn<GrantRow, T>, javafx.scene.control.TableCell<GrantRow, T>>
          cell) {
    TableColumn<GrantRow, T> column = new TableColumn<>(words.text("screen.identities." + key));
    column.setMinWidth(width);
    column.setPrefWidth(width);
    column.setCellValueFactory(value);
    column.setCellFactory(cell);
    return column;
  }

  private Node detail() {
    name.getStyleClass().add("section-title");
    name.setMinWidth(0);
    chip.setId("identities-grant-state");
    HBox head = new HBox(8, name, chip);
    head.setAlignment(Pos.CENTER_LEFT);
    remark.getStyleClass().add("second-line");
    remark.setWrapText(true);
    model.handOverProperty().subscribe(handOver::show);
    VBox inside =
        new VBox(
            12,
            head,
            facts,
            remark,
            buttons(),
            new SectionTitle(words.text("screen.identities.steps"), ""),
            steps,
            new SectionTitle(words.text("screen.identities.or-hand-over"), ""),
            handOver);
    inside.setPadding(new Insets(12, 16, 16, 16));
    ScrollPane scroll = new ScrollPane(inside);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("pane");
    return scroll;
  }

  private HBox buttons() {
    proceed.setId("identities-proceed");
    proceed.getStyleClass().add("accent");
    proceed.managedProperty().bind(proceed.visibleProperty());
    proceed.setOnAction(_ -> ask(proceed.getText(), model::proceed));
    revoke.setId("identities-take-back");
    revoke.setOnAction(_ -> ask(takingBack(), model::revoke));
    Button look = new Button(words.text("screen.identities.look-again"));
    look.setId("identities-look-again");
    look.setOnAction(_ -> model.observe());
    for (Button one : List.of(proceed, revoke, look)) {
      one.setMinWidth(Region.USE_PREF_SIZE);
    }
    signIn.setId("identities-sign-in");
    signIn.setText(words.text("screen.peering.copy-sign-in"));
    signIn.managedProperty().bind(signIn.visibleProperty());
    return new HBox(8, proceed, revoke, look, signIn);
  }

  private String takingBack() {
    GrantDetail shown = model.detailProperty().get();
    return words.text("screen.identities.revoke-doing", shown == null ? "" : shown.target());
  }

  private void ask(String doing, Runnable act) {
    GrantDetail shown = model.detailProperty().get();
    if (shown != null) {
      List<String> changes = new ArrayList<>(shown.roles());
      changes.add(shown.email());
      asking.ask(
          new Asking.Question(
              doing, words.text("screen.identities.etag"), shown.target(), changes, ""),
          act);
    }
  }

  private void chosen(@Nullable GrantRow row) {
    if (row != null && !following) {
      model.choose(row.id());
    }
  }

  private void follow() {
    GrantDetail open = model.detailProperty().get();
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

  private void show(@Nullable GrantDetail shown) {
    if (shown == null) {
      return;
    }
    name.setText(shown.target());
    chip.setLook(shown.look());
    List<Fact> all = new ArrayList<>();
    all.add(Fact.id(words.text("screen.identities.target-column"), shown.target()));
    all.add(Fact.id(words.text("screen.identities.account"), shown.email()));
    shown.roles().forEach(role -> all.add(Fact.id(words.text("screen.identities.role"), role)));
    if (!shown.condition().isEmpty()) {
      all.add(Fact.name(words.text("screen.identities.condition-title"), shown.condition()));
      all.add(Fact.id(words.text("screen.identities.condition"), shown.expression()));
    }
    if (!shown.expires().isEmpty()) {
      all.add(Fact.text(words.text("screen.identities.ends"), shown.expires()));
    }
    facts.setFacts(all);
    remark.setText(shown.asked() + "\n" + shown.seen());
    proceed.setText(shown.doing());
    proceed.setVisible(shown.proceeds());
    signIn.setVisible(!shown.signIn().isEmpty());
    signIn.setOnAction(_ -> clipboards.copy(shown.signIn()));
    revoke.setText(words.text("screen.identities.take-all-back"));
    revoke.setDisable(!shown.revocable());
    steps.show(shown.lines());
    follow();
  }

  private void tell(GrantLine line) {
    if (line.telling() == GrantLine.Telling.TAKE_BACK) {
      model.takeBack(line.id());
      return;
    }
    DialogCard card =
        new DialogCard(dialogs.strip(), words.text("screen.peering.told-title", line.title()));
    card.setLine(words.text("screen.peering.told-line"));
    FieldBox by = new FieldBox(words.text("screen.peering.told-by"));
    by.textField().setId("identities-told-by");
    FieldBox ticket = new FieldBox(words.text("screen.peering.told-ticket"));
    ticket.textField().setId("identities-told-ticket");
    card.getBody().addAll(by, ticket);
    Button go = new Button(words.text("screen.peering.told-go"));
    go.setId("identities-told-go");
    go.getStyleClass().add("accent");
    go.setDefaultButton(true);
    go.setOnAction(
        _ -> {
          dialogs.hide();
          model.tell(line.id(), by.textProperty().get(), ticket.textProperty().get());
        });
    Button keep = new Button(words.text("screen.peering.not-now"));
    keep.setOnAction(_ -> dialogs.hide());
    card.setButtons(
        by.textProperty()
            .map(said -> said.isBlank() ? words.text("screen.peering.told-by-missing") : ""),
        keep,
        go);
    dialogs.show(card);
  }

  /** The field that narrows the list. */
  TextField filter() {
    return filter;
  }

  void step(int rows) {
    Tables.step(table, rows);
  }

  /** The text for the customer, empty while no grant is open. */
  Optional<HandOverPane> handOver() {
    return Optional.ofNullable(model.detailProperty().get()).map(_ -> handOver);
  }

  /** The account of the grant that is open. */
  Optional<String> email() {
    return Optional.ofNullable(model.detailProperty().get()).map(GrantDetail::email);
  }

  /** Asks whether the grant that is open shall be taken back; false if that cannot be. */
  boolean remove() {
    boolean open = model.detailProperty().get() != null && !revoke.isDisabled();
    if (open) {
      revoke.fire();
    }
    return open;
  }
}
