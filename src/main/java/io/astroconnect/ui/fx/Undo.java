package io.astroconnect.ui.fx;

/** Takes back what was just done, and says itself how that went. */
@FunctionalInterface
public interface Undo {
  void takeBack();
}
