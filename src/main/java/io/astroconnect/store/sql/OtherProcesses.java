package io.astroconnect.store.sql;

import io.astroconnect.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notices that another process wrote to the file ({@code PRAGMA data_version}). */
final class OtherProcesses {
  private static final Logger LOG = LoggerFactory.getLogger(OtherProcesses.class);

  private final Database database;
  private long version;
  private boolean failing;

  OtherProcesses(Database database) {
    this.database = database;
    this.version = database.version();
  }

  /** True if one did since this was last asked. A failure is logged when it begins. */
  boolean wrote() {
    try {
      long last = version;
      version = database.version();
      failing = false;
      return version != last;
    } catch (StoreException failed) {
      if (!failing) {
        LOG.warn("Cannot see what other processes write: {}", failed.getMessage(), failed);
      }
      failing = true;
      return false;
    }
  }
}
