package io.astroconnect.ui.home;

import io.astroconnect.ui.fx.Look;
import io.astroconnect.ui.state.Places.Place;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A line of what happened since Home was last looked at. */
sealed interface SinceLine {

  /** The head of a day. */
  record Day(String title) implements SinceLine {}

  /**
   * Something that happened.
   *
   * @param n of its entry in the log
   * @param what the customer's name first
   * @param when the time, who did it, and how much like it there is
   * @param place where it is shown; null if nowhere
   */
  record Event(long n, Look look, String what, String when, String exactly, @Nullable Place place)
      implements SinceLine {
    Optional<Place> way() {
      return Optional.ofNullable(place);
    }
  }
}
