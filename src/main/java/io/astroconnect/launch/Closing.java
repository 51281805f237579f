package io.astroconnect.launch;

import java.util.List;
import org.slf4j.LoggerFactory;

/** Closes parts in the reverse order of their opening; one that fails does not keep the others. */
final class Closing {
  private Closing() {}

  static void all(List<AutoCloseable> parts) {
    for (AutoCloseable part : parts.reversed()) {
      try {
        part.close();
      } catch (Exception broken) {
        LoggerFactory.getLogger(Closing.class)
            .error("{} could not be closed", part.getClass().getSimpleName(), broken);
      }
    }
  }
}
