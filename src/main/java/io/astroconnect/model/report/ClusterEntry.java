package io.astroconnect.model.report;

import io.astroconnect.model.cluster.Cluster;
import java.util.List;

/** A cluster and all that it is connected with, newest first. */
public record ClusterEntry(Cluster cluster, List<ConnectionEntry> connections) {
  public ClusterEntry {
    connections = List.copyOf(connections);
  }
}
