package io.astroconnect.service.identity;

import io.astroconnect.cloud.CloudException;
import io.astroconnect.cloud.Policies;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.identity.GrantTarget;
import io.astroconnect.model.identity.Policy;
import io.astroconnect.service.peering.Pause;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;

/**
 * Reads a policy, changes it and writes it back with its etag; where somebody else was quicker, all
 * of it again, a bounded number of times (IAM, "Concurrent policy changes").
 */
final class PolicyChange {
  /** How often it is tried before somebody is told that others change it all the time. */
  static final int TRIES = 6;

  private static final Duration FIRST_PAUSE = Duration.ofMillis(150);

  private final Policies policies;
  private final Pause pause;

  PolicyChange(Policies policies, Pause pause) {
    this.policies = policies;
    this.pause = pause;
  }

  /**
   * The policy as it then stands.
   *
   * @throws CloudException with a Conflict if others were quicker each time; then nothing of ours
   *     was written
   */
  Policy make(GrantTarget target, UnaryOperator<Policy> change) throws InterruptedException {
    for (int tried = 1; ; tried++) {
      Policy policy = policies.read(target);
      Policy changed = change.apply(policy);
      if (changed.equals(policy)) {
        return policy;
      }
      try {
        return policies.write(target, changed);
      } catch (CloudException refused) {
        if (!(refused.fault() instanceof Fault.Conflict) || tried == TRIES) {
          throw refused;
        }
      }
      pause.take(before(tried));
    }
  }

  /** Twice as long each time, and not the same for two who collide. */
  private static Duration before(int tried) {
    long longest = FIRST_PAUSE.toMillis() << (tried - 1);
    return Duration.ofMillis(longest / 2 + ThreadLocalRandom.current().nextLong(longest / 2));
  }
}
