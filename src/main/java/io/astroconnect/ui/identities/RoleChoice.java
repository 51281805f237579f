package io.astroconnect.ui.identities;

import io.astroconnect.service.identity.DataRole;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** A role that can be chosen. */
final class RoleChoice {
  private final DataRole role;
  private final boolean onAccount;
  private final BooleanProperty chosen = new SimpleBooleanProperty();

  /** {@code onAccount} for those that are given on a service account, not in a project. */
  RoleChoice(DataRole role, boolean onAccount) {
    this.role = role;
    this.onAccount = onAccount;
  }

  DataRole role() {
    return role;
  }

  boolean onAccount() {
    return onAccount;
  }

  boolean chosen() {
    return chosen.get();
  }

  BooleanProperty chosenProperty() {
    return chosen;
  }
}
