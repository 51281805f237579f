package io.astroconnect.service.identity;

import io.astroconnect.model.checklist.Checklist;
import io.astroconnect.model.identity.GrantCall;
import io.astroconnect.model.identity.GrantIntent;
import io.astroconnect.model.identity.GrantObservation;
import io.astroconnect.model.identity.Policy;
import java.util.List;

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
