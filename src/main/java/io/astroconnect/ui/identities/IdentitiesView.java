package io.astroconnect.ui.identities;

import atlantafx.base.controls.CustomTextField;
import io.astroconnect.ui.fx.Cells;
import io.astroconnect.ui.fx.Clipboards;
import io.astroconnect.ui.fx.CopyButton;
import io.astroconnect.ui.fx.Dialogs;
import io.astroconnect.ui.fx.EmptyState;
import io.astroconnect.ui.fx.FactGrid;
import io.astroconnect.ui.fx.FactGrid.Fact;
import io.astroconnect.ui.fx.FieldBox;
import io.astroconnect.ui.fx.Look;
import io.astroconnect.ui.fx.Notice;
import io.astroconnect.ui.fx.PrimaryDeed;
import io.astroconnect.ui.fx.ScreenView;
import io.astroconnect.ui.fx.StateChip;
import io.astroconnect.ui.fx.Tables;
import io.astroconnect.ui.fx.Tone;
import io.astroconnect.words.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The name builder above the deployments of Google clusters. */
public final class IdentitiesView implements ScreenView {
  private final IdentitiesViewModel model;
  private final Words words;

  @FXML private BorderPane root;
  @FXML private BorderPane lower;
  @FXML private FieldBox project;
  @FXML private FieldBox namespace;
  @FXML private StackPane line;
  @FXML private Label email;
  @FXML private Label nothing;
  @FXML private HBox emailLine;
  @FXML private StateChip verdict;
  @FXML private VBox warnings;
  @FXML private HBox facts;
  @FXML private CustomTextField filter;
  @FXML private TableView<IdentityRow> table;
  @FXML private TableColumn<IdentityRow, String> name;
  @FXML private TableColumn<IdentityRow, Look> state;
  @FXML private TableColumn<IdentityRow, String> named;
  @FXML private TableColumn<IdentityRow, String> account;
  @FXML private TableColumn<IdentityRow, String> cluster;

  private final NameLine nameLine;
  private final CopyButton copy;
  private final FactGrid grid;
  private final FactGrid pool;
  private final GrantViewModel grants;
  private final Dialogs dialogs;
  private final Clipboards clipboards;
  private boolean following;

  /** A view of this model. */
  @SuppressWarnings("NullAway.Init") // the loader fills the fields in before initialize
  public IdentitiesView(
      IdentitiesViewModel model,
      GrantViewModel grants,
      Words words,
      Dialogs dialogs,
      Clipboards clipboards) {
    this.model = model;
    this.grants = grants;
    this.dialogs = dialogs;
    this.clipboards = clipboards;
    this.words = words;
    this.nameLine = new NameLine(words.text("screen.identities.prefix"));
    this.copy = CopyButton.withText(clipboards, words.text("screen.identities.copy"));
    this.grid = new FactGrid(clipboards, 1);
    this.pool = new FactGrid(clipboards, 1);
  }

  @FXML
  void initialize() {
    project.textField().setId("identities-project");
    namespace.textField().setId("identities-namespace");
    project.textProperty().bindBidirectional(model.projectProperty());
    namespace.textProperty().bindBidirectional(model.namespaceProperty());
    project.textField().focusedProperty().subscribe((was, _) -> projectLeft(was));
    filter.textProperty().bindBidirectional(model.filterProperty());
    Tables.enterFrom(filter, table);
    line.getChildren().add(nameLine);
    pool.setMinWidth(FactGrid.USE_PREF_SIZE);
    HBox.setHgrow(grid, Priority.ALWAYS);
    facts.getChildren().addAll(grid, pool);
    copy.setId("identities-copy");
    copy.getStyleClass().add("accent");
    copy.setMinWidth(CopyButton.USE_PREF_SIZE);
    emailLine.getChildren().add(2, copy);
    email.managedProperty().bind(email.textProperty().isNotEmpty());
    nothing.visibleProperty().bind(email.textProperty().isEmpty());
    nothing.managedProperty().bind(nothing.visibleProperty());
    copy.visibleProperty().bind(email.textProperty().isNotEmpty());
    warnings.managedProperty().bind(warnings.visibleProperty());
    copy.valueProperty().bind(email.textProperty());
    columns();
    grants.emailProperty().bind(email.textProperty());
    lower.setRight(new GrantPane(grants, words, dialogs, clipboards));
    model.nameProperty().subscribe(this::show);
  }

