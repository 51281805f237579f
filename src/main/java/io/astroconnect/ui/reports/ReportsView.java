package io.astroconnect.ui.reports;

import io.astroconnect.model.report.ReportFormat;
import io.astroconnect.ui.fx.Clipboards;
import io.astroconnect.ui.fx.CodeBlock;
import io.astroconnect.ui.fx.CopyButton;
import io.astroconnect.ui.fx.FileDialogs;
import io.astroconnect.ui.fx.Language;
import io.astroconnect.ui.fx.Notice;
import io.astroconnect.ui.fx.PageHead;
import io.astroconnect.ui.fx.PrimaryDeed;
import io.astroconnect.ui.fx.ScreenView;
import io.astroconnect.ui.fx.SearchCombo;
import io.astroconnect.ui.fx.Segmented;
import io.astroconnect.ui.fx.Tone;
import io.astroconnect.ui.reports.ReportsViewModel.About;
import io.astroconnect.words.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;

/** Choices at the left, the page at the right. */
public final class ReportsView implements ScreenView {
  private final ReportsViewModel model;
  private final Words words;
  private final FileDialogs files;
  private final CopyButton copyPath;
  private final PreviewPage page;

  @FXML private BorderPane root;
  @FXML private PageHead head;
  @FXML private RadioButton one;
  @FXML private RadioButton all;
  @FXML private SearchableComboBox<ClusterOption> cluster;
  @FXML private Segmented<ReportFormat> format;
  @FXML private Label everything;
  @FXML private Label remark;
  @FXML private ScrollPane pages;
  @FXML private StackPane paper;
  @FXML private CodeBlock text;
  @FXML private Notice trouble;
  @FXML private HBox lastLine;
  @FXML private Label last;
  @FXML private HBox progress;
  @FXML private ProgressBar done;
  @FXML private Button cancel;
  @FXML private Button export;

  /** A view of this model. */
  @SuppressWarnings("NullAway.Init") // the loader fills the fields in before initialize
  public ReportsView(
      ReportsViewModel model, Words words, Clipboards clipboards, FileDialogs files) {
    this.model = model;
    this.words = words;
    this.files = files;
    this.copyPath = CopyButton.withText(clipboards, words.text("screen.reports.copy-path"));
    this.page = new PreviewPage(words);
  }

  @FXML
  void initialize() {
    bindChoices();
    bindPreview();
    bindExport();
  }

  private void bindChoices() {
    ToggleGroup group = new ToggleGroup();
    one.setToggleGroup(group);
    one.setUserData(About.ONE_CLUSTER);
    all.setToggleGroup(group);
    all.setUserData(About.EVERYTHING);
    group
        .selectedToggleProperty()
        .subscribe(
            toggle -> {
              if (toggle != null && toggle.getUserData() instanceof About about) {
                model.aboutProperty().set(about);
              }
            });
    model
        .aboutProperty()
        .subscribe(about -> group.selectToggle(about == About.ONE_CLUSTER ? one : all));
    everything.textProperty().bind(model.subtitleProperty());
    String none = words.text("screen.reports.choose-cluster");
    SearchCombo.signed(cluster);
    cluster.setItems(model.clusters());
    cluster.setPromptText(none);
    cluster.setConverter(new ClusterCell.Found());
    cluster.setCellFactory(_ -> new ClusterCell(""));
    cluster.setButtonCell(new ClusterCell(none));
    cluster.setVisibleRowCount(12);
    cluster.valueProperty().bindBidirectional(model.clusterProperty());
    format.setOptions(List.of(ReportFormat.values()), ReportFormat::name);
    format.valueProperty().bindBidirectional(model.formatProperty());
  }

  private void bindPreview() {
    paper.getChildren().add(page);
    remark.textProperty().bind(model.remarkProperty());
    show(pages, model.textProperty().isEmpty());
    show(text, model.textProperty().isNotEmpty());
    text.edgeToEdge();
    model
        .textProperty()
        .subscribe(
            written ->
                text.show(
                    model.formatProperty().get() == ReportFormat.JSON
                        ? Language.JSON
                        : Language.PLAIN,
                    written));
    page.visibleProperty().bind(model.previewProperty().isNotNull());
    model
        .previewProperty()
        .subscribe(
            preview -> {
              if (preview != null) {
                head.setSubtitle(preview.title());
                page.show(preview);
              }
            });
  }

  private void bindExport() {
    copyPath.setId("reports-copy-path");
    copyPath.getStyleClass().add("small");
    lastLine.getChildren().add(copyPath);
    show(lastLine, model.lastProperty().isNotNull());
    model.lastProperty().subscribe(this::written);
    trouble.setTone(Tone.DANGER);
    trouble.setIcon("fth-x-circle");
    show(trouble, model.troubleProperty().isNotEmpty());
    model.troubleProperty().subscribe(trouble::setText);
    model.busyProperty().subscribe(this::busy);
    model.previewProperty().subscribe(_ -> enable());
    done.progressProperty().bind(model.doneProperty());
    cancel.setOnAction(_ -> model.cancel());
    model
        .formatProperty()
        .subscribe(as -> export.setText(words.text("screen.reports.export", as.name())));
    export.setOnAction(_ -> save());
  }

  /** Whoever began an export by key can stop it by key, and begin the next one. */
  private void busy(boolean now) {
    Node owner = root.getScene() == null ? null : root.getScene().getFocusOwner();
    progress.setVisible(now);
    progress.setManaged(now);
    enable();
    if (export.equals(owner) || cancel.equals(owner)) {
      (now ? cancel : export).requestFocus();
    }
  }

  private void enable() {
    export.setDisable(model.busyProperty().get() || model.previewProperty().get() == null);
  }

  private static void show(Node node, ObservableBooleanValue when) {
    node.visibleProperty().bind(when);
    node.managedProperty().bind(when);
  }

  private void written(@Nullable Path file) {
    if (file != null) {
      last.setText(words.text("screen.reports.last", String.valueOf(file.getFileName())));
      copyPath.setValue(file.toString());
    }
  }

  private void save() {
    ReportFormat as = model.formatProperty().get();
    files
        .save(
            root.getScene().getWindow(),
            words.text("screen.reports.export", as.name()),
            model.proposed(),
            List.of(new FileDialogs.Kind(as.name(), List.of("*" + as.ending()))))
        .ifPresent(model::export);
  }

  @Override
  public void focus() {
    (one.isSelected() ? one : all).requestFocus();
  }

  @Override
  public Optional<PrimaryDeed> primary() {
    return Optional.of(PrimaryDeed.of(export, words.text(whyOff())));
  }

  @Override
  public Optional<PrimaryDeed> export() {
    return primary();
  }

  private String whyOff() {
    return model.busyProperty().get() ? "screen.reports.busy" : "screen.reports.no-preview";
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void shown(String argument) {
    model.open(argument);
  }
}
