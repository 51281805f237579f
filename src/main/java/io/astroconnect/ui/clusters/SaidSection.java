package io.astroconnect.ui.clusters;

import io.astroconnect.ui.fx.Clipboards;
import io.astroconnect.ui.fx.FactGrid;
import io.astroconnect.ui.fx.Icons;
import io.astroconnect.ui.fx.Notice;
import io.astroconnect.ui.fx.RichLine;
import io.astroconnect.ui.fx.SectionTitle;
import io.astroconnect.ui.fx.Tone;
import io.astroconnect.words.Words;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What staff say of a cluster, and where Astro says something else or nothing any more. */
final class SaidSection extends VBox {
  private final Words words;
  private final ClustersViewModel model;
  private final Notice gone = new Notice(Tone.MUTED, "fth-archive", "", "");
  private final Notice differing = new Notice(Tone.WARNING, "fth-alert-triangle", "", "");
  private final Notice clouds = new Notice(Tone.WARNING, "fth-alert-triangle", "", "");
  private final Button pin = new Button();
  private final Button archive = new Button();
  private final FactGrid facts;
  private final Label note = new Label();
  private final Label none = new Label();

  SaidSection(ClustersViewModel model, Words words, Clipboards clipboards) {
    super(6);
    this.model = model;
    this.words = words;
    this.facts = new FactGrid(clipboards, 1);
    SectionTitle title = new SectionTitle(words.text("screen.clusters.said"), "");
    title.getActions().addAll(pin, edit(), archive);
    pin.setId("clusters-pin");
    pin.setGraphic(Icons.of("fth-star"));
    pin.setOnAction(_ -> model.pin());
    archive.setId("clusters-archive");
    archive.setOnAction(_ -> model.archive());
    for (Button button : List.of(pin, archive)) {
      button.getStyleClass().add("small");
      button.setMinWidth(USE_PREF_SIZE);
    }
    gone.setId("clusters-gone");
    gone.setTitle(words.text("screen.clusters.which.gone"));
    differing.setId("clusters-differing");
    differing.setTitle(words.text("screen.clusters.differing"));
    clouds.setId("clusters-cloud-differing");
    clouds.setTitle(words.text("screen.clusters.cloud-differing"));
    note.setId("clusters-note");
    note.setWrapText(true);
    none.setText(words.text("screen.clusters.said-nothing"));
    none.getStyleClass().add("second-line");
    for (var part : List.of(gone, differing, clouds, facts, note, none)) {
      part.managedProperty().bind(part.visibleProperty());
    }
    setPadding(new Insets(12, 16, 12, 16));
    getStyleClass().add("line-bottom");
    getChildren().addAll(gone, differing, clouds, title, facts, note, none);
  }

  private Button edit() {
    Button edit = new Button(words.text("screen.clusters.edit"), Icons.of("fth-edit-3"));
    edit.setId("clusters-edit");
    edit.getStyleClass().add("small");
    edit.setMinWidth(USE_PREF_SIZE);
    edit.setOnAction(_ -> model.edit());
    return edit;
  }

  void show(ClusterDetail.Said now) {
    gone.setVisible(!now.gone().isEmpty());
    gone.setText(RichLine.escape(now.gone()));
    differing.setVisible(!now.differences().isEmpty());
    differing.setText(
        RichLine.escape(
            String.join(
                "\n", now.differences().stream().map(ClusterDetail.Differing::text).toList())));
    differing.setActions(now.differences().stream().map(this::follow).toArray(Button[]::new));
    clouds.setVisible(!now.clouds().isEmpty());
    clouds.setText(RichLine.escape(String.join("\n", now.clouds())));
    pin.setText(words.text(now.pinned() ? "screen.clusters.unpin" : "screen.clusters.pin"));
    archive.setText(
        words.text(now.archived() ? "screen.clusters.restore" : "screen.clusters.archive"));
    facts.setFacts(now.facts());
    facts.setVisible(!now.facts().isEmpty());
    note.setText(now.note());
    note.setVisible(!now.note().isEmpty());
    none.setVisible(now.facts().isEmpty() && now.note().isEmpty());
  }

  private Button follow(ClusterDetail.Differing one) {
    Button button = new Button(one.button());
    button.setId("clusters-follow-" + one.field().key());
    button.getStyleClass().addAll("small", "on-surface");
    button.setOnAction(_ -> model.follow(one.field()));
    return button;
  }
}
