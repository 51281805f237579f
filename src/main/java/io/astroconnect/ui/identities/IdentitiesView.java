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
import io.astroconnect.ui.fx.Fold;
import io.astroconnect.ui.fx.Look;
import io.astroconnect.ui.fx.Notice;
import io.astroconnect.ui.fx.PageHead;
import io.astroconnect.ui.fx.PrimaryDeed;
import io.astroconnect.ui.fx.ScreenView;
import io.astroconnect.ui.fx.Segmented;
import io.astroconnect.ui.fx.StateChip;
import io.astroconnect.ui.fx.Tables;
import io.astroconnect.ui.fx.Tone;
import io.astroconnect.words.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Names a deployment's account and gives it roles; lists what was given, and who holds what. */
public final class IdentitiesView implements ScreenView {
  private static final double ROOMY = 860;

  /** The parts of the screen, one shown at a time. */
  private enum Page {
    GRANT,
    GRANTS,
    CHECK,
    DEPLOYMENTS
  }

  private final IdentitiesViewModel model;
  private final Words words;

  @FXML private BorderPane root;
  @FXML private PageHead head;
  @FXML private StackPane pages;
  @FXML private BorderPane grantPage;
  @FXML private BorderPane deploymentsPage;
  @FXML private HBox fields;
  @FXML private SplitPane lower;
  @FXML private FieldBox project;
  @FXML private FieldBox namespace;
  @FXML private StackPane line;
  @FXML private Label email;
  @FXML private Label nothing;
  @FXML private HBox emailLine;
  @FXML private StateChip verdict;
  @FXML private VBox warnings;
  @FXML private VBox facts;
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
  private final GrantsViewModel given;
  private final CheckViewModel checks;
  private final Segmented<Page> page = new Segmented<>();
  private @Nullable GrantsPane grantsPane;
  private @Nullable CheckPane checkPane;
  private @Nullable GrantPane grantPane;
  private final GrantViewModel grants;
  private final Dialogs dialogs;
  private final Clipboards clipboards;
  private boolean following;

  /** A view of this model. */
  @SuppressWarnings("NullAway.Init") // the loader fills the fields in before initialize
  public IdentitiesView(
      IdentitiesViewModel model,
      GrantViewModel grants,
      GrantsViewModel given,
      CheckViewModel checks,
      Words words,
      Dialogs dialogs,
      Clipboards clipboards) {
    this.model = model;
    this.grants = grants;
    this.given = given;
    this.checks = checks;
    this.dialogs = dialogs;
    this.clipboards = clipboards;
    this.words = words;
    this.nameLine = new NameLine(words.text("screen.identities.prefix"));
    this.copy = CopyButton.withText(clipboards, words.text("screen.identities.copy"));
    this.grid = new FactGrid(clipboards, 1);
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
    Label explained = new Label(words.text("screen.identities.pool-explained"));
    explained.getStyleClass().add("second-line");
    explained.setWrapText(true);
    Fold fold = new Fold("identities-members");
    fold.titleProperty().set(words.text("screen.identities.members"));
    fold.getContent().addAll(grid, explained);
    root.heightProperty().map(height -> height.doubleValue() >= ROOMY).subscribe(_ -> fold(fold));
    warnings.visibleProperty().subscribe(_ -> fold(fold));
    facts.getChildren().add(fold);
    facts.visibleProperty().bind(email.textProperty().isNotEmpty());
    facts.managedProperty().bind(facts.visibleProperty());
    FieldBox deployment =
        new FieldBox(
            words.text("screen.identities.deployment"),
            new DeploymentCombo(model.rows(), model.chosenProperty(), words).combo());
    deployment.setHint(words.text("screen.identities.optional"));
    deployment.setPrefWidth(300);
    HBox.setHgrow(deployment, Priority.ALWAYS);
    fields.getChildren().add(1, deployment);
    copy.setId("identities-copy");
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
    model
        .chosenProperty()
        .subscribe(row -> grants.deploymentProperty().set(row == null ? "" : row.name()));
    grantPane = new GrantPane(grants, words, dialogs, clipboards);
    lower.getItems().addAll(new RolePane(grants.roles(), words), grantPane);
    pages();
    model.nameProperty().subscribe(this::show);
  }

  /** Where room is short the forms of the name are folded away: the roles need it. */
  private void fold(Fold members) {
    members.openProperty().set(root.getHeight() >= ROOMY && !warnings.isVisible());
  }

  private void pages() {
    grantsPane = new GrantsPane(given, words, dialogs, clipboards);
    checkPane = new CheckPane(checks, words, dialogs, clipboards);
    pages.getChildren().addAll(grantsPane, checkPane);
    page.setId("identities-pages");
    page.setOptions(List.of(Page.values()), this::pageName);
    given.totalProperty().subscribe(_ -> page.rename(this::pageName));
    model.totalProperty().subscribe(_ -> page.rename(this::pageName));
    page.setMaxHeight(Region.USE_PREF_SIZE);
    head.getActions().add(page);
    page.valueProperty().subscribe(this::turn);
  }

