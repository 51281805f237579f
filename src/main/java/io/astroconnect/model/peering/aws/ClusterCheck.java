package io.astroconnect.model.peering.aws;

import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.checklist.Check.Level;
import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterType;
import io.astroconnect.model.cluster.Provider;
import java.util.List;

/** {@code cluster}: on AWS, not shared, and its VPC is known. */
final class ClusterCheck implements AwsPeeringChecks.CheckRule {

  @Override
  public List<Check> check(AwsPeeringIntent intent, AwsPeeringObservation seen) {
    Reason reason = reason(intent.cluster());
    Level level = reason.code() == AwsPeeringReason.CLUSTER_OK ? Level.OK : Level.STOP;
    return List.of(new Check("cluster", level, reason));
  }

  static Reason reason(Cluster cluster) {
    if (cluster.type() == ClusterType.STANDARD) {
      return Reason.of(AwsPeeringReason.CLUSTER_STANDARD);
    }
    if (cluster.provider() != Provider.AWS) {
      return Reason.of(AwsPeeringReason.CLUSTER_NOT_AWS, cluster.provider());
    }
    return VpcId.possible(cluster.vpc())
        ? Reason.of(AwsPeeringReason.CLUSTER_OK)
        : Reason.of(AwsPeeringReason.CLUSTER_WITHOUT_VPC);
  }
}