  private void projectLeft(boolean was) {
    if (was) {
      model.projectLeft();
    }
  }

  private void columns() {
    Tables.dress(table);
    Tables.giveWay(table, List.of(account, cluster));
    name.setCellValueFactory(Cells.value(IdentityRow::name));
    name.setCellFactory(Cells.name());
    state.setCellValueFactory(Cells.value(IdentityRow::look));
    state.setCellFactory(Cells.chip());
    state.setComparator(Comparator.comparing(Look::word));
    named.setCellValueFactory(Cells.value(IdentityRow::namespace));
    named.setCellFactory(Cells.elided());
    account.setCellValueFactory(Cells.value(IdentityRow::email));
    account.setCellFactory(Cells.elided());
    cluster.setCellValueFactory(Cells.value(IdentityRow::cluster));
    EmptyState none = new EmptyState("fth-user-check", "");
    none.sentenceProperty().bind(model.nothingProperty());
    table.setPlaceholder(none);
    SortedList<IdentityRow> sorted = new SortedList<>(model.shown());
    sorted.comparatorProperty().bind(table.comparatorProperty());
    table.setItems(sorted);
    table.getSortOrder().setAll(List.of(name));
    table.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
    table.getItems().addListener((ListChangeListener<IdentityRow>) _ -> follow());
  }

  private void chosen(@Nullable IdentityRow row) {
    if (row != null && !following) {
      model.choose(row);
    }
  }

  private void show(Naming shown) {
    project.setState(shown.project());
    namespace.setState(shown.namespace());
    namespace.setHint(shown.namespaceHint());
    nameLine.show(shown);
    email.setText(shown.email());
    verdict.setLook(shown.verdict());
    grid.setFacts(
        List.of(
            Fact.id(words.text("screen.identities.account-id"), shown.accountId()),
            Fact.id(words.text("screen.identities.member"), shown.member()),
            Fact.id(words.text("screen.identities.kubernetes-member"), shown.kubernetes())));
    pool.setFacts(List.of(Fact.id(words.text("screen.identities.pool"), shown.pool())));
    if (!shown.warnings().equals(warnings.getUserData())) {
      warnings.getChildren().setAll(shown.warnings().stream().map(this::notice).toList());
      warnings.setVisible(!shown.warnings().isEmpty());
      warnings.setUserData(shown.warnings());
    }
    follow();
  }

  private Notice notice(Naming.Warning warning) {
    Notice notice =
        new Notice(Tone.WARNING, "fth-alert-triangle", warning.title(), warning.sentence());
    if (!warning.shared().isEmpty()) {
      Hyperlink both = new Hyperlink(words.text("screen.identities.show-both"));
      both.setOnAction(_ -> model.showSharing(warning.shared()));
      notice.setSideActions(both);
    }
    return notice;
  }

  /** Keeps the row of what is typed selected, and no other. */
  private void follow() {
    Optional<IdentityRow> typed = model.typed();
    following = true;
    if (typed.isEmpty()) {
      table.getSelectionModel().clearSelection();
    } else {
      table.getSelectionModel().select(typed.get());
    }
    following = false;
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void shown(String argument) {}

  @Override
  public ObservableValue<Number> count() {
    return model.totalProperty();
  }

  @Override
  public void focus() {
    project.textField().requestFocus();
  }

  @Override
  public Optional<PrimaryDeed> primary() {
    return email.getText().isEmpty() ? Optional.empty() : Optional.of(PrimaryDeed.of(copy, ""));
  }

  @Override
  public void filter() {
    filter.requestFocus();
  }

  @Override
  public void create() {
    namespace.textField().requestFocus();
  }
}
