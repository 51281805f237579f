package io.astroconnect.ui.reports;

import javafx.scene.control.ListCell;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** A cluster in the choice: its name, or what to do where there is none. */
final class ClusterCell extends ListCell<ClusterOption> {
  private final String none;

  ClusterCell(String none) {
    this.none = none;
  }

  @Override
  protected void updateItem(@Nullable ClusterOption option, boolean empty) {
    super.updateItem(option, empty);
    setText(option == null ? none : option.name());
  }

  /** What the search looks in. */
  static final class Found extends StringConverter<ClusterOption> {
    @Override
    public String toString(@Nullable ClusterOption option) {
      return option == null ? "" : option.found();
    }

    @Override
    public @Nullable ClusterOption fromString(String text) {
      return null; // nothing is typed into the button
    }
  }
}
