package io.astroconnect.ui.fx;

import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;

/** Asks who said or did something, and in which ticket. */
public final class WordDialog {
  private final Dialogs dialogs;

  /** Dialogs in this window. */
  public WordDialog(Dialogs dialogs) {
    this.dialogs = dialogs;
  }

  /**
   * What is asked.
   *
   * @param id what the ids of the fields and the button begin with
   * @param by the label of who; "" if that is not asked
   * @param proposed who, until another is typed
   * @param missing what is said while nobody is named
   * @param known the ticket, until another is typed
   */
  public record Question(
      String id,
      String title,
      String line,
      String by,
      String proposed,
      String missing,
      String ticket,
      String known,
      String keep,
      String go) {}

  /** Asks, and gives who and ticket as typed to the one that does it. */
  public void ask(Question question, BiConsumer<String, String> act) {
    DialogCard card = new DialogCard(dialogs.strip(), question.title());
    card.setLine(question.line());
    FieldBox by = new FieldBox(question.by());
    by.textField().setId(question.id() + "-by");
    by.textProperty().set(question.proposed());
    FieldBox ticket = new FieldBox(question.ticket());
    ticket.textField().setId(question.id() + "-ticket");
    ticket.textProperty().set(question.known());
    boolean named = !question.by().isEmpty();
    if (named) {
      card.getBody().add(by);
    }
    card.getBody().add(ticket);
    Button keep = new Button(question.keep());
    keep.setOnAction(_ -> dialogs.hide());
    Button go = new Button(question.go());
    go.setId(question.id() + "-go");
    go.getStyleClass().add("accent");
    go.setDefaultButton(true);
    go.setOnAction(
        _ -> {
          dialogs.hide();
          act.accept(by.textProperty().get(), ticket.textProperty().get());
        });
    card.setButtons(
        Bindings.createStringBinding(
            () -> named && by.textProperty().get().isBlank() ? question.missing() : "",
            by.textProperty()),
        keep,
        go);
    dialogs.show(card);
  }
}
