package io.astroconnect.model.identity;

import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.checklist.Fault;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What Google says about a grant, and what was written down.
 *
 * @param account whether the deployment's account is there
 * @param permissions those of ours that reading and changing the policy take
 */
public record GrantObservation(
    Fact<ServiceAccount> account,
    Fact<Set<String>> permissions,
    Fact<Policy> policy,
    GrantRecord recorded) {

  /** Nobody has looked. */
  public static GrantObservation unseen(GrantRecord recorded) {
    return new GrantObservation(Fact.notAsked(), Fact.notAsked(), Fact.notAsked(), recorded);
  }

  /** When the older of the facts that decide was seen. */
  public Instant oldest() {
    return permissions.at().isBefore(policy.at()) ? permissions.at() : policy.at();
  }

  /** True if Google answered lately; that we may not look is an answer. */
  boolean fresh(Instant since) {
    return Stream.of(permissions, policy)
        .noneMatch(fact -> fact.at().isBefore(since) || unanswered(fact));
  }

  private static boolean unanswered(Fact<?> fact) {
    return fact instanceof Fact.Unknown<?> unknown && !(unknown.why() instanceof Fault.NotAllowed);
  }
}
