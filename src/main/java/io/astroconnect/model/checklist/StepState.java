package io.astroconnect.model.checklist;

/** Where a step stands. */
public enum StepState {
  /** Seen in the cloud. */
  DONE,
  /** Not seen, but a person said so. */
  TOLD,
  /** Ours, and nothing stands in its way. */
  READY,
  /** Our call is under way, or the cloud is at it. */
  DOING,
  /** Theirs, or the cloud's, turn. */
  WAITING,
  /** Another step has to be done first. */
  BLOCKED,
  /** Was done and no longer is. */
  DRIFTED,
  /** Refused. */
  FAILED,
  /** Could not be looked at. */
  UNKNOWN;

  /** True for what needs nobody any more. */
  public boolean settled() {
    return this == DONE || this == TOLD;
  }
}
