package io.astroconnect.ui.shell;

import io.astroconnect.ui.fx.Icons;
import io.astroconnect.words.Words;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** The line at the window's foot: what is watched, what runs, and how the clouds are. */
final class StatusBar {
  private static final double CLOUDS = 420;

  private final ShellViewModel model;
  private final Words words;
  private final FontIcon icon = Icons.of("fth-check");
  private final Label clouds = new Label();

  StatusBar(ShellViewModel model, Words words) {
    this.model = model;
    this.words = words;
  }

  void fill(HBox bar) {
    Label watching = new Label();
    watching.setId("watching");
    watching.textProperty().bind(model.watchingProperty());
    Label observed = new Label();
    observed.textProperty().bind(model.observedProperty());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    bar.getChildren()
        .setAll(line(4, Icons.of("fth-eye"), watching), job(), space, observed, clouds());
  }

  private HBox job() {
    Label job = new Label();
    job.textProperty().bind(model.jobProperty());
    ProgressBar done = new ProgressBar(0);
    done.progressProperty().bind(model.jobDoneProperty());
    there(done, model.jobDoneProperty().greaterThanOrEqualTo(0));
    Hyperlink cancel = new Hyperlink(words.text("shell.cancel"));
    cancel.setOnAction(_ -> model.cancelJob());
    cancel.setMinWidth(Region.USE_PREF_SIZE);
    HBox box = line(6, Icons.of("fth-loader"), job, done, cancel);
    there(box, model.jobProperty().isNotEmpty());
    return box;
  }

  /** Nobody knows how a cloud is before anybody looked. */
  private HBox clouds() {
    clouds.setMaxWidth(CLOUDS);
    HBox box = line(4, icon, clouds);
    there(box, model.cloudsProperty().isNotEmpty().or(model.troubleProperty().isNotEmpty()));
    model.cloudsProperty().subscribe(_ -> showClouds());
    model.troubleProperty().subscribe(_ -> showClouds());
    return box;
  }

  private void showClouds() {
    String trouble = model.troubleProperty().get();
    clouds.setText(trouble.isEmpty() ? model.cloudsProperty().get() : trouble);
    icon.setIconLiteral(trouble.isEmpty() ? "fth-check" : "fth-alert-triangle");
    clouds.setTooltip(trouble.isEmpty() ? null : new Tooltip(trouble));
  }

  private static HBox line(double gap, Node... parts) {
    HBox line = new HBox(gap, parts);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private static void there(Node node, ObservableBooleanValue when) {
    node.visibleProperty().bind(when);
    node.managedProperty().bind(node.visibleProperty());
  }
}
