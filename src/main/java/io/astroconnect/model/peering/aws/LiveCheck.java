package io.astroconnect.model.peering.aws;

import io.astroconnect.model.checklist.Arg;
import io.astroconnect.model.checklist.Check;
import io.astroconnect.model.checklist.Check.Level;
import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.checklist.Reason;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** {@code live}: whether a request between the two VPCs stands already, in either direction. */
final class LiveCheck implements AwsPeeringChecks.CheckRule {

  @Override
  public List<Check> check(AwsPeeringIntent intent, AwsPeeringObservation seen) {
    return List.of(
        switch (seen.cloud().peerings()) {
          case Fact.Unknown<List<VpcPeering>> unknown ->
              new Check("live", Level.STOP, Reason.of(AwsPeeringReason.NOT_CHECKED, unknown.why()));
          case Fact.Gone<List<VpcPeering>> _ -> among(intent, seen, List.of());
          case Fact.Seen<List<VpcPeering>> all -> among(intent, seen, all.value());
        });
  }

  private static Check among(
      AwsPeeringIntent intent, AwsPeeringObservation seen, List<VpcPeering> all) {
    Optional<VpcPeering> same = live(all, peering -> Current.forward(intent, peering));
    if (same.isPresent()) {
      return new Check("live", Level.OK, Reason.of(AwsPeeringReason.LIVE_SAME, same.get().id()));
    }
    return live(all, peering -> Current.reversed(intent, peering))
        .map(reversed -> reversed(intent, seen, reversed))
        .orElseGet(() -> new Check("live", Level.OK, Reason.of(AwsPeeringReason.LIVE_NONE)));
  }

  private static Check reversed(
      AwsPeeringIntent intent, AwsPeeringObservation seen, VpcPeering theirs) {
    return Current.mine(intent, seen.recorded(), theirs)
        ? new Check("live", Level.OK, Reason.of(AwsPeeringReason.LIVE_ADOPTED, theirs.id()))
        : new Check("live", Level.STOP, Reason.of(AwsPeeringReason.LIVE_REVERSED, theirs.id()));
  }

  /** The peering that a line says can be taken over, if it says so. */
  static Optional<VpcPeeringConnectionId> offered(Check check) {
    boolean offer =
        check.why().code() == AwsPeeringReason.LIVE_SAME
            || check.why().code() == AwsPeeringReason.LIVE_REVERSED;
    return offer && check.why().args().getFirst() instanceof Arg.Text(var id)
        ? Optional.of(VpcPeeringConnectionId.parse(id))
        : Optional.empty();
  }

  private static Optional<VpcPeering> live(List<VpcPeering> all, Predicate<VpcPeering> between) {
    return all.stream()
        .filter(peering -> peering.status().live() && between.test(peering))
        .findFirst();
  }
}
