package io.astroconnect.ui.fx;

/** Opens another screen, so that no feature needs to know another. */
@FunctionalInterface
public interface Navigator {

  /** Opens a screen with what it shall show, such as an id; "" for nothing in particular. */
  void open(String screen, String argument);
}
