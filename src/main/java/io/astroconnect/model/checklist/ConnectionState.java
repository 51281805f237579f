package io.astroconnect.model.checklist;

import java.util.Locale;

/**
 * The state of a whole connection, in the order in which they win: the first that applies is shown.
 */
public enum ConnectionState {
  DRAFT,
  REMOVED,
  FAILED,
  REJECTED,
  EXPIRED,
  EXPIRING,
  NOT_SEEN,
  DRIFTED,
  TO_BE_CHANGED,
  WORKING,
  OURS_TO_DO,
  TO_CONFIRM,
  WAITING,
  CONNECTED;

  /** The name in documents and on the command line, such as {@code ours-to-do}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
