package io.astroconnect.model.cluster;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes the next record of a cluster. What a person set stays until a person sets it again or lets
 * the API have it; all else is as the API said last. What staff say beside the facts is no business
 * of a sync.
 */
public final class Merge {
  private Merge() {}

  /** A person typed a cluster that nobody knew. */
  public static ClusterRecord added(Cluster typed) {
    return new ClusterRecord(typed, ClusterField.told(typed), Notes.NONE, null, null);
  }

  /** A person typed it; what differs from before is set by hand from now on, if only to nothing. */
  public static ClusterRecord edited(ClusterRecord known, Cluster typed) {
    Set<ClusterField> changed = ClusterField.differing(known.cluster(), typed);
    return new ClusterRecord(
        known.cluster().taking(changed, typed),
        union(known.byHand(), changed),
        known.notes(),
        known.upstream(),
        known.goneSince());
  }

  /** The API speaks of a cluster that nobody knew. */
  public static ClusterRecord seen(Upstream now) {
    return new ClusterRecord(now.cluster(), Set.of(), Notes.NONE, now, null);
  }

  /** The API speaks of a cluster that we know. */
  public static ClusterRecord seen(ClusterRecord known, Upstream now) {
    Set<ClusterField> theirs =
        ClusterField.set(
            now.said().stream()
                .filter(field -> !known.byHand().contains(field))
                .filter(field -> !field.same(known.cluster(), now.cluster())));
    return new ClusterRecord(
        known.cluster().taking(theirs, now.cluster()), known.byHand(), known.notes(), now, null);
  }

  /** The API no longer speaks of it. Of one that it never spoke of, nothing changes. */
  public static ClusterRecord gone(ClusterRecord known, Instant at) {
    return known.upstream() == null || known.goneSince() != null
        ? known
        : new ClusterRecord(known.cluster(), known.byHand(), known.notes(), known.upstream(), at);
  }

  /** A person lets the API have these fields: they are as it says, and follow it from now on. */
  public static ClusterRecord following(ClusterRecord known, Set<ClusterField> fields) {
    Optional<Upstream> upstream = known.reported();
    if (upstream.isEmpty()) {
      return known;
    }
    Set<ClusterField> let =
        ClusterField.set(fields.stream().filter(upstream.get().said()::contains));
    return new ClusterRecord(
        known.cluster().taking(let, upstream.get().cluster()),
        ClusterField.set(known.byHand().stream().filter(field -> !let.contains(field))),
        known.notes(),
        known.upstream(),
        known.goneSince());
  }

  /** Where the API says something else than a person did. */
  public static List<Difference> differences(ClusterRecord known) {
    return known.reported().stream()
        .flatMap(
            upstream ->
                known.byHand().stream()
                    .filter(upstream.said()::contains)
                    .filter(field -> !field.same(known.cluster(), upstream.cluster()))
                    .map(field -> difference(field, known.cluster(), upstream.cluster())))
        .toList();
  }

  private static Difference difference(ClusterField field, Cluster ours, Cluster theirs) {
    return new Difference(field, field.text(ours), field.text(theirs));
  }

  private static Set<ClusterField> union(Set<ClusterField> some, Set<ClusterField> more) {
    return ClusterField.set(Stream.concat(some.stream(), more.stream()));
  }
}
