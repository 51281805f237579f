package io.astroconnect.launch.tour;

import java.util.List;

/** A step of the tour is not as it should be. Carries no sentence: words are made elsewhere. */
final class TourException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final transient List<Object> args;

  /**
   * @param key of the sentence in the bundle
   */
  TourException(String key, Object... args) {
    super(key + " " + List.of(args));
    this.key = key;
    this.args = List.of(args);
  }

  String key() {
    return key;
  }

  Object[] args() {
    return args.toArray();
  }
}
