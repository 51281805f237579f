package io.astroconnect.store;

/** One workspace's memory. */
public interface Store extends AutoCloseable {
  Clusters clusters();

  Peerings peerings();

  Grants grants();

  Allowlists allowlists();

  Syncs syncs();

  Facts facts();

  Activities activities();

  /** The same log, to read. */
  ActivityPages activityPages();

  Preferences preferences();

  /** Told of what this process and others changed; see {@link Change}. */
  Changes changes();

  @Override
  void close();
}
