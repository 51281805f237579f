package io.astroconnect.ui.fx;

import atlantafx.base.controls.CustomTextField;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A window's frame around a page of the gallery: band, rail, status bar. */
final class GalleryFrame {

  private GalleryFrame() {}

  static Parent around(Node page, String workspace, String chosen, boolean narrow) {
    BorderPane window = new BorderPane(page);
    window.getStyleClass().addAll("window", "workspace-" + workspace);
    window.setTop(band(workspace.equals("production")));
    window.setLeft(rail(chosen, narrow));
    window.setBottom(statusBar());
    return window;
  }

  private static Node band(boolean production) {
    Region swatch = new Region();
    swatch.getStyleClass().add("swatch");
    Label name = new Label(production ? "Production" : "Sandbox");
    name.getStyleClass().add("strong");
    HBox menu =
        new HBox(
            8,
            production ? plain("fth-alert-octagon") : swatch,
            name,
            space(),
            plain("fth-chevron-down"));
    menu.setPrefWidth(156);
    menu.setAlignment(Pos.CENTER_LEFT);
    CustomTextField search = new CustomTextField();
    search.setPromptText("Search or paste an id, address, ticket");
    search.setLeft(Icons.of("fth-search"));
    search.setRight(new KeyHint("Ctrl K"));
    search.setPrefWidth(420);
    search.setFocusTraversable(false);
    Label hint =
        new Label(
            production
                ? "Real clouds. Changes reach customers."
                : "Stand-ins on this machine. Nothing here is real.");
    hint.getStyleClass().add("second-line");
    Button lock = new Button(production ? "Read-only" : "Changes allowed");
    lock.setGraphic(Icons.of(production ? "fth-lock" : "fth-unlock"));
    lock.getStyleClass().add(production ? "emphasis" : "on-surface");
    Label news = new Label("3", plain("fth-bell"));
    news.getStyleClass().add("strong");
    HBox band = new HBox(menu, search, hint, space(), lock, news, plain("fth-help-circle"));
    band.getStyleClass().add("band");
    return band;
  }

  private static Node plain(String code) {
    var icon = Icons.of(code);
    icon.getStyleClass().addAll("plain", "icon-16");
    return icon;
  }

  private static Node rail(String chosen, boolean narrow) {
    VBox rail = new VBox();
    rail.getStyleClass().add("rail");
    if (narrow) {
      rail.getStyleClass().add("narrow");
    }
    String[][] items = {
      {"Home", "fth-home", "9"},
      {"Clusters", "fth-server", "64"},
      {"Peering", "fth-link-2", "55"},
      {"Allowlist", "fth-shield", "31"},
      {"Identities", "fth-key", "18"},
      {"Reports", "fth-file-text", ""}
    };
    for (String[] item : items) {
      rail.getChildren().add(railItem(item[0], item[1], item[2], chosen, narrow));
    }
    Region gap = new Region();
    VBox.setVgrow(gap, Priority.ALWAYS);
    rail.getChildren().add(gap);
    rail.getChildren().add(railItem("Activity", "fth-activity", "", chosen, narrow));
    rail.getChildren().add(railItem("Settings", "fth-settings", "", chosen, narrow));
    return rail;
  }

  private static Node railItem(
      String name, String icon, String count, String chosen, boolean narrow) {
    Label many = new Label(count);
    many.getStyleClass().add("rail-count");
    Label word = new Label(name);
    word.getStyleClass().add("rail-name");
    HBox line = new HBox(10, Icons.of(icon), word, space(), many);
    line.setAlignment(Pos.CENTER_LEFT);
    ToggleButton button = new ToggleButton(name);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.setGraphic(narrow ? Icons.of(icon) : line);
    button.setMaxWidth(Double.MAX_VALUE);
    line.setPrefWidth(136);
    button.setSelected(name.equals(chosen));
    button.setFocusTraversable(false);
    return button;
  }

  private static Node statusBar() {
    ProgressBar progress = new ProgressBar(0.66);
    HBox job =
        new HBox(
            6,
            new Label("wexcombe-bi-euw2: adding routes, 2 of 3", Icons.of("fth-loader")),
            progress,
            new Hyperlink("Cancel"));
    job.setAlignment(Pos.CENTER_LEFT);
    Label signIn = new Label("AWS: support-ro ended", Icons.of("fth-log-in", Tone.WARNING));
    signIn.getStyleClass().add("toned");
    Tone.WARNING.dress(signIn);
    HBox bar =
        new HBox(
            new Label("Watching 55 connections", Icons.of("fth-eye")),
            job,
            space(),
            new Label("Observed 14:02:31 CET, 12 s ago"),
            signIn,
            new Label("Google", Icons.of("fth-check")),
            new Label("Astro", Icons.of("fth-check")));
    bar.getStyleClass().add("status-bar");
    return bar;
  }

  static Region space() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return space;
  }
}
