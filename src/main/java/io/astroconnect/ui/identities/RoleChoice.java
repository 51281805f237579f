package io.astroconnect.ui.identities;

import io.astroconnect.service.identity.DataRole;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** A role that can be chosen. */
final class RoleChoice {
  private final DataRole role;
  private final BooleanProperty chosen = new SimpleBooleanProperty();

  RoleChoice(DataRole role) {
    this.role = role;
  }

  DataRole role() {
    return role;
  }

  boolean chosen() {
    return chosen.get();
  }

  BooleanProperty chosenProperty() {
    return chosen;
  }
}
