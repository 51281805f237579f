package io.astroconnect.service.peering;

import io.astroconnect.cloud.Scope;
import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.peering.aws.CallerIdentity;
import io.astroconnect.model.peering.aws.Vpc;
import io.astroconnect.model.peering.aws.VpcFacts;
import io.astroconnect.model.peering.aws.VpcId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What hardly changes and takes many calls to ask: whose a sign-in is, and the DNS attributes of
 * VPCs. Kept for a few minutes, until somebody wants it looked at anew.
 */
final class Memory {
  /** As long as facts count as fresh: nothing that is shown rests on older ones. */
  static final Duration KEPT = Duration.ofMinutes(5);

  private final Clock clock;
  private final Map<Scope, Fact.Seen<CallerIdentity>> callers = new ConcurrentHashMap<>();
  private final Map<Place, Fact.Seen<Vpc>> vpcs = new ConcurrentHashMap<>();

  private record Place(Scope scope, VpcId vpc) {}

  Memory(Clock clock) {
    this.clock = clock;
  }

  void forget() {
    callers.clear();
    vpcs.clear();
  }

  void forget(Scope scope) {
    callers.remove(scope);
    vpcs.keySet().removeIf(place -> place.scope().equals(scope));
  }

  Optional<CallerIdentity> caller(Scope scope) {
    return kept(callers.get(scope));
  }

  void keep(Scope scope, Fact<CallerIdentity> caller) {
    if (caller instanceof Fact.Seen<CallerIdentity> seen) {
      callers.put(scope, seen);
    }
  }

  /**
   * The VPCs whose attributes need not be asked: nothing is to be switched on there, or nothing can
   * be yet.
   *
   * @param needed those with an active peering, where an attribute that is off matters
   */
  Collection<Vpc> vpcs(Scope scope, Set<VpcId> wanted, Set<String> needed) {
    return wanted.stream()
        .flatMap(id -> kept(vpcs.get(new Place(scope, id))).stream())
        .filter(vpc -> !needed.contains(vpc.id().value()) || !off(vpc))
        .toList();
  }

  private static boolean off(Vpc vpc) {
    return Boolean.FALSE.equals(vpc.dnsSupport()) || Boolean.FALSE.equals(vpc.dnsHostnames());
  }

  /** Keeps what was asked now, and of what was not the time when it was. */
  void keep(Scope scope, Map<VpcId, VpcFacts> seen, Collection<Vpc> known) {
    seen.forEach(
        (id, facts) -> {
          boolean asked = known.stream().noneMatch(vpc -> vpc.id().equals(id));
          if (asked && facts.vpc() instanceof Fact.Seen<Vpc> vpc) {
            vpcs.put(new Place(scope, id), vpc);
          }
        });
  }

  private <T> Optional<T> kept(Fact.@org.jspecify.annotations.Nullable Seen<T> fact) {
    Instant stale = clock.instant().minus(KEPT);
    return fact == null || fact.at().isBefore(stale) ? Optional.empty() : Optional.of(fact.value());
  }
}
