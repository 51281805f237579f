package io.astroconnect.model.peering.aws;

import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.Sibling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is looked at before anything is sent. The request waits while one check says stop. */
public final class AwsPeeringChecks {
  private static final List<CheckRule> RULES =
      List.of(
          new ClusterCheck(),
          new SignInChecks(),
          new VpcCheck(),
          new TargetCheck(),
          new RegionCheck(),
          new RoleChecks(),
          new LiveCheck(),
          new RangeChecks(),
          new OverlapChecks(),
          new BlockChecks(),
          new LimitChecks(),
          new NatCheck());

  private AwsPeeringChecks() {}

  /** One kind of check. */
  interface CheckRule {
    List<Check> check(AwsPeeringIntent intent, AwsPeeringObservation seen);
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
  public static List<Check> range(Cidr range, @Nullable Cluster cluster, List<Sibling> others) {
    List<Check> found = new ArrayList<>(RangeChecks.check(range));
    if (cluster != null) {
      found.add(OverlapChecks.typed(range, cluster, others));
    }
    return found;
  }

  /** Why a region is doubted while it is being typed; empty for one that we know. */
  public static Optional<Check> region(AwsRegion region) {
    return RegionCheck.doubt(region);
  }

  /** What speaks against a role while it is being typed; empty if nothing does so far. */
  public static Optional<Check> role(AccepterRole role, AwsAccountId target) {
    return RoleChecks.foreign(role, target);
  }

  /** The live peering of the two VPCs that a check found, and that can be taken over. */
  public static Optional<VpcPeeringConnectionId> adoptable(Check check) {
    return LiveCheck.offered(check);
  }

  /** All checks of an intent; of a cluster that cannot be peered nothing is looked at. */
  public static List<Check> check(AwsPeeringIntent intent, AwsPeeringObservation seen) {
    boolean possible = ClusterCheck.reason(intent.cluster()).code() == AwsPeeringReason.CLUSTER_OK;
    return RULES.stream()
        .flatMap(rule -> rule.check(intent, seen).stream())
        .filter(check -> possible || check.why().code() != AwsPeeringReason.NOT_CHECKED)
        .toList();
  }
}
