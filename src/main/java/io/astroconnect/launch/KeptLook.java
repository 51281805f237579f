package io.astroconnect.launch;

import io.astroconnect.store.Preferences;
import io.astroconnect.store.StoreException;
import io.astroconnect.task.Outcome;
import io.astroconnect.task.Runner;
import io.astroconnect.ui.fx.Announcer;
import io.astroconnect.ui.home.LastLook;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When Home was last looked at, kept with the workspace. It is read before the window opens, and
 * written by jobs, and when the window was closed.
 */
final class KeptLook {
  private static final Logger LOG = LoggerFactory.getLogger(KeptLook.class);
  private static final String NAME = "window.home.looked";

  private final Preferences preferences;
  private final Optional<Instant> before;

  KeptLook(Preferences preferences) {
    this.preferences = preferences;
    this.before = preferences.get(NAME).flatMap(KeptLook::time);
  }

  private static Optional<Instant> time(String kept) {
    try {
      return Optional.of(Instant.parse(kept));
    } catch (DateTimeException unreadable) {
      LOG.warn("Not a moment: {}", kept);
      return Optional.empty();
    }
  }

  /** The same to a window whose jobs this runner runs. */
  LastLook in(Runner runner, Announcer announcer) {
    return new LastLook() {
      @Override
      public Optional<Instant> at() {
        return before;
      }

      @Override
      public void moved(Instant to) {
        runner.submit("", _ -> keep(to), outcome -> report(outcome, announcer));
      }
    };
  }

  /** The window is closed, and nobody looks any more. */
  void left(Clock clock) {
    try {
      keep(clock.instant());
    } catch (StoreException lost) {
      LOG.error("When the window was closed could not be kept", lost); // nobody is there to read
    }
  }

  private Instant keep(Instant at) {
    preferences.put(NAME, at.toString());
    return at;
  }

  private static void report(Outcome<Instant> outcome, Announcer announcer) {
    if (outcome instanceof Outcome.Failure<Instant>(var cause)) {
      announcer.failed(String.valueOf(cause.getMessage()));
    }
  }
}
