package io.astroconnect.ui.fx;

/** Shows dialogs over the page, one at a time. */
public interface Dialogs {

  /** Which workspace a dialog acts in. */
  DialogCard.Strip strip();

  /** Shows a dialog in place of any other. */
  void show(DialogCard card);

  /** Takes the dialog away. */
  void hide();
}
