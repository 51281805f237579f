package io.astroconnect.ui.shell;

import io.astroconnect.ui.fx.DialogCard;
import io.astroconnect.ui.fx.Dialogs;
import io.astroconnect.ui.fx.FieldBox;
import io.astroconnect.ui.fx.Icons;
import io.astroconnect.ui.fx.Segmented;
import io.astroconnect.ui.shell.ShellViewModel.UnlockSpan;
import io.astroconnect.words.Words;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

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
      ask();
    } else {
      model.unlock(UnlockSpan.HOUR, "");
    }
  }

  /** The keyboard begins in the ticket: the shortest time is chosen already. */
  private void ask() {
    DialogCard card = new DialogCard(dialogs.strip(), words.text("shell.unlock-title", workspace));
    card.setLine(words.text("shell.unlock-line"));
    Segmented<UnlockSpan> span = new Segmented<>(model.unlockSpans(), model::spanName);
    span.setId("unlock-span");
    span.setAccessibleText(words.text("shell.unlock-for"));
    Label label = new Label(words.text("shell.unlock-for"));
    label.getStyleClass().add("field-name");
    FieldBox ticket = new FieldBox(words.text("shell.unlock-ticket"));
    ticket.textField().setId("unlock-ticket");
    VBox time = new VBox(label, span);
    time.getStyleClass().add("field-box");
    card.getBody().addAll(time, ticket);
    Button stay = new Button(words.text("shell.stay-read-only"));
    stay.setOnAction(_ -> dialogs.hide());
    card.setButtons(
        ticket.textProperty().map(typed -> typed.isBlank() ? words.text("shell.unlock-off") : ""),
        stay,
        unlock(ticket, span));
    dialogs.show(card);
    ticket.textField().requestFocus();
  }

  /** Enter in the field does it too, once there is a ticket. */
  private Button unlock(FieldBox ticket, Segmented<UnlockSpan> span) {
    Button go = new Button(words.text("shell.unlock-go", workspace), Icons.of("fth-unlock"));
    go.setId("unlock-go");
    go.getStyleClass().add("accent");
    go.setDefaultButton(true);
    go.setOnAction(
        _ -> {
          model.unlock(Objects.requireNonNull(span.getValue()), ticket.textProperty().get());
          dialogs.hide();
        });
    return go;
  }
}
