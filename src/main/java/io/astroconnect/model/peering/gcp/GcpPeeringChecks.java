package io.astroconnect.model.peering.gcp;

import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.Sibling;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

  /**
   * What can be said of a range while it is being typed.
   *
   * @param cluster the chosen one, or null
   * @param others what else is asked for with that cluster
   */
  public static List<Check> range(
      Cidr range, Exchange exchange, @Nullable Cluster cluster, List<Sibling> others) {
    Check alone = RangeChecks.check(range, exchange);
    return cluster == null
        ? List.of(alone)
        : List.of(alone, OverlapChecks.typed(range, cluster, others));
  }

  /** All checks of an intent. */
  public static List<Check> check(GcpPeeringIntent intent, GcpPeeringObservation seen) {
    return RULES.stream().flatMap(rule -> rule.check(intent, seen).stream()).toList();
  }

  /** The first that says stop. */
  static Optional<Reason> stop(GcpPeeringIntent intent, GcpPeeringObservation seen) {
    return check(intent, seen).stream()
        .filter(check -> check.level() == Check.Level.STOP)
        .map(Check::why)
        .findFirst();
  }
}
