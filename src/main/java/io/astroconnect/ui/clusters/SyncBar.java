package io.astroconnect.ui.clusters;

import io.astroconnect.ui.fx.Icons;
import io.astroconnect.ui.fx.Notice;
import io.astroconnect.ui.fx.PageHead;
import io.astroconnect.ui.fx.Tone;
import io.astroconnect.words.Words;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** The sync in a screen's head, and its troubles below it. */
final class SyncBar {
  private final SyncViewModel model;
  private final Label status = new Label();
  private final Button button = new Button();
  private final VBox troubles;

  SyncBar(SyncViewModel model, Words words, VBox troubles) {
    this.model = model;
    this.troubles = troubles;
    status.setId("clusters-synced");
    status.getStyleClass().add("page-subtitle");
    status.setMinWidth(0);
    status.textProperty().bind(model.statusProperty());
    button.setId("clusters-sync");
    button.setGraphic(Icons.of("fth-refresh-cw"));
    button
        .textProperty()
        .bind(
            Bindings.when(model.runningProperty())
                .then(words.text("sync.stop"))
                .otherwise(words.text("sync.button")));
    button.setTooltip(new Tooltip(model.tip()));
    button.setDisable(!model.canSync());
    button.setOnAction(_ -> act());
    model.troubles().addListener((ListChangeListener<SyncTrouble>) _ -> show());
    show();
  }

  void addTo(PageHead head) {
    head.getBeside().add(status);
    head.getActions().addFirst(button);
  }

  private void act() {
    if (model.runningProperty().get()) {
      model.stop();
    } else {
      model.sync();
    }
  }

  private void show() {
    troubles.getChildren().setAll(model.troubles().stream().map(this::notice).toList());
    troubles.setVisible(!model.troubles().isEmpty());
    troubles.setManaged(!model.troubles().isEmpty());
  }

  private Notice notice(SyncTrouble trouble) {
    Notice notice =
        new Notice(
            trouble.failed() ? Tone.DANGER : Tone.WARNING,
            "fth-alert-triangle",
            trouble.title(),
            trouble.sentence());
    notice.setId("sync-trouble-" + trouble.id());
    return notice;
  }
}
