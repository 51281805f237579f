package io.astroconnect.ui.peering;

import io.astroconnect.ui.fx.DialogCard;
import io.astroconnect.ui.fx.Dialogs;
import io.astroconnect.ui.fx.FieldBox;
import io.astroconnect.ui.fx.Icons;
import io.astroconnect.ui.fx.Notice;
import io.astroconnect.ui.fx.RichLine;
import io.astroconnect.ui.fx.Tone;
import io.astroconnect.words.Words;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Shows what would be done, in its order, and asks before it is. In production it wants the
 * cluster's name.
 */
final class PlanDialog {
  private static final double MOST = 260;

  private final Words words;
  private final Dialogs dialogs;

  PlanDialog(Words words, Dialogs dialogs) {
    this.words = words;
    this.dialogs = dialogs;
  }

  /**
   * What is asked.
   *
   * @param danger whether something is lost by it
   * @param mind what to have in mind, each with its icon
   */
  record Question(
      String title,
      String line,
      String doing,
      String keep,
      boolean danger,
      Outlook outlook,
      List<Mind> mind) {}

  /** A sentence with its icon. */
  record Mind(String icon, String sentence) {}

  /** {@code back} is where the other button leads. */
  void ask(Question question, Runnable act, Runnable back) {
    DialogCard card = new DialogCard(dialogs.strip(), question.title());
    card.setLine(RichLine.escape(question.line()));
    card.getBody().add(plan(question));
    for (String stop : question.outlook().stops()) {
      card.getBody().add(notice(Tone.DANGER, "fth-x-circle", stop));
    }
    Button go = new Button(question.doing());
    go.setId("peering-plan-go");
    go.getStyleClass().add(danger(question) ? "danger" : "accent");
    if (question.danger()) {
      go.setGraphic(Icons.of("fth-trash-2"));
    }
    go.setOnAction(
        _ -> {
          dialogs.hide();
          act.run();
        });
    go.setDisable(!question.outlook().stops().isEmpty());
    if (dialogs.strip().production() && question.outlook().stops().isEmpty()) {
      wantName(card, question.outlook().view().cluster().name(), go);
    }
    Button keep = new Button(question.keep());
    keep.setId("peering-plan-keep");
    keep.setOnAction(_ -> back.run());
    card.setButtons(keep, go);
    dialogs.show(card);
  }

  private boolean danger(Question question) {
    return question.danger() || dialogs.strip().production();
  }

  /** A long plan scrolls: the buttons stay in sight. */
  private Node plan(Question question) {
    VBox lines = new VBox(4);
    lines.setId("peering-plan");
    Outlook outlook = question.outlook();
    int number = 1;
    for (Outlook.Line line : outlook.now()) {
      lines.getChildren().add(call(number++, line));
    }
    for (String later : outlook.later()) {
      lines.getChildren().add(said(Icons.of("fth-minus-circle"), then(number++, later)));
    }
    for (String theirs : outlook.theirs()) {
      String sentence = words.text("screen.peering.plan-theirs", theirs);
      lines.getChildren().add(said(Icons.of("fth-user"), sentence));
    }
    if (outlook.empty()) {
      lines.getChildren().add(said(Icons.of("fth-info"), words.text("screen.peering.ask-none")));
    }
    for (String doubt : outlook.doubts()) {
      lines.getChildren().add(said(Icons.of("fth-alert-triangle"), doubt));
    }
    for (Mind mind : question.mind()) {
      lines.getChildren().add(said(Icons.of(mind.icon()), mind.sentence()));
    }
    ScrollPane scroll = new ScrollPane(lines);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setMaxHeight(MOST);
    lines
        .heightProperty()
        .subscribe(high -> scroll.setMinHeight(Math.min(MOST, high.doubleValue() + 2)));
    return scroll;
  }

  private String then(int number, String title) {
    return words.text("screen.peering.plan-later", number, title);
  }

  private HBox call(int number, Outlook.Line line) {
    HBox row =
        said(
            Icons.of("fth-arrow-right-circle"),
            words.text("screen.peering.plan-now", number, line.title()));
    Label operation = new Label(line.operation());
    operation.getStyleClass().addAll("mono", "second-line");
    operation.setMinWidth(Region.USE_PREF_SIZE);
    row.getChildren().add(operation);
    return row;
  }

  private static HBox said(Node icon, String sentence) {
    Label text = new Label(sentence);
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    text.setMaxWidth(Double.MAX_VALUE);
    text.setMinWidth(0);
    HBox.setHgrow(text, Priority.ALWAYS);
    return new HBox(8, icon, text);
  }

  private static Notice notice(Tone tone, String icon, String sentence) {
    Notice notice = new Notice(tone, icon, "", RichLine.escape(sentence));
    notice.setFrame(Notice.Frame.BARRED);
    return notice;
  }

  private void wantName(DialogCard card, String cluster, Button go) {
    FieldBox name = new FieldBox(words.text("screen.peering.ask-name", cluster));
    name.textField().setId("peering-ask-name");
    card.getBody().add(name);
    go.setDefaultButton(true);
    go.disableProperty().bind(name.textProperty().map(typed -> !typed.strip().equals(cluster)));
  }
}
