package io.astroconnect.model.peering.gcp;

import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.checklist.Check.Level;
import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.checklist.Reason;
import java.util.List;

/**
 * {@code target} and {@code mode}: the target is not our own network, is there as far as they let
 * us look, and not both make their subnets by themselves, as all of those lie in 10.128.0.0/9.
 */
final class TargetChecks implements GcpPeeringChecks.CheckRule {

  @Override
  public List<Check> check(GcpPeeringIntent intent, GcpPeeringObservation seen) {
    return List.of(target(intent, seen), mode(seen));
  }

  private static Check target(GcpPeeringIntent intent, GcpPeeringObservation seen) {
    PeerNetwork target = intent.target();
    if (target.owner().equals(intent.cluster().account())
        && target.network().equals(intent.cluster().vpc())) {
      return new Check("target", Level.STOP, Reason.of(GcpPeeringReason.TARGET_IS_OURS));
    }
    return switch (seen.theirs()) {
      case Fact.Seen<Network> _ -> target(Level.OK, GcpPeeringReason.TARGET_SEEN, target);
      case Fact.Gone<Network> _ -> target(Level.STOP, GcpPeeringReason.TARGET_MISSING, target);
      case Fact.Unknown<Network> _ -> target(Level.OK, GcpPeeringReason.TARGET_UNSEEN, target);
    };
  }

  private static Check target(Level level, GcpPeeringReason code, PeerNetwork target) {
    return new Check("target", level, Reason.of(code, target.name(), target.project()));
  }

  private static Check mode(GcpPeeringObservation seen) {
    boolean ours = seen.cloud().network().ifSeen().filter(Network::autoMode).isPresent();
    if (!ours) {
      return new Check("mode", Level.OK, Reason.of(GcpPeeringReason.MODE_OK));
    }
    return seen.theirs()
        .ifSeen()
        .map(
            theirs ->
                theirs.autoMode()
                    ? new Check("mode", Level.STOP, Reason.of(GcpPeeringReason.MODE_BOTH_AUTO))
                    : new Check("mode", Level.OK, Reason.of(GcpPeeringReason.MODE_OK)))
        .orElseGet(
            () -> new Check("mode", Level.WARNING, Reason.of(GcpPeeringReason.MODE_OURS_AUTO)));
  }
}
