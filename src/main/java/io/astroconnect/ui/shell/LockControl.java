package io.astroconnect.ui.shell;

import io.astroconnect.ui.fx.DialogCard;
import io.astroconnect.ui.fx.Dialogs;
import io.astroconnect.ui.fx.FieldBox;
import io.astroconnect.ui.fx.Icons;
import io.astroconnect.words.Words;
import javafx.scene.control.Button;

/** The lock in the band: locks at once, and asks before it unlocks a read-only workspace. */
final class LockControl {
  private final Button button;
  private final ShellViewModel model;
  private final Words words;
  private final Dialogs dialogs;
  private final String workspace;

  LockControl(Button button, ShellViewModel model, Words words, Dialogs dialogs, String workspace) {
    this.button = button;
    this.model = model;
    this.words = words;
    this.dialogs = dialogs;
    this.workspace = workspace;
  }

  void bind() {
    button.setId("shell-lock");
    button.textProperty().bind(model.lockProperty());
    model.lockedProperty().subscribe(this::show);
    button.setOnAction(_ -> toggle());
  }

  private void show(boolean locked) {
    button.setGraphic(Icons.of(locked ? "fth-lock" : "fth-unlock"));
    button.getStyleClass().remove("emphasis");
    if (locked) {
      button.getStyleClass().add("emphasis");
    }
  }

  void toggle() {
    if (!model.lockedProperty().get()) {
      model.lockNow();
    } else if (model.unlocksForATime()) {
      dialogs.show(dialog());
    } else {
      model.unlock(ShellViewModel.UnlockSpan.HOUR, "");
    }
  }

  private DialogCard dialog() {
    DialogCard card = new DialogCard(dialogs.strip(), words.text("shell.unlock-title", workspace));
    card.setLine(words.text("shell.unlock-line"));
    FieldBox ticket = new FieldBox(words.text("shell.unlock-ticket"));
    ticket.textField().setId("unlock-ticket");
    card.getBody().add(ticket);
    Button stay = new Button(words.text("shell.stay-read-only"));
    stay.setOnAction(_ -> dialogs.hide());
    card.setButtons(
        ticket.textProperty().map(typed -> typed.isBlank() ? words.text("shell.unlock-off") : ""),
        stay,
        unlock(ticket, "shell.unlock-quarter", ShellViewModel.UnlockSpan.QUARTER),
        unlock(ticket, "shell.unlock-hour", ShellViewModel.UnlockSpan.HOUR));
    return card;
  }

  private Button unlock(FieldBox ticket, String key, ShellViewModel.UnlockSpan span) {
    Button go = new Button(words.text(key));
    go.setOnAction(
        _ -> {
          model.unlock(span, ticket.textProperty().get());
          dialogs.hide();
        });
    return go;
  }
}
