package io.astroconnect.model.cluster;

import io.astroconnect.model.checklist.Fault;
import java.time.Instant;

/** What came of one sync of an organization. */
public sealed interface SyncRun {
  String organization();

  /** When it began. */
  Instant at();

  /**
   * All was read and written.
   *
   * @param leftOut how many values this release cannot read
   * @param whole false if the lists changed all the time, so that none was marked as gone
   */
  record Done(String organization, Instant at, Synced synced, int leftOut, boolean whole)
      implements SyncRun {}

  /** Nothing was written. */
  record Failed(String organization, Instant at, Fault fault) implements SyncRun {}
}
