package io.astroconnect.ui.peering;

import io.astroconnect.model.InvalidValueException;
import io.astroconnect.service.guard.LockedException;
import io.astroconnect.words.Words;

/** What people read of a job that failed. */
final class Sentences {
  private Sentences() {}

  static String of(Words words, Throwable cause) {
    return switch (cause) {
      case InvalidValueException invalid -> words.of(invalid);
      case LockedException _ -> words.text("screen.peering.locked");
      default -> words.text("screen.peering.broken", String.valueOf(cause.getMessage()));
    };
  }
}
