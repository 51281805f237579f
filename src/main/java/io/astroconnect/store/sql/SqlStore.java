package io.astroconnect.store.sql;

import io.astroconnect.store.Activities;
import io.astroconnect.store.ActivityPages;
import io.astroconnect.store.Allowlists;
import io.astroconnect.store.Changes;
import io.astroconnect.store.Clusters;
import io.astroconnect.store.Facts;
import io.astroconnect.store.Grants;
import io.astroconnect.store.Peerings;
import io.astroconnect.store.Preferences;
import io.astroconnect.store.Store;
import io.astroconnect.store.StoreException;
import io.astroconnect.store.Syncs;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

/**
 * A store in one SQLite file, which several processes may have open. May be called from any thread;
 * each call blocks until it is done. What a call wrote is on the disk when it returns. Every call
 * may throw a {@link StoreException}.
 */
public final class SqlStore implements Store {
  /** How often other processes' writes are looked for. */
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Database database;
  private final Feed feed;
  private final Clusters clusters;
  private final Peerings peerings;
  private final Grants grants;
  private final Allowlists allowlists;
  private final Syncs syncs;
  private final Facts facts;
  private final Activities activities;
  private final ActivityPages activityPages;
  private final Preferences preferences;

  private SqlStore(Database database, Feed feed, InstantSource clock) {
    this.database = database;
    this.feed = feed;
    clusters = new SqlClusters(database, feed);
    peerings = new SqlPeerings(database, feed, clock);
    grants = new SqlGrants(database, feed);
    allowlists = new SqlAllowlists(database, feed);
    syncs = new SqlSyncs(database, feed);
    facts = new SqlFacts(database, feed);
    activities = new SqlActivities(database, feed);
    activityPages = new SqlActivityPages(database);
    preferences = new SqlPreferences(database, feed);
  }

  /**
   * Opens a store; makes the file and its folders, for their owner alone, where they are missing.
   *
   * @param file such as {@code <home>/store/sandbox.sqlite}
   * @throws StoreException if it is from a newer release, damaged, locked or out of reach; then the
   *     file is as it was
   */
  public static SqlStore open(Path file) {
    return open(file, InstantSource.system());
  }

  /**
   * As {@link #open(Path)}.
   *
   * @param clock says when a confirmation was taken back
   */
  public static SqlStore open(Path file, InstantSource clock) {
    SqliteFile sqlite = new SqliteFile(file);
    new Schema(sqlite).bringUp();
    Database database = new Database(sqlite);
    try {
      Feed feed = new Feed(new OtherProcesses(database), PAUSE);
      return new SqlStore(database, feed, clock);
    } catch (StoreException failed) {
      database.close();
      throw failed;
    }
  }

  @Override
  public Clusters clusters() {
    return clusters;
  }

  @Override
  public Peerings peerings() {
    return peerings;
  }

  @Override
  public Grants grants() {
    return grants;
  }

  @Override
  public Allowlists allowlists() {
    return allowlists;
  }

  @Override
  public Syncs syncs() {
    return syncs;
  }

  @Override
  public Facts facts() {
    return facts;
  }

  @Override
  public Activities activities() {
    return activities;
  }

  @Override
  public ActivityPages activityPages() {
    return activityPages;
  }

  @Override
  public Preferences preferences() {
    return preferences;
  }

  @Override
  public Changes changes() {
    return feed;
  }

  @Override
  public void close() {
    feed.close();
    database.close();
  }
}
