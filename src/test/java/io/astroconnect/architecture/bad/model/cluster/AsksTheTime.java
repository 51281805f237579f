package io.astroconnect.architecture.bad.model.cluster;

import java.time.Instant;

/** The model is told what time it is. */
final class AsksTheTime {
  Instant now() {
    return Instant.now();
  }
}
