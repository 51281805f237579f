package io.astroconnect.ui.fx;

/** Tells the person something that belongs to no single control. */
public interface Announcer {

  /** News that went well; shown for four seconds. */
  void toast(String sentence);

  /** News that went well and that Ctrl Z takes back. */
  default void toast(String sentence, Undo undo) {
    toast(sentence);
  }

  /** Something that did not; stays until it is put away. */
  void failed(String sentence);
}
