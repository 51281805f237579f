package io.astroconnect.architecture.bad.model.cluster;

import org.slf4j.LoggerFactory;

/** The model does not log. */
final class Logs {
  void log() {
    LoggerFactory.getLogger("x").info("x");
  }
}
