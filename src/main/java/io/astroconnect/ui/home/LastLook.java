package io.astroconnect.ui.home;

import java.time.Instant;
import java.util.Optional;

/** Remembers when Home was last looked at, from one window to the next. */
public interface LastLook {
  /** When the last window was left; empty before the first was. */
  Optional<Instant> at();

  /** Nobody has looked since then. */
  void moved(Instant to);
}
