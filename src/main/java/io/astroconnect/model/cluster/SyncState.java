package io.astroconnect.model.cluster;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an organization stands beside the Astro API.
 *
 * @param done the last sync that was done; null before the first
 * @param failed the last one, if it failed; null if it was done
 */
public record SyncState(
    String organization, SyncRun.@Nullable Done done, SyncRun.@Nullable Failed failed) {

  public Optional<SyncRun.Done> lastDone() {
    return Optional.ofNullable(done);
  }

  public Optional<SyncRun.Failed> failure() {
    return Optional.ofNullable(failed);
  }
}
