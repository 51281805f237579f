package io.astroconnect.ui.allowlist;

import io.astroconnect.ui.fx.Icons;
import io.astroconnect.ui.fx.Notice;
import io.astroconnect.ui.fx.RichLine;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** What there is to know about a statement: above it, as a danger, or in small print. */
final class Remarks {
  private Remarks() {}

  static Notice notice(StatementPage.Remark said) {
    return new Notice(
        said.look().tone(),
        said.look().icon(),
        said.look().word(),
        RichLine.escape(said.sentence()));
  }

  static Notice danger(StatementPage.Remark danger) {
    Notice notice =
        new Notice(
            danger.look().tone(),
            danger.look().icon(),
            danger.look().word(),
            RichLine.escape(danger.sentence()));
    notice.setFrame(Notice.Frame.BARE);
    return notice;
  }

  static HBox note(StatementPage.Remark note) {
    Label sentence = new Label(note.sentence());
    sentence.getStyleClass().add("second-line");
    sentence.setWrapText(true);
    sentence.setMinHeight(Region.USE_PREF_SIZE);
    HBox line = new HBox(8, Icons.of(note.look().icon(), note.look().tone()), sentence);
    line.setAlignment(Pos.TOP_LEFT);
    return line;
  }
}
