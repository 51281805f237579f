package io.astroconnect.model.peering.gcp;

import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.checklist.Check.Level;
import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.cluster.Cluster;
import java.util.List;

/** {@code sign-in} and {@code network}: we may look into the cluster's project, and it is there. */
final class NetworkChecks implements GcpPeeringChecks.CheckRule {

  @Override
  public List<Check> check(GcpPeeringIntent intent, GcpPeeringObservation seen) {
    Cluster cluster = intent.cluster();
    return switch (seen.cloud().network()) {
      case Fact.Unknown<Network>(var why, var _) ->
          List.of(new Check("sign-in", Level.STOP, Reason.of(GcpPeeringReason.NOT_CHECKED, why)));
      case Fact.Gone<Network> _ ->
          List.of(
              signedIn(cluster),
              new Check(
                  "network",
                  Level.STOP,
                  Reason.of(GcpPeeringReason.NETWORK_MISSING, cluster.vpc(), cluster.account())));
      case Fact.Seen<Network> _ ->
          List.of(
              signedIn(cluster),
              new Check(
                  "network", Level.OK, Reason.of(GcpPeeringReason.NETWORK_SEEN, cluster.vpc())));
    };
  }

  private static Check signedIn(Cluster cluster) {
    return new Check(
        "sign-in", Level.OK, Reason.of(GcpPeeringReason.SIGN_IN_OK, cluster.account()));
  }
}
