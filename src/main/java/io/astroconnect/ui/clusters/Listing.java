package io.astroconnect.ui.clusters;

import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.cluster.ClusterRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that the list of clusters shows, made at one go and away from the window: there may be a
 * hundred thousand.
 *
 * @param basis what it was made of
 */
record Listing(
    Basis basis,
    Map<ClusterId, ClusterRecord> byId,
    List<ClusterRow> rows,
    List<Which> whiches,
    int inUse,
    long customers) {
  static final Listing NONE =
      new Listing(
          new Basis(List.of(), Map.of(), List.of()),
          Map.of(),
          List.of(),
          Which.among(List.of()),
          0,
          0);

  /**
   * What rows are made of.
   *
   * @param connections how many each has that has any
   * @param opened those opened last, the latest first
   */
  record Basis(
      List<ClusterRecord> records, Map<ClusterId, Integer> connections, List<String> opened) {
    static Basis of(List<ClusterRecord> records, Stream<Cluster> connected, List<String> opened) {
      Map<ClusterId, Integer> connections = new HashMap<>();
      connected.forEach(cluster -> connections.merge(cluster.id(), 1, Integer::sum));
      return new Basis(records, connections, opened);
    }

    /** The store gives the same list out for as long as nothing in it is different. */
    @SuppressWarnings("ReferenceEquality") // as it says
    boolean same(Basis other) {
      return records == other.records
          && connections.equals(other.connections)
          && opened.equals(other.opened);
    }
  }

  /** That of before, if nothing of it is different. */
  static Listing of(Basis basis, Listing before, Describer describer) {
    if (basis.same(before.basis)) {
      return before;
    }
    Map<ClusterId, ClusterRecord> byId = HashMap.newHashMap(basis.records.size());
    basis.records.forEach(each -> byId.put(each.id(), each));
    List<Cluster> inUse =
        basis.records.stream()
            .filter(each -> each.notes().archived().isEmpty())
            .map(ClusterRecord::cluster)
            .toList();
    return new Listing(
        basis,
        byId,
        basis.records.stream()
            .map(
                each ->
                    describer.row(
                        each,
                        basis.connections.getOrDefault(each.id(), 0),
                        basis.opened.indexOf(each.id().value())))
            .toList(),
        Which.among(basis.records),
        inUse.size(),
        inUse.stream()
            .map(Cluster::customer)
            .filter(customer -> !customer.isEmpty())
            .distinct()
            .count());
  }

  /** True for itself alone: comparing all rows one by one takes long. */
  @SuppressWarnings("ReferenceEquality") // as it says
  boolean isOneWith(@Nullable Listing other) {
    return this == other;
  }

  Optional<ClusterRecord> find(ClusterId id) {
    return Optional.ofNullable(byId.get(id));
  }
}
