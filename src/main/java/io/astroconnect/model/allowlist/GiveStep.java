package io.astroconnect.model.allowlist;

import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepState;
import io.astroconnect.model.net.Ipv4;
import java.util.List;
import java.util.Optional;

/** {@code give}: the customer has every address of the cluster, as it is now. */
final class GiveStep implements StepRule {

  @Override
  public Step step(Situation s) {
    return s.given().map(given -> given(s, given)).orElseGet(() -> notGiven(s));
  }

  private static Step notGiven(Situation s) {
    return switch (s.seen().addresses()) {
      case Fact.Seen<List<Ipv4>>(var now, _) ->
          s.ours(AllowlistPlanner.GIVE, StepState.READY, null, TrackingReason.TO_GIVE, now.size());
      case Fact.Unknown<List<Ipv4>> _ ->
          s.ours(AllowlistPlanner.GIVE, StepState.UNKNOWN, null, TrackingReason.NOT_KNOWN);
      case Fact.Gone<List<Ipv4>> _ ->
          s.ours(AllowlistPlanner.GIVE, StepState.FAILED, null, TrackingReason.NO_WAY_OUT);
    };
  }

  private static Step given(Situation s, Given given) {
    boolean compared = !given.addresses().isEmpty();
    return switch (s.seen().addresses()) {
      case Fact.Unknown<List<Ipv4>> _ when compared ->
          s.ours(AllowlistPlanner.GIVE, StepState.UNKNOWN, null, TrackingReason.NOT_KNOWN);
      case Fact.Gone<List<Ipv4>> _ when compared ->
          s.ours(
              AllowlistPlanner.GIVE,
              StepState.DRIFTED,
              s.turned(),
              TrackingReason.ADDRESSES_GONE,
              AddressesNow.text(given.addresses()));
      case Fact.Seen<List<Ipv4>>(var now, _) -> compared(s, given, now);
      default -> told(s, given);
    };
  }

  private static Step compared(Situation s, Given given, List<Ipv4> now) {
    Optional<AddressesNow> change = AddressesNow.of(given.addresses(), now);
    return change
        .map(
            other ->
                s.ours(
                    AllowlistPlanner.GIVE,
                    StepState.DRIFTED,
                    s.turned(),
                    TrackingReason.ADDRESSES_CHANGED,
                    other.addedText(),
                    other.goneText()))
        .orElseGet(() -> told(s, given));
  }

  private static Step told(Situation s, Given given) {
    return s.ours(
        AllowlistPlanner.GIVE,
        StepState.TOLD,
        given.told().at(),
        TrackingReason.GIVEN,
        given.told().by(),
        AddressesNow.text(given.addresses()),
        given.told().ticket());
  }
}
