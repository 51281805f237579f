package io.astroconnect.ui.allowlist;

import atlantafx.base.controls.CustomTextField;
import io.astroconnect.ui.fx.Clipboards;
import io.astroconnect.ui.fx.CopyButton;
import io.astroconnect.ui.fx.Dialogs;
import io.astroconnect.ui.fx.EmptyState;
import io.astroconnect.ui.fx.FieldBox;
import io.astroconnect.ui.fx.Icons;
import io.astroconnect.ui.fx.PageHead;
import io.astroconnect.ui.fx.PrimaryDeed;
import io.astroconnect.ui.fx.ScreenView;
import io.astroconnect.ui.fx.Segmented;
import io.astroconnect.ui.fx.Tables;
import io.astroconnect.ui.fx.Tone;
import io.astroconnect.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.value.ObservableValue;
import javafx.event.ActionEvent;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Cluster and services, the statement, and what can go wrong with it. */
public final class AllowlistScreenView implements ScreenView {
  private static final double THREE_PANES = 1000;
  private static final Insets SIDE = new Insets(15, 14, 14, 14);

  private final AllowlistScreenViewModel model;
  private final Words words;
  private final Clipboards clipboards;
  private final Dialogs dialogs;
  private final CopyButton copyAll;
  private final CopyButton copyDocs;
  private final ObservableValue<Number> count;

  @FXML private BorderPane root;
  @FXML private PageHead head;
  @FXML private HBox docs;
  @FXML private Label docsRead;
  @FXML private VBox clusterPlace;
  @FXML private VBox sets;
  @FXML private ListView<ServiceRow> services;
  @FXML private CustomTextField search;
  @FXML private StackPane center;
  @FXML private VBox trackingPlace;
  @FXML private Hyperlink markGiven;
  @FXML private EmptyState nothing;
  @FXML private EmptyState refused;
  @FXML private Button goOn;
  @FXML private BorderPane page;
  @FXML private ScrollPane scroll;
  @FXML private VBox content;
  @FXML private VBox form;
  @FXML private VBox notices;
  @FXML private HBox tabPlace;
  @FXML private Label remark;
  @FXML private VBox steps;
  @FXML private StackPane copyPlace;
  @FXML private VBox side;
  @FXML private VBox dangers;
  @FXML private VBox notes;

  private ComboBox<ClusterChoice> clusters;
  private FormBox formBox;
  private TrackingBox trackingBox;
  private TrackedList trackedList;
  private String about = "";
  private boolean looking;

  /** A view of this model. */
  @SuppressWarnings("NullAway.Init") // the loader fills the fields in before initialize
  public AllowlistScreenView(
      AllowlistScreenViewModel model, Words words, Clipboards clipboards, Dialogs dialogs) {
    this.model = model;
    this.words = words;
    this.clipboards = clipboards;
    this.dialogs = dialogs;
    this.copyAll = CopyButton.withText(clipboards, "");
    this.copyDocs = new CopyButton(clipboards);
    this.count = Bindings.size(model.tracking().rows()); // nobody else keeps it alive
  }

  @FXML
  void initialize() {
    bindChoices();
    bindTracking();
    bindPage();
  }

