package io.astroconnect.ui.fx;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/** What a screen shows. */
public interface ScreenView {
  Parent root();

  /**
   * Called each time the screen is opened.
   *
   * @param argument what it was opened with, such as a connection's id, or ""
   */
  void shown(String argument);

  /** The number beside its name in the rail, null for none. */
  default @Nullable ObservableValue<Number> count() {
    return null;
  }

  /** Esc was pressed and nothing else took it: one step back. True if there was one. */
  default boolean back() {
    return false;
  }

  /** Puts the focus where work begins: into the list, or into the first field. */
  default void focus() {}

  /** What Ctrl Enter does: the deed of the screen's blue button; empty while there is none. */
  default Optional<PrimaryDeed> primary() {
    return Optional.empty();
  }

  /** The key {@code /} was pressed: put the focus into the filter, if there is one. */
  default void filter() {}

  /** The key {@code N} was pressed: begin something new, if this screen can. */
  default void create() {}
}
