package io.astroconnect.model.peering.gcp;

import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.checklist.Check.Level;
import io.astroconnect.model.checklist.Reason;
import java.util.List;

/** {@code live}: whether our network has a half to theirs already; it can have one only. */
final class LiveCheck implements GcpPeeringChecks.CheckRule {

  @Override
  public List<Check> check(GcpPeeringIntent intent, GcpPeeringObservation seen) {
    return seen
        .cloud()
        .network()
        .ifSeen()
        .map(
            network ->
                network
                    .with(intent.target())
                    .map(half -> live(intent, half))
                    .orElseGet(
                        () -> new Check("live", Level.OK, Reason.of(GcpPeeringReason.LIVE_NONE))))
        .stream()
        .toList();
  }

  private static Check live(GcpPeeringIntent intent, NetworkPeering half) {
    return half.exchange().equals(intent.exchange())
        ? new Check("live", Level.OK, Reason.of(GcpPeeringReason.LIVE_SAME, half.name()))
        : new Check("live", Level.WARNING, Reason.of(GcpPeeringReason.LIVE_DIFFERS, half.name()));
  }
}