  private String pageName(Page one) {
    int count =
        switch (one) {
          case GRANTS -> given.totalProperty().get();
          case DEPLOYMENTS -> model.totalProperty().get();
          case GRANT, CHECK -> 0;
        };
    return words.text("screen.identities.page." + one.name().toLowerCase(Locale.ROOT), count);
  }

  private void turn(@Nullable Page to) {
    grantPage.setVisible(to == Page.GRANT);
    deploymentsPage.setVisible(to == Page.DEPLOYMENTS);
    if (grantsPane != null) {
      grantsPane.setVisible(to == Page.GRANTS);
    }
    if (checkPane != null) {
      checkPane.setVisible(to == Page.CHECK);
    }
    if (to == Page.CHECK && checks.askedProperty().get().isEmpty()) {
      checks.askedProperty().set(grants.targetProperty().get());
    }
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
    table.setRowFactory(_ -> deploymentRow());
    table.addEventHandler(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.ENTER) {
            page.setValue(Page.GRANT);
          }
        });
    table.getItems().addListener((ListChangeListener<IdentityRow>) _ -> follow());
  }

  /** A click on a deployment leads to its roles; that it is merely selected does not. */
  private TableRow<IdentityRow> deploymentRow() {
    TableRow<IdentityRow> row = new TableRow<>();
    row.setOnMouseClicked(
        _ -> {
          if (!row.isEmpty()) {
            model.choose(row.getItem());
            page.setValue(Page.GRANT);
          }
        });
    return row;
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
            Fact.id(words.text("screen.identities.member"), shown.member()),
            Fact.id(words.text("screen.identities.kubernetes-member"), shown.kubernetes()),
            Fact.id(words.text("screen.identities.pool"), shown.pool())));
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
      both.setOnAction(
          _ -> {
            model.showSharing(warning.shared());
            page.setValue(Page.DEPLOYMENTS);
          });
      notice.setSideActions(both);
    }
    if (!warning.other().isEmpty()) {
      Hyperlink other = new Hyperlink(warning.other());
      other.setId("identities-other");
      other.setOnAction(_ -> model.takeOther());
      notice.setSideActions(other);
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
  public void shown(String argument) {
    if (!argument.isEmpty()) {
      page.setValue(Page.GRANTS);
      given.open(argument);
    }
  }

  @Override
  public ObservableValue<Number> count() {
    return given.totalProperty();
  }

  @Override
  public void focus() {
    if (page.getValue() == Page.GRANTS && grantsPane != null) {
      grantsPane.filter().requestFocus();
    } else if (page.getValue() == Page.CHECK && checkPane != null) {
      checkPane.asked().textField().requestFocus();
    } else if (page.getValue() == Page.DEPLOYMENTS) {
      table.requestFocus();
    } else {
      project.textField().requestFocus();
    }
  }

  @Override
  public Optional<PrimaryDeed> primary() {
    return page.getValue() == Page.GRANT && grantPane != null
        ? Optional.of(PrimaryDeed.of(grantPane.deed(), grants.whyNotProperty().get()))
        : Optional.empty();
  }

  @Override
  public void step(int rows) {
    if (page.getValue() == Page.GRANTS && grantsPane != null) {
      grantsPane.step(rows);
    } else if (page.getValue() == Page.CHECK && checkPane != null) {
      checkPane.step(rows);
    } else if (page.getValue() == Page.DEPLOYMENTS) {
      Tables.step(table, rows);
    }
  }

  /** The account: of the grant that is open, or the one that is named here. */
  @Override
  public Optional<String> id() {
    return page.getValue() == Page.GRANTS
        ? Optional.ofNullable(grantsPane).flatMap(GrantsPane::email)
        : Optional.of(email.getText()).filter(named -> !named.isEmpty());
  }

  @Override
  public boolean copyAs() {
    return handOver().map(HandOverPane::copy).orElse(false);
  }

  @Override
  public boolean tab(int number) {
    return handOver().map(each -> each.choose(number)).orElse(false);
  }

  private Optional<HandOverPane> handOver() {
    if (page.getValue() == Page.GRANTS) {
      return Optional.ofNullable(grantsPane).flatMap(GrantsPane::handOver);
    }
    return Optional.ofNullable(page.getValue() == Page.GRANT ? grantPane : null)
        .map(GrantPane::handOver);
  }

  @Override
  public boolean remove() {
    return page.getValue() == Page.GRANTS && grantsPane != null && grantsPane.remove();
  }

  @Override
  public void filter() {
    if (page.getValue() == Page.GRANTS && grantsPane != null) {
      grantsPane.filter().requestFocus();
    } else {
      page.setValue(Page.DEPLOYMENTS);
      filter.requestFocus();
    }
  }

  @Override
  public void create() {
    page.setValue(Page.GRANT);
    namespace.textField().requestFocus();
  }
}
