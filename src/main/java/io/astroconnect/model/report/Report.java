package io.astroconnect.model.report;

import io.astroconnect.model.checklist.ConnectionState;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A snapshot: what was connected at a moment. Every document and the preview are made of it.
 *
 * @param workspace its name
 * @param takenAt when it was put together; each connection says itself when it was observed
 * @param clusters by name
 * @param elsewhere those of no cluster that we know
 */
public record Report(
    String workspace,
    ReportScope scope,
    Instant takenAt,
    List<ClusterEntry> clusters,
    List<ConnectionEntry> elsewhere) {
  public Report {
    clusters = List.copyOf(clusters);
    elsewhere = List.copyOf(elsewhere);
  }

  /** One where all connections are a cluster's. */
  public Report(String workspace, ReportScope scope, Instant takenAt, List<ClusterEntry> clusters) {
    this(workspace, scope, takenAt, clusters, List.of());
  }

  public List<ConnectionEntry> connections() {
    return Stream.concat(
            clusters.stream().flatMap(entry -> entry.connections().stream()), elsewhere.stream())
        .toList();
  }

  /** How many connections stand in each state that occurs, in the order in which states win. */
  public Map<ConnectionState, Long> counts() {
    Map<ConnectionState, Long> counts = new EnumMap<>(ConnectionState.class);
    connections().forEach(entry -> counts.merge(entry.checklist().state(), 1L, Long::sum));
    return counts;
  }
}
