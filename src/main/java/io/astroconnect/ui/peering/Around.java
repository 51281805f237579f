package io.astroconnect.ui.peering;

/** What the parts of a form tell the whole. */
interface Around {
  /** Something means something else. */
  void touched();

  /** Ranges are judged anew, as something that they depend on has changed. */
  void rangesAgain();

  /** Several changes that are looked at as one. */
  void together(Runnable changes);
}
