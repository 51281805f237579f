package io.astroconnect.ui.clusters;

import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.ui.clusters.Suggestions.Candidate;
import io.astroconnect.ui.fx.Clipboards;
import io.astroconnect.ui.fx.CopyLabel;
import io.astroconnect.ui.fx.DialogCard;
import io.astroconnect.ui.fx.Dialogs;
import io.astroconnect.ui.fx.Icons;
import io.astroconnect.ui.fx.Notice;
import io.astroconnect.ui.fx.RichLine;
import io.astroconnect.ui.fx.SectionTitle;
import io.astroconnect.ui.fx.Tone;
import io.astroconnect.words.Words;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Where the cloud says that the open cluster runs, to be taken over. */
final class SuggestionSection extends VBox {
  private static final double CARD = 264;

  private final SuggestionsViewModel model;
  private final Words words;
  private final Dialogs dialogs;
  private final Clipboards clipboards;
  private final Button look = new Button();
  private final Label line = new Label();
  private final Notice troubles = new Notice(Tone.WARNING, "fth-alert-triangle", "", "");
  private final FlowPane cards = new FlowPane(8, 8);

  SuggestionSection(
      SuggestionsViewModel model, Words words, Dialogs dialogs, Clipboards clipboards) {
    super(6);
    this.model = model;
    this.words = words;
    this.dialogs = dialogs;
    this.clipboards = clipboards;
    SectionTitle title = new SectionTitle(words.text("screen.clusters.look"), "");
    title.getActions().add(look);
    look.setId("clusters-look");
    look.setGraphic(Icons.of("fth-search"));
    look.getStyleClass().add("small");
    look.setMinWidth(USE_PREF_SIZE);
    look.setOnAction(_ -> act());
    line.setId("clusters-look-line");
    line.getStyleClass().add("second-line");
    line.setWrapText(true);
    troubles.setId("clusters-look-trouble");
    troubles.setTitle(words.text("screen.clusters.look-trouble"));
    cards.setId("clusters-look-found");
    for (Node part : List.of(look, line, troubles, cards)) {
      part.managedProperty().bind(part.visibleProperty());
    }
    setPadding(new Insets(12, 16, 12, 16));
    getStyleClass().add("line-bottom");
    getChildren().addAll(title, line, troubles, cards);
    model.shownProperty().subscribe(this::show);
  }

  void of(Cluster open) {
    model.of(open);
  }

  private void act() {
    if (model.shownProperty().get().looking()) {
      model.stop();
    } else {
      model.look();
    }
  }

  private void show(Suggestions now) {
    look.setVisible(now.offered());
    look.setText(
        words.text(now.looking() ? "screen.clusters.look-stop" : "screen.clusters.look-go"));
    line.setText(now.line());
    line.setVisible(!now.line().isEmpty());
    troubles.setText(RichLine.escape(String.join("\n", now.troubles())));
    troubles.setVisible(!now.troubles().isEmpty());
    cards.getChildren().setAll(now.candidates().stream().map(this::card).toList());
    cards.setVisible(!now.candidates().isEmpty());
  }

  private Node card(Candidate one) {
    CopyLabel name = new CopyLabel(clipboards, words.text("screen.clusters.look"), one.name());
    VBox card = new VBox(4, name, second(one.place()));
    one.reasons().forEach(reason -> card.getChildren().add(reason(reason)));
    said(card, "screen.clusters.look-ranges", one.ranges());
    said(card, "screen.clusters.look-addresses", one.addresses());
    card.getChildren().add(one.known() ? known() : take(one));
    card.setId("clusters-look-" + one.name());
    card.getStyleClass().add("box");
    card.setPadding(new Insets(8, 12, 10, 12));
    card.setPrefWidth(CARD);
    return card;
  }

  private void said(VBox card, String key, String values) {
    if (!values.isEmpty()) {
      card.getChildren().add(second(words.text(key) + " " + values));
    }
  }

  private static Label second(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("second-line");
    label.setWrapText(true);
    return label;
  }

  private static Label reason(String text) {
    Label label = new Label(text, Icons.of("fth-check"));
    label.setWrapText(true);
    return label;
  }

  private Label known() {
    return second(words.text("screen.clusters.look-known"));
  }

  private Button take(Candidate one) {
    Button take = new Button(one.button());
    take.setId("clusters-look-take-" + one.name());
    take.getStyleClass().add("small");
    take.setAccessibleText(one.button() + " " + one.name());
    take.setOnAction(_ -> ask(one));
    return take;
  }

  private void ask(Candidate one) {
    DialogCard card = new DialogCard(dialogs.strip(), one.question());
    card.setLine(RichLine.escape(one.consequence()));
    Button keep = new Button(words.text("screen.clusters.not-now"));
    keep.setOnAction(_ -> dialogs.hide());
    Button go = new Button(words.text("screen.clusters.look-yes", one.name()));
    go.setId("clusters-look-yes");
    go.getStyleClass().add("accent");
    go.setDefaultButton(true);
    go.setOnAction(
        _ -> {
          dialogs.hide();
          model.take(one.suggestion());
        });
    card.setButtons(keep, go);
    dialogs.show(card);
  }
}
