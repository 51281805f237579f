package io.astroconnect.ui.home;

import io.astroconnect.ui.fx.Icons;
import io.astroconnect.words.Words;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** What changed since a person last looked, by days; each line leads to where it happened. */
final class SincePane extends ScrollPane {
  private static final double WIDTH = 252;

  private final SinceViewModel model;
  private final Label title = new Label();
  private final VBox lines = new VBox(12);

  SincePane(SinceViewModel model, Words words) {
    this.model = model;
    setId("home-since");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    getStyleClass().addAll("edge-to-edge", "pane");
    title.getStyleClass().add("section-title");
    title.textProperty().bind(model.titleProperty());
    title.setWrapText(true);
    Label quiet = new Label(words.text("screen.home.since-quiet"));
    quiet.setId("home-since-quiet");
    quiet.getStyleClass().add("second-line");
    quiet.setWrapText(true);
    quiet.setMinHeight(Region.USE_PREF_SIZE);
    quiet.visibleProperty().bind(model.quietProperty());
    quiet.managedProperty().bind(quiet.visibleProperty());
    Hyperlink all = new Hyperlink(words.text("screen.home.open-activity"));
    all.setId("home-open-activity");
    all.setPadding(Insets.EMPTY);
    all.setOnAction(_ -> model.openActivity());
    VBox page = new VBox(12, title, quiet, lines, all);
    page.setPadding(new Insets(12, 16, 12, 16));
    setContent(page);
    model.lines().addListener((ListChangeListener<SinceLine>) _ -> show());
    show();
  }

  /** Beside the list, or in its place. */
  void narrow(boolean beside) {
    getStyleClass().remove("line-left");
    if (beside) {
      getStyleClass().add("line-left");
    }
    setPrefWidth(beside ? WIDTH : USE_COMPUTED_SIZE);
    setMinWidth(beside ? WIDTH : 0);
  }

  private void show() {
    lines.getChildren().setAll(model.lines().stream().map(this::node).toList());
  }

  private Node node(SinceLine line) {
    return switch (line) {
      case SinceLine.Day(var name) -> day(name);
      case SinceLine.Event event -> event(event);
    };
  }

  private static Label day(String name) {
    Label label = new Label(name);
    label.getStyleClass().add("feed-day");
    return label;
  }

  private Node event(SinceLine.Event event) {
    Hyperlink what = new Hyperlink(event.what());
    what.setId("home-since-" + event.n());
    what.getStyleClass().add("plain-link");
    what.setWrapText(true);
    what.setMinHeight(Region.USE_PREF_SIZE);
    what.setOnAction(_ -> model.open(event));
    what.setAccessibleText(event.look().word() + ", " + event.what() + ", " + event.when());
    Label when = new Label(event.when());
    when.getStyleClass().add("second-line");
    when.setTooltip(new Tooltip(event.exactly()));
    VBox text = new VBox(what, when);
    text.setMinWidth(0);
    HBox.setHgrow(text, Priority.ALWAYS);
    FontIcon icon = Icons.of(event.look().icon(), event.look().tone());
    VBox mark = new VBox(icon);
    mark.setPadding(new Insets(3, 0, 0, 0));
    mark.setMinWidth(Region.USE_PREF_SIZE);
    HBox row = new HBox(8, mark, text);
    row.setAlignment(Pos.TOP_LEFT);
    row.setMinHeight(Region.USE_PREF_SIZE);
    return row;
  }
}
