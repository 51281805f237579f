package io.astroconnect.service.identity;

import io.astroconnect.model.checklist.Checklist;
import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.identity.GrantCall;
import io.astroconnect.model.identity.GrantIntent;
import io.astroconnect.model.identity.GrantObservation;
import io.astroconnect.model.identity.Policy;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a grant would change; nothing is sent. */
public record GrantPreview(GrantIntent intent, GrantObservation seen, Checklist checklist) {

  /** The changes that are ours to make now. */
  public List<GrantCall> calls() {
    return checklist.doable().stream()
        .map(step -> (GrantCall) step.callIfAny().orElseThrow())
        .toList();
  }

  /** True if we may change the policy. */
  public boolean mayWrite() {
    return seen.permissions()
        .ifSeen()
        .filter(held -> held.contains(intent.target().writePermission()))
        .isPresent();
  }

  /** Why Google did not answer, if it is not for want of permission. */
  public Optional<Fault> unseen() {
    return Stream.of(seen.permissions(), seen.policy(), seen.account())
        .flatMap(
            fact -> fact instanceof Fact.Unknown<?>(Fault why, _) ? Stream.of(why) : Stream.of())
        .filter(why -> !(why instanceof Fault.NotAllowed))
        .findFirst();
  }

  /** How many bindings the policy has that stay as they are. */
  public long staying() {
    return seen.policy().ifSeen().stream()
        .mapToLong(policy -> policy.bindings().stream().filter(this::untouched).count())
        .sum();
  }

  private boolean untouched(io.astroconnect.model.identity.Binding binding) {
    Policy alone = new Policy(1, "", List.of(binding), List.of());
    return calls().stream().allMatch(call -> untouched(alone, call));
  }

  private static boolean untouched(Policy alone, GrantCall call) {
    return call.on(alone).bindings().getFirst().equals(alone.bindings().getFirst());
  }
}
