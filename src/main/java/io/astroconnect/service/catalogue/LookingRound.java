package io.astroconnect.service.catalogue;

import io.astroconnect.cloud.Scope;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.cluster.ClusterRecord;
import io.astroconnect.model.cluster.Provider;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a round looks: at the accounts and regions of the clusters that matter and, of the others,
 * at as many as fit in, those first that were not looked at for longest. So each has its turn, and
 * a hundred thousand accounts are not asked at once.
 */
final class LookingRound {
  /** Accounts and regions beside those that matter. */
  static final int OTHERS = 300;

  /**
   * Where looking was tried, whatever came of it: one that refuses has to wait for its turn too.
   */
  private final Map<Place, Instant> tried = new ConcurrentHashMap<>();

  /** An account or project, and a region of it. */
  record Place(Provider provider, Scope scope) {
    static Place of(Cluster cluster) {
      return new Place(cluster.provider(), new Scope(cluster.account(), cluster.region()));
    }
  }

  /**
   * In the order in which they are to be asked.
   *
   * @param clusters that can be looked at
   * @param mattering those of them that somebody connected or pinned
   * @param seen when each was looked at last, in this run or before
   */
  Map<Place, List<Cluster>> next(
      List<ClusterRecord> clusters, Set<ClusterId> mattering, Function<ClusterId, Instant> seen) {
    Map<Place, List<ClusterRecord>> all =
        clusters.stream()
            .collect(
                Collectors.groupingBy(
                    one -> Place.of(one.cluster()), LinkedHashMap::new, Collectors.toList()));
    tried.keySet().retainAll(all.keySet());
    Set<Place> first =
        clusters.stream()
            .filter(one -> one.notes().pinned() || mattering.contains(one.id()))
            .map(one -> Place.of(one.cluster()))
            .collect(Collectors.toSet());
    Comparator<Map.Entry<Place, List<ClusterRecord>>> longestAgo =
        Comparator.comparing(
            of -> tried.getOrDefault(of.getKey(), seen.apply(of.getValue().getFirst().id())));
    Map<Place, List<Cluster>> next = new LinkedHashMap<>();
    Stream.concat(
            first.stream(),
            all.entrySet().stream()
                .filter(of -> !first.contains(of.getKey()))
                .sorted(longestAgo)
                .limit(OTHERS)
                .map(Map.Entry::getKey))
        .forEach(
            place ->
                next.put(
                    place,
                    Objects.requireNonNull(all.get(place)).stream()
                        .map(ClusterRecord::cluster)
                        .toList()));
    return next;
  }

  /** It was just asked there. */
  void tried(Place place, Instant at) {
    tried.put(place, at);
  }
}
