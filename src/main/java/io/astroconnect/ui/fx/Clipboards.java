package io.astroconnect.ui.fx;

import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Where copied text goes and pasted text comes from. FX thread only. */
public interface Clipboards {

  /** Puts exactly this text there. */
  void copy(String text);

  /** The text that is there. */
  Optional<String> text();

  /** The system's clipboard. */
  static Clipboards system() {
    return new Clipboards() {
      @Override
      public void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
      }

      @Override
      public Optional<String> text() {
        return Optional.ofNullable(Clipboard.getSystemClipboard().getString());
      }
    };
  }
}
