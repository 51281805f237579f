package io.astroconnect.report;

import io.astroconnect.model.report.ClusterEntry;
import io.astroconnect.model.report.ConnectionEntry;
import java.io.IOException;
import java.util.List;

/** A document being written: its head is there, clusters follow, then its foot. */
interface Document {
  void add(ClusterEntry entry) throws IOException;

  /** Those of no cluster that we know, behind all clusters. */
  void elsewhere(List<ConnectionEntry> connections) throws IOException;

  void end() throws IOException;
}
