package io.astroconnect.model.allowlist;

import io.astroconnect.model.checklist.Confirmation;
import io.astroconnect.model.checklist.Owner;
import io.astroconnect.model.checklist.Reason;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.checklist.StepState;
import io.astroconnect.model.net.Ipv4;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An intent and an observation, as the step rules look at them. */
record Situation(AllowlistIntent intent, AllowlistObservation seen) {

  Optional<Given> given() {
    return seen.recorded().ifGiven();
  }

  List<Ipv4> givenAddresses() {
    return given().map(Given::addresses).orElse(List.of());
  }

  Optional<Confirmation> told(StepId id) {
    return Optional.ofNullable(seen.recorded().told().get(id));
  }

  /** Since when the addresses differ: as it was written down, else since they were looked at. */
  Instant turned() {
    return seen.recorded().ifTurned().orElse(seen.addresses().at());
  }

  Step ours(StepId id, StepState state, @Nullable Instant since, TrackingReason why, Object... of) {
    return new Step(id, Owner.OURS, state, Reason.of(why, of), since, null, null);
  }

  Step theirs(
      StepId id, StepState state, @Nullable Instant since, TrackingReason why, Object... of) {
    return new Step(id, Owner.THEIRS, state, Reason.of(why, of), since, null, null);
  }
}
