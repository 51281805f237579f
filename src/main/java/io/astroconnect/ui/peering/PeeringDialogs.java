package io.astroconnect.ui.peering;

import io.astroconnect.ui.fx.DialogCard;
import io.astroconnect.ui.fx.Dialogs;
import io.astroconnect.ui.fx.FieldBox;
import io.astroconnect.words.Words;
import javafx.scene.control.Button;

/** The dialogs of the screen: the calls before they are sent, and who told what. */
final class PeeringDialogs {
  private final PeeringScreenViewModel model;
  private final Words words;
  private final Dialogs dialogs;

  PeeringDialogs(PeeringScreenViewModel model, Words words, Dialogs dialogs) {
    this.model = model;
    this.words = words;
    this.dialogs = dialogs;
  }

  /** Lists the calls and asks before they are sent. */
  void askFirst(PeeringDetail about, NextAction.Way way, Runnable act) {
    new CallDialog(words, dialogs)
        .ask(new CallDialog.Question(way.button(), about.cluster(), way.calls(), ""), act);
  }

  /** Asks who said that a step is done, and in which ticket. */
  void askWhoTold(StepLine step) {
    DialogCard card =
        new DialogCard(dialogs.strip(), words.text("screen.peering.told-title", step.title()));
    card.setLine(words.text("screen.peering.told-line"));
    FieldBox by = new FieldBox(words.text("screen.peering.told-by"));
    by.textField().setId("peering-told-by");
    FieldBox ticket = new FieldBox(words.text("screen.peering.told-ticket"));
    ticket.textField().setId("peering-told-ticket");
    card.getBody().addAll(by, ticket);
    Button go =
        doing(
            "peering-told-go",
            words.text("screen.peering.told-go"),
            () -> model.tell(step.id(), by.textProperty().get(), ticket.textProperty().get()));
    go.setDefaultButton(true);
    go.disableProperty().bind(by.textProperty().map(String::isBlank));
    card.setButtons(keep("screen.peering.not-now"), go);
    dialogs.show(card);
  }

  void takeBack(StepLine step) {
    model.takeBack(step.id());
  }

  private Button keep(String key) {
    Button button = new Button(words.text(key));
    button.setOnAction(_ -> dialogs.hide());
    return button;
  }

  private Button doing(String id, String text, Runnable act) {
    Button button = new Button(text);
    button.setId(id);
    button.getStyleClass().add("accent");
    button.setOnAction(
        _ -> {
          dialogs.hide();
          act.run();
        });
    return button;
  }
}