  private void bindTracking() {
    TrackingViewModel tracking = model.tracking();
    trackingBox = new TrackingBox(tracking, words, clipboards, dialogs);
    trackedList = new TrackedList(tracking, words, this::open);
    center.getChildren().add(trackedList);
    trackedList
        .visibleProperty()
        .bind(
            model
                .overviewProperty()
                .or(model.clusterProperty().isNull().and(Bindings.isNotEmpty(tracking.rows()))));
    Button all = new Button();
    all.setId("allowlist-all");
    all.textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    words.text(
                        model.overviewProperty().get()
                            ? "screen.allowlist.back"
                            : "screen.allowlist.all",
                        tracking.rows().size()),
                tracking.rows(),
                model.overviewProperty()));
    all.visibleProperty().bind(model.clusterProperty().isNotNull());
    all.managedProperty().bind(all.visibleProperty());
    all.setOnAction(_ -> model.turn());
    head.getActions().add(all);
    markGiven.visibleProperty().bind(tracking.offeredProperty());
    markGiven.managedProperty().bind(markGiven.visibleProperty());
    markGiven.setOnAction(_ -> trackingBox.ask(Deed.GIVEN));
    copyAll.addEventHandler(ActionEvent.ACTION, _ -> tracking.copied());
    model.refusalProperty().subscribe(refusal -> placeTracking(refusal != null));
  }

  /** The list goes, and with it the focus that was there. */
  private void open(TrackedRow row) {
    services.requestFocus();
    model.open(row);
  }

  /** Below what is to know first; where there is no statement, above the reason. */
  private void placeTracking(boolean alone) {
    content.getChildren().remove(trackingBox);
    trackingPlace.getChildren().remove(trackingBox);
    if (alone) {
      trackingPlace.getChildren().add(trackingBox);
    } else {
      content.getChildren().add(content.getChildren().indexOf(notices) + 1, trackingBox);
    }
  }

  private void bindChoices() {
    clusters = ClusterCombo.of(model, words);
    clusterPlace
        .getChildren()
        .addFirst(new FieldBox(words.text("screen.allowlist.cluster"), clusters));
    services.setItems(model.found());
    search.setPromptText(words.text("screen.allowlist.search", ""));
    model
        .services()
        .subscribe(
            () ->
                search.setPromptText(
                    words.text("screen.allowlist.search", model.services().size())));
    search.setLeft(Icons.of("fth-search", Tone.MUTED));
    search.textProperty().subscribe(this::look);
    search.setOnAction(_ -> model.chooseFound());
    services.setCellFactory(_ -> new ServiceCell());
    services
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            row -> {
              if (row != null && !looking) {
                model.choose(row);
              }
            });
    model.serviceProperty().subscribe(row -> services.getSelectionModel().select(row));
    model.clusterProperty().subscribe(this::showSets);
  }

  /** What is no longer in the list stays chosen. */
  private void look(String typed) {
    looking = true;
    model.search(typed);
    services.getSelectionModel().clearSelection();
    services.getSelectionModel().select(model.serviceProperty().get());
    looking = false;
  }

  /** Where three panes find no room, the dangers stand below the statement. */
  private void place(boolean below) {
    if (below && root.getRight() != null) {
      root.setRight(null);
      side.getStyleClass().remove("line-left");
      side.setPadding(Insets.EMPTY);
      content.getChildren().add(side);
    } else if (!below && root.getRight() == null) {
      content.getChildren().remove(side);
      side.getStyleClass().add("line-left");
      side.setPadding(SIDE);
      root.setRight(side);
    }
  }

  private void showSets(@Nullable ClusterChoice choice) {
    sets.getChildren()
        .setAll(
            choice == null
                ? List.of()
                : choice.sets().stream()
                    .map(set -> new AddressBox(set, clipboards, words))
                    .toList());
  }

  private void bindPage() {
    formBox = new FormBox(form, model, words);
    copyAll.setId("allowlist-copy");
    copyAll.getStyleClass().add("accent");
    copyPlace.getChildren().add(copyAll);
    copyDocs.setWhat(words.text("screen.allowlist.docs-addresses"));
    docs.getChildren().add(copyDocs);
    Segmented<Tab> tabs = new Segmented<>(List.of(Tab.values()), this::name);
    tabs.setId("allowlist-tab");
    tabs.valueProperty().bindBidirectional(model.tabProperty());
    tabPlace.getChildren().add(tabs);
    model.tabProperty().subscribe(() -> show(model.pageProperty().get()));
    copyAll.managedProperty().bind(copyAll.visibleProperty());
    notices.managedProperty().bind(Bindings.isNotEmpty(notices.getChildren()));
    remark.managedProperty().bind(remark.visibleProperty());
    nothing.setIcon("fth-shield");
    refused.setIcon("fth-slash");
    goOn.setOnAction(_ -> model.goOn());
    nothing
        .visibleProperty()
        .bind(model.clusterProperty().isNull().and(trackedList.visibleProperty().not()));
    BooleanExpression statement = model.overviewProperty().not();
    refused.visibleProperty().bind(model.refusalProperty().isNotNull().and(statement));
    trackingPlace.visibleProperty().bind(refused.visibleProperty());
    trackingPlace.managedProperty().bind(trackingPlace.visibleProperty());
    page.visibleProperty().bind(model.pageProperty().isNotNull().and(statement));
    side.visibleProperty().bind(page.visibleProperty());
    side.managedProperty().bind(page.visibleProperty());
    form.managedProperty().bind(form.visibleProperty());
    root.widthProperty().subscribe(width -> place(width.doubleValue() < THREE_PANES));
    docs.visibleProperty().bind(page.visibleProperty());
    model.formProperty().subscribe(formBox::show);
    model.pageProperty().subscribe(this::show);
    model.refusalProperty().subscribe(this::show);
    model.clusterProperty().subscribe(() -> head.setSubtitle(subtitle()));
    model.serviceProperty().subscribe(() -> head.setSubtitle(subtitle()));
  }

  private String name(Tab tab) {
    return words.text("screen.allowlist.tab-" + tab.name().toLowerCase(Locale.ROOT));
  }

  private String subtitle() {
    ClusterChoice from = model.clusterProperty().get();
    ServiceRow to = model.serviceProperty().get();
    return from == null || to == null
        ? ""
        : words.text("screen.allowlist.pair", from.cluster().name(), to.title());
  }

  private void show(@Nullable StatementPage shown) {
    if (shown == null) {
      return;
    }
    StatementPage.Sheet sheet = shown.sheet(model.tabProperty().get());
    String now = shown.about() + "/" + sheet.tab();
    boolean other = !now.equals(about);
    about = now;
    showSteps(sheet.blocks(), other);
    notices.getChildren().setAll(shown.notices().stream().map(Remarks::notice).toList());
    remark.setText(sheet.remark());
    remark.setVisible(!sheet.remark().isEmpty());
    dangers.getChildren().setAll(shown.dangers().stream().map(Remarks::danger).toList());
    notes.getChildren().setAll(shown.notes().stream().map(Remarks::note).toList());
    copyAll.label(sheet.copyAll());
    copyAll.setValue(sheet.all());
    copyAll.setVisible(!sheet.all().isEmpty());
    docsRead.setText(shown.docs());
    copyDocs.setValue(shown.docsCopied());
    if (other) {
      scroll.setVvalue(0);
    }
  }

  private void showSteps(List<StatementPage.Block> blocks, boolean other) {
    if (other) {
      steps.getChildren().clear();
    }
    for (int i = 0; i < blocks.size(); i++) {
      if (i == steps.getChildren().size()) {
        StepBox made = new StepBox(clipboards, words, model.tracking()::copied);
        made.begin(blocks.get(i));
        steps.getChildren().add(made);
      } else if (steps.getChildren().get(i) instanceof StepBox there) {
        there.show(blocks.get(i));
      }
    }
  }

  private void show(@Nullable Refusal shown) {
    if (shown != null) {
      refused.setSentence(shown.sentence());
      goOn.setText(shown.button());
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
    if (trackedList.isVisible()) {
      trackedList.focus();
      return;
    }
    (model.clusterProperty().get() == null ? clusters : services).requestFocus();
  }

  @Override
  public ObservableValue<Number> count() {
    return count;
  }

  @Override
  public Optional<PrimaryDeed> primary() {
    if (page.isVisible() && copyAll.isVisible()) {
      return Optional.of(PrimaryDeed.of(copyAll, ""));
    }
    return model.refusalProperty().get() == null || !goOn.isVisible()
        ? Optional.empty()
        : Optional.of(PrimaryDeed.of(goOn, ""));
  }

  @Override
  public void step(int rows) {
    if (trackedList.isVisible()) {
      trackedList.step(rows);
    } else {
      Tables.step(services, rows);
    }
  }

  @Override
  public Optional<String> id() {
    return Optional.ofNullable(model.clusterProperty().get())
        .map(choice -> choice.cluster().id().value());
  }

  @Override
  public boolean copyAs() {
    boolean there = page.isVisible() && copyAll.isVisible();
    if (there) {
      copyAll.fire();
    }
    return there;
  }

  /** The parts of the statement, in the order in which they stand there. */
  @Override
  public boolean tab(int number) {
    boolean there = page.isVisible() && number >= 1 && number <= Tab.values().length;
    if (there) {
      model.tabProperty().set(List.of(Tab.values()).get(number - 1));
    }
    return there;
  }

  @Override
  public void filter() {
    if (trackedList.isVisible()) {
      trackedList.filter();
    } else {
      search.requestFocus();
    }
  }
}
