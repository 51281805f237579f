package io.astroconnect.model.identity;

import io.astroconnect.model.checklist.Call;

/** A change to a policy that does a step. */
public sealed interface GrantCall extends Call {
  GrantTarget target();

  Holding holding();

  /** The member gets the role. */
  record Add(GrantTarget target, Holding holding) implements GrantCall {}

  /** The member loses the role. */
  record Remove(GrantTarget target, Holding holding) implements GrantCall {}

  /** The policy after it. */
  default Policy on(Policy policy) {
    return switch (this) {
      case Add(_, var wanted) -> policy.grant(wanted);
      case Remove(_, var unwanted) -> policy.revoke(unwanted);
    };
  }

  @Override
  default String operation() {
    return "SetIamPolicy";
  }

  @Override
  default String subject() {
    return target().label();
  }
}
