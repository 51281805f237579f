package io.astroconnect.model.report;

import io.astroconnect.model.cluster.ClusterId;

/** What a report is about. */
public sealed interface ReportScope {

  /** All clusters of the workspace. */
  record Everything() implements ReportScope {}

  record OneCluster(ClusterId cluster) implements ReportScope {}

  default boolean covers(ClusterId id) {
    return switch (this) {
      case Everything _ -> true;
      case OneCluster(var cluster) -> cluster.equals(id);
    };
  }

  /** True if it is not about clusters chosen from all. */
  default boolean wide() {
    return this instanceof Everything;
  }
}
