package io.astroconnect.ui.shell;

import io.astroconnect.ui.fx.DialogCard;
import io.astroconnect.ui.fx.KeyHint;
import io.astroconnect.ui.fx.SectionTitle;
import io.astroconnect.words.Words;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The list of keys. */
final class KeySheet {
  private final Words words;

  KeySheet(Words words) {
    this.words = words;
  }

  DialogCard card(DialogCard.Strip strip, Runnable close) {
    DialogCard card = new DialogCard(strip, words.text("shell.keys"));
    card.setLine(words.text("shell.keys-line"));
    card.getBody().add(new HBox(24, part(ShellKey.Group.EVERYWHERE), part(ShellKey.Group.LIST)));
    Button done = new Button(words.text("shell.close"));
    done.setOnAction(_ -> close.run());
    card.setButtons(done);
    return card;
  }

  private VBox part(ShellKey.Group group) {
    GridPane keys = new GridPane(12, 6);
    int row = 0;
    for (ShellKey key : ShellKey.of(group)) {
      HBox cap = new HBox(new KeyHint(words.text("shell.key." + key.word())));
      Label does = new Label(words.text("shell.key-does." + key.word()));
      does.setMinWidth(Label.USE_PREF_SIZE);
      keys.addRow(row++, cap, does);
    }
    return new VBox(4, new SectionTitle(words.text("shell.keys." + group.word()), ""), keys);
  }
}
