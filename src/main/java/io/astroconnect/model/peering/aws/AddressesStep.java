package io.astroconnect.model.peering.aws;

import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.checklist.StepState;
import io.astroconnect.model.cluster.AddressChange;
import java.util.List;

/**
 * {@code addresses}: shown once a connection stands and the cluster's traffic leaves from other
 * addresses than the catalogue gives, which is what customers have allowed.
 */
final class AddressesStep implements StepRule {
  static final StepId ADDRESSES = new StepId("addresses");

  @Override
  public List<Step> steps(Situation s) {
    return s.active()
        ? AddressChange.of(s.intent().cluster(), Leaving.of(s.seen().cloud()))
            .map(change -> step(s, change))
            .stream()
            .toList()
        : List.of();
  }

  private static Step step(Situation s, AddressChange change) {
    Reason reason =
        Reason.of(AwsPeeringReason.ADDRESSES_CHANGED, change.missingText(), change.newText());
    return s.ours(ADDRESSES, StepState.DRIFTED, reason);
  }
}
