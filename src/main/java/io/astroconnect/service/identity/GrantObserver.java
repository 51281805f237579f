package io.astroconnect.service.identity;

import io.astroconnect.cloud.CloudException;
import io.astroconnect.cloud.Policies;
import io.astroconnect.cloud.ServiceAccounts;
import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.identity.GrantIntent;
import io.astroconnect.model.identity.GrantObservation;
import io.astroconnect.model.identity.GrantRecord;
import io.astroconnect.model.identity.GrantTarget;
import io.astroconnect.model.identity.Policy;
import io.astroconnect.model.identity.ServiceAccount;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;

/** Asks Google how a grant stands. */
final class GrantObserver {
  /** How often in a row a new account has to be seen before it is taken to be there. */
  private static final int GOOD_READS = 3;

  private static final StepId ACCOUNT = new StepId("account");

  private final Policies policies;
  private final ServiceAccounts accounts;
  private final Clock clock;

  GrantObserver(Policies policies, ServiceAccounts accounts, Clock clock) {
    this.policies = policies;
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * What is asked once for all grants of a target.
   *
   * @param permissions those of ours that reading and changing the policy take
   */
  record TargetSight(Fact<Set<String>> permissions, Fact<Policy> policy) {}

  TargetSight look(GrantTarget target) {
    return new TargetSight(
        asked(
            () ->
                policies.allowed(
                    target, Set.of(target.readPermission(), target.writePermission()))),
        asked(() -> policies.read(target)));
  }

  GrantObservation observe(GrantIntent intent, GrantRecord recorded) {
    return observe(intent, recorded, look(intent.target()));
  }

  GrantObservation observe(GrantIntent intent, GrantRecord recorded, TargetSight sight) {
    boolean known = recorded.reached().containsKey(ACCOUNT);
    return new GrantObservation(
        account(intent.identity(), known ? 1 : GOOD_READS),
        sight.permissions(),
        sight.policy(),
        recorded);
  }

  private Fact<ServiceAccount> account(ServiceAccount account, int reads) {
    Instant now = clock.instant();
    for (int i = 0; i < reads; i++) {
      Fact<Boolean> there = asked(() -> accounts.exists(account));
      if (there instanceof Fact.Unknown<Boolean>(Fault why, Instant at)) {
        return new Fact.Unknown<>(why, at);
      }
      if (there.ifSeen().filter(seen -> seen).isEmpty()) {
        return new Fact.Gone<>(now);
      }
    }
    return new Fact.Seen<>(account, now);
  }

  private <T> Fact<T> asked(Supplier<T> question) {
    Instant now = clock.instant();
    try {
      return new Fact.Seen<>(question.get(), now);
    } catch (CloudException unseen) {
      return unseen.fault() instanceof Fault.NotFound
          ? new Fact.Gone<>(now)
          : new Fact.Unknown<>(unseen.fault(), now);
    }
  }
}
