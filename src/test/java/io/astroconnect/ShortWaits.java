package io.astroconnect;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Looks again soon while a test waits for a condition: most hold within a few milliseconds. */
public final class ShortWaits implements BeforeAllCallback {
  private static final Duration SOON = Duration.ofMillis(20);

  @Override
  public void beforeAll(ExtensionContext test) {
    Awaitility.setDefaultPollDelay(Duration.ZERO);
    Awaitility.setDefaultPollInterval(SOON);
  }
}
