package io.astroconnect.model.checklist;

/**
 * Something looked at before anything is sent.
 *
 * @param id what was looked at, such as {@code overlap/10.44.0.0/16}
 */
public record Check(String id, Level level, Reason why) {

  /** How a check ended; nothing is sent while one says stop. */
  public enum Level {
    OK,
    WARNING,
    STOP
  }
}
