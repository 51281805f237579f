package io.astroconnect.ui.allowlist;

import io.astroconnect.ui.fx.Clipboards;
import io.astroconnect.ui.fx.CopyButton;
import io.astroconnect.ui.fx.Dialogs;
import io.astroconnect.ui.fx.StateChip;
import io.astroconnect.ui.fx.StepRow;
import io.astroconnect.ui.fx.WordDialog;
import io.astroconnect.words.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What came of the statement: its state, its checklist, and what can be written down. */
final class TrackingBox extends VBox {
  private final TrackingViewModel model;
  private final Words words;
  private final Clipboards clipboards;
  private final WordDialog dialog;
  private final StateChip chip = new StateChip();
  private final Label sentence = new Label();
  private final HBox deeds = new HBox(8);
  private final VBox changes = new VBox(4);
  private final VBox steps = new VBox();

  TrackingBox(TrackingViewModel model, Words words, Clipboards clipboards, Dialogs dialogs) {
    super(8);
    this.model = model;
    this.words = words;
    this.clipboards = clipboards;
    this.dialog = new WordDialog(dialogs);
    setId("allowlist-tracking");
    chip.setId("allowlist-state");
    sentence.getStyleClass().add("second-line");
    sentence.setMinWidth(0);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    deeds.setAlignment(Pos.CENTER_RIGHT);
    deeds.setMinWidth(Region.USE_PREF_SIZE);
    HBox head = new HBox(8, chip, sentence, space, deeds);
    head.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(head, changes, steps);
    for (VBox part : List.of(this, changes, steps)) {
      part.managedProperty().bind(part.visibleProperty());
    }
    model.shownProperty().subscribe(now -> show(now));
  }

  private void show(@Nullable Tracked now) {
    setVisible(now != null);
    if (now == null) {
      return;
    }
    chip.setLook(now.look());
    sentence.setText(now.sentence());
    deeds.getChildren().setAll(now.deeds().stream().map(this::button).toList());
    changes.getChildren().setAll(now.changes().stream().map(this::change).toList());
    changes.setVisible(!now.changes().isEmpty());
    showSteps(now.steps());
  }

  private Button button(Deed deed) {
    Button button = new Button(name(deed));
    button.setId("allowlist-deed-" + deed.key());
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> ask(deed));
    return button;
  }

  private String name(Deed deed) {
    return words.text("screen.allowlist.deed." + deed.key());
  }

  private HBox change(Tracked.Change change) {
    Label title = new Label(change.title());
    title.getStyleClass().add("strong");
    title.setMinWidth(Region.USE_PREF_SIZE);
    Label addresses = new Label(change.shown());
    addresses.setId("allowlist-change-" + change.id());
    addresses.getStyleClass().add("mono");
    addresses.setWrapText(true);
    addresses.setMinHeight(Region.USE_PREF_SIZE);
    CopyButton copy = new CopyButton(clipboards);
    copy.setWhat(change.title());
    copy.setValue(change.copied());
    HBox line = new HBox(8, title, addresses, copy);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  /** Rows are kept and only shown anew. */
  private void showSteps(List<Tracked.Line> lines) {
    while (steps.getChildren().size() > lines.size()) {
      steps.getChildren().removeLast();
    }
    while (steps.getChildren().size() < lines.size()) {
      steps.getChildren().add(new StepRow());
    }
    for (int i = 0; i < lines.size(); i++) {
      if (steps.getChildren().get(i) instanceof StepRow row) {
        show(row, lines.get(i));
        row.setLast(i == lines.size() - 1);
      }
    }
    steps.setVisible(!lines.isEmpty());
  }

  private void show(StepRow row, Tracked.Line line) {
    row.setId("allowlist-step-" + line.id());
    row.show(
        line.look(),
        "",
        line.title(),
        line.why(),
        line.next() ? StepRow.Weight.NEXT : StepRow.Weight.PLAIN);
    List<StepRow.Link> links = new ArrayList<>();
    if (line.asked()) {
      links.add(
          new StepRow.Link(
              words.text("screen.allowlist.copy-question"),
              () -> model.question(clipboards::copy)));
    }
    Deed deed = line.deed();
    if (deed != null) {
      links.add(new StepRow.Link(name(deed), () -> ask(deed)));
    }
    row.setLinks(links);
  }

  /** Asks who and in which ticket, where that has to be said, and writes it down. */
  void ask(Deed deed) {
    Tracked now = model.shownProperty().get();
    if (now == null) {
      return;
    }
    if (deed.atOnce()) {
      model.write(deed, "", "");
      return;
    }
    String key = "screen.allowlist.ask." + deed.key();
    dialog.ask(
        new WordDialog.Question(
            "allowlist-word",
            words.text(key),
            words.text("screen.allowlist.ask-line." + deed.key()),
            deed.named() ? words.text("screen.allowlist.ask-by." + deed.key()) : "",
            deed == Deed.GIVEN || deed == Deed.GIVEN_ANYWAY ? model.who() : "",
            words.text("screen.allowlist.ask-missing"),
            words.text("screen.allowlist.ask-ticket"),
            now.ticket(),
            words.text("screen.allowlist.not-now"),
            words.text("screen.allowlist.go." + deed.key())),
        (by, ticket) -> model.write(deed, by, ticket));
  }
}
