package io.astroconnect.model.peering.gcp;

import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.checklist.Check.Level;
import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterType;
import io.astroconnect.model.cluster.Provider;
import io.astroconnect.model.identity.ProjectId;
import java.util.List;

/** {@code cluster}: the cluster is one of Google Cloud that can be peered, and its place known. */
final class ClusterCheck implements GcpPeeringChecks.CheckRule {

  @Override
  public List<Check> check(GcpPeeringIntent intent, GcpPeeringObservation seen) {
    Reason reason = reason(intent.cluster());
    Level level = reason.code() == GcpPeeringReason.CLUSTER_OK ? Level.OK : Level.STOP;
    return List.of(new Check("cluster", level, reason));
  }

  static Reason reason(Cluster cluster) {
    if (cluster.type() == ClusterType.STANDARD) {
      return Reason.of(GcpPeeringReason.CLUSTER_STANDARD);
    }
    if (cluster.provider() != Provider.GCP) {
      return Reason.of(GcpPeeringReason.CLUSTER_NOT_GCP, cluster.provider());
    }
    return ProjectId.possible(cluster.account()) && NetworkName.possible(cluster.vpc())
        ? Reason.of(GcpPeeringReason.CLUSTER_OK)
        : Reason.of(GcpPeeringReason.CLUSTER_WITHOUT_NETWORK);
  }
}
