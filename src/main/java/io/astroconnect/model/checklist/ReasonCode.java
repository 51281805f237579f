package io.astroconnect.model.checklist;

import java.util.Optional;

/** Why something stands as it does; implemented by one enum per method of connecting. */
public interface ReasonCode {

  /** The key of its sentence in the bundle. */
  String key();

  /**
   * The state that a step with this reason gives the whole connection, if it decides that alone.
   */
  default Optional<ConnectionState> verdict() {
    return Optional.empty();
  }

  /** True if we have no way to see what the step is about, so that a person has to say so. */
  default boolean invisible() {
    return false;
  }
}
