package io.astroconnect.store;

import io.astroconnect.model.cluster.SyncRun;
import io.astroconnect.model.cluster.SyncState;
import java.util.List;

/** What came of the last syncs. */
public interface Syncs {

  /** By organization. */
  List<SyncState> all();

  /** A failure leaves what was done before it. */
  void save(SyncRun run);
}
