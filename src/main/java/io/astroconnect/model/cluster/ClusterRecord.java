package io.astroconnect.model.cluster;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A cluster with all that is written down about it. {@link Merge} makes the next one of it.
 *
 * @param cluster as it counts now
 * @param byHand the fields that a person set: no sync changes them
 * @param upstream what the API last said; null if it never spoke of this cluster
 * @param goneSince since when the API no longer speaks of it; null while it does, or never did
 */
public record ClusterRecord(
    Cluster cluster,
    Set<ClusterField> byHand,
    Notes notes,
    @Nullable Upstream upstream,
    @Nullable Instant goneSince) {
  public ClusterRecord {
    byHand = ClusterField.set(byHand.stream());
  }

  public ClusterId id() {
    return cluster.id();
  }

  public Optional<Upstream> reported() {
    return Optional.ofNullable(upstream);
  }

  public Optional<Instant> gone() {
    return Optional.ofNullable(goneSince);
  }

  /** The same cluster, of which staff say this. */
  public ClusterRecord with(Notes now) {
    return new ClusterRecord(cluster, byHand, now, upstream, goneSince);
  }

  /** Whose it is: what staff say, else the id that the API gives, else "". */
  public String organization() {
    return notes.organization().isEmpty()
        ? reported().map(Upstream::organization).orElse("")
        : notes.organization();
  }
}
