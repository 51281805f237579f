package io.astroconnect.launch;

import java.util.ArrayList;
import java.util.List;

/** Parts in the order of their opening, closed again if the opening of a later one fails. */
final class Opened {
  private final List<AutoCloseable> parts = new ArrayList<>();

  /** Opens the rest of something whose parts are added here. */
  interface Opening<T> {
    T open(Opened parts) throws java.io.IOException;
  }

  static <T> T all(Opening<T> opening) throws java.io.IOException {
    Opened opened = new Opened();
    try {
      return opening.open(opened);
    } catch (java.io.IOException | RuntimeException failed) {
      Closing.all(opened.parts);
      throw failed;
    }
  }

  <T extends AutoCloseable> T add(T part) {
    parts.add(part);
    return part;
  }

  List<AutoCloseable> parts() {
    return List.copyOf(parts);
  }
}
