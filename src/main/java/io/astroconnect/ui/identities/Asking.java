package io.astroconnect.ui.identities;

import io.astroconnect.ui.fx.DialogCard;
import io.astroconnect.ui.fx.Dialogs;
import io.astroconnect.ui.fx.FieldBox;
import io.astroconnect.words.Words;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Asks before a policy is changed. In production it wants the name of what is changed. */
final class Asking {
  private final Words words;
  private final Dialogs dialogs;

  Asking(Words words, Dialogs dialogs) {
    this.words = words;
    this.dialogs = dialogs;
  }

  /**
   * What is asked.
   *
   * @param doing what the button says
   * @param line how it is written
   * @param target the project or account, whose name production wants to be typed
   * @param changes what becomes different, line by line
   * @param danger what has to be known before, or ""
   */
  record Question(String doing, String line, String target, List<String> changes, String danger) {}

  void ask(Question question, Runnable act) {
    DialogCard card =
        new DialogCard(dialogs.strip(), words.text("screen.peering.ask", question.doing()));
    card.setLine(question.line());
    VBox lines = new VBox(4);
    for (String change : question.changes()) {
      Label line = new Label(change);
      line.getStyleClass().add("mono");
      line.setWrapText(true);
      GrantDescriber.tone(change).ifPresent(line.getStyleClass()::add);
      lines.getChildren().add(line);
    }
    card.getBody().add(lines);
    if (!question.danger().isEmpty()) {
      Label danger = new Label(question.danger());
      danger.getStyleClass().add("strong");
      danger.setWrapText(true);
      card.getBody().add(danger);
    }
    Button go = new Button(question.doing());
    go.setId("identities-go");
    go.setOnAction(
        _ -> {
          dialogs.hide();
          act.run();
        });
    if (dialogs.strip().production()) {
      FieldBox name = new FieldBox(words.text("screen.peering.ask-name", question.target()));
      name.textField().setId("identities-type-project");
      go.disableProperty()
          .bind(name.textProperty().map(typed -> !typed.strip().equals(question.target())));
      card.getBody().add(name);
      go.getStyleClass().add("danger");
      go.setDefaultButton(true);
    } else {
      go.getStyleClass().add(question.danger().isEmpty() ? "accent" : "danger");
    }
    Button keep = new Button(words.text("screen.peering.not-now"));
    keep.setOnAction(_ -> dialogs.hide());
    card.setButtons(keep, go);
    dialogs.show(card);
  }
}
