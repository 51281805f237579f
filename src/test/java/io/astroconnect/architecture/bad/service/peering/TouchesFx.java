package io.astroconnect.architecture.bad.service.peering;

import javafx.beans.property.StringProperty;

/** A service knows no FX. */
final class TouchesFx {
  void show(StringProperty text) {
    text.set("x");
  }
}
