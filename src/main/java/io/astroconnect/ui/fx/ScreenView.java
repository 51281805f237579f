package io.astroconnect.ui.fx;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/** What a screen shows, and what the keys of the window mean in it. */
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

  /**
   * The keys {@code [} and {@code ]}: open another row of the list; the focus stays where it is.
   *
   * @param rows how many rows further down
   */
  default void step(int rows) {}

  /** What the key {@code C} copies: the id of what is open, empty if nothing is. */
  default Optional<String> id() {
    return Optional.empty();
  }

  /**
   * The keys {@code Shift C}: copy what goes to the customer, in the form last used. False if there
   * is nothing.
   */
  default boolean copyAs() {
    return false;
  }

  /** The key {@code Del}: ask whether what is chosen shall go. False if nothing is chosen. */
  default boolean remove() {
    return false;
  }

  /** The keys Ctrl 1 to 4: show the n-th form of the text for the customer. False if none is. */
  default boolean tab(int number) {
    return false;
  }

  /** What Ctrl E does; empty where nothing is exported. */
  default Optional<PrimaryDeed> export() {
    return Optional.empty();
  }
}
