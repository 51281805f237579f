package io.astroconnect.ui.fx;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.control.Hyperlink;

/**
 * "3 changed, refresh order": stands in the head of a screen while there is a {@link HeldOrder}.
 */
public final class RefreshLink extends Hyperlink {

  /** A link that is there while there is a sentence. */
  public RefreshLink(String id, ReadOnlyStringProperty changed, Runnable refresh) {
    setId(id);
    textProperty().bind(changed);
    visibleProperty().bind(changed.isNotEmpty());
    managedProperty().bind(visibleProperty());
    setOnAction(_ -> refresh.run());
  }
}
