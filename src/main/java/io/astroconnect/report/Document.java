package io.astroconnect.report;

import io.astroconnect.model.report.ClusterEntry;
import java.io.IOException;

/** A document being written: its head is there, clusters follow, then its foot. */
interface Document {
  void add(ClusterEntry entry) throws IOException;

  void end() throws IOException;
}
