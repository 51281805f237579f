package io.astroconnect.ui.fx;

import atlantafx.base.controls.CustomTextField;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A text field that looks at what is pasted before it goes in: a field of one line would run the
 * lines of a pasted list together.
 */
public final class PasteField extends CustomTextField {

  private final Clipboards clipboards;
  private UnaryOperator<String> cleaned = UnaryOperator.identity();
  private Predicate<String> taken = text -> false;

  /** A field that pastes from this clipboard. */
  public PasteField(Clipboards clipboards) {
    this.clipboards = clipboards;
  }

  /** How a pasted text goes in: commonly without the blanks around it. */
  public void setCleaned(UnaryOperator<String> how) {
    cleaned = how;
  }

  /** Offered every pasted text first; one that it takes does not go into the field. */
  public void setTaken(Predicate<String> by) {
    taken = by;
  }

  @Override
  public void paste() {
    clipboards
        .text()
        .filter(text -> !taken.test(text))
        .ifPresent(text -> replaceSelection(cleaned.apply(text)));
  }
}
