package io.astroconnect.model.peering.gcp;

import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.net.Cidr;
import java.util.List;

/** What is looked at before anything is sent. Nothing is sent while one check says stop. */
public final class GcpPeeringChecks {
  private static final List<CheckRule> RULES =
      List.of(
          new ClusterCheck(),
          new NetworkChecks(),
          new TargetChecks(),
          new LiveCheck(),
          new RangeChecks(),
          new OverlapChecks());

  private GcpPeeringChecks() {}

  /** One kind of check. */
  interface CheckRule {
    List<Check> check(GcpPeeringIntent intent, GcpPeeringObservation seen);
  }

  /** Whether a cluster can be peered at all, whatever with: {@code CLUSTER_OK} or why not. */
  public static Reason cluster(Cluster cluster) {
    return ClusterCheck.reason(cluster);
  }

  /** What can be said of a range alone, while it is being typed. */
  public static Check range(Cidr range, Exchange exchange) {
    return RangeChecks.check(range, exchange);
  }

  /** All checks of an intent. */
  public static List<Check> check(GcpPeeringIntent intent, GcpPeeringObservation seen) {
    return RULES.stream().flatMap(rule -> rule.check(intent, seen).stream()).toList();
  }
}
