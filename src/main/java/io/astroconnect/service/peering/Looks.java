package io.astroconnect.service.peering;

import io.astroconnect.cloud.Scope;
import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.Provider;
import io.astroconnect.model.peering.aws.AwsPeeringIntent;
import io.astroconnect.model.peering.aws.AwsPeeringPlanner;
import io.astroconnect.model.peering.aws.VpcFacts;
import io.astroconnect.model.peering.aws.VpcId;
import io.astroconnect.store.Facts;
import io.astroconnect.task.Progress;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Looks at VPCs and keeps what was seen. */
final class Looks {
  private final Facts facts;
  private final VpcObserver observer;
  private final Clock clock;
  private volatile Instant last = Instant.EPOCH;

  Looks(Facts facts, VpcObserver observer, Clock clock) {
    this.facts = facts;
    this.observer = observer;
    this.clock = clock;
  }

  /** When the clouds were last asked; EPOCH if never. */
  Instant last() {
    return last;
  }

  static boolean possible(Cluster cluster) {
    return cluster.provider() == Provider.AWS && !cluster.vpc().isEmpty();
  }

  /** Tells of which clusters anything was seen, without a question to the store for each. */
  Predicate<Cluster> seen() {
    Set<Facts.Place> places = facts.places();
    return cluster ->
        possible(cluster)
            && places.contains(new Facts.Place(cluster.account(), cluster.region(), cluster.vpc()));
  }

  VpcFacts known(Cluster cluster) {
    return facts
        .find(cluster.account(), cluster.region(), cluster.vpc())
        .orElseGet(VpcFacts::notAsked);
  }

  /** The target's VPC as their role last showed it. */
  VpcFacts knownTheirs(AwsPeeringIntent intent) {
    return intent.terms().roleIfAny().isEmpty()
        ? VpcFacts.notAsked()
        : facts
            .find(
                intent.target().account().value(),
                intent.target().region().value(),
                intent.target().vpc().value())
            .orElseGet(VpcFacts::notAsked);
  }

  /**
   * Looks at one cluster's VPC; at its zones too if they matter.
   *
   * @param anew also at what hardly changes
   */
  void at(Cluster cluster, boolean zoned, boolean anew) {
    if (anew) {
      forget();
    }
    if (possible(cluster)) {
      Set<VpcId> zones = zoned ? vpcs(List.of(cluster)) : Set.of();
      sweep(Scopes.ours(cluster), List.of(cluster), zones, anew);
    }
  }

  /** At the next look, what hardly changes is looked at anew. */
  void forget() {
    observer.forget();
  }

  /** Looks at the target's VPC, if they gave us a role. */
  void atTheirs(AwsPeeringIntent intent) {
    if (intent.terms().roleIfAny().isEmpty()) {
      return;
    }
    VpcFacts theirs = observer.theirs(Scopes.theirs(intent), intent.target().vpc());
    if (!stopped()) {
      facts.save(
          intent.target().account().value(),
          intent.target().region().value(),
          intent.target().vpc().value(),
          theirs);
    }
  }

  /** A look that was stopped says nothing of the cloud: what was seen before stays. */
  private static boolean stopped() {
    return Thread.currentThread().isInterrupted();
  }

  /**
   * Looks at many, the accounts and regions side by side, then at the targets' side.
   *
   * @param zoned the clusters whose zones matter
   */
  void atAll(
      Collection<Cluster> clusters,
      Set<Cluster> zoned,
      Collection<AwsPeeringIntent> byRole,
      Progress progress)
      throws InterruptedException {
    Map<Scope, List<Cluster>> scopes =
        clusters.stream().filter(Looks::possible).collect(Collectors.groupingBy(Scopes::ours));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> sweeps = new ArrayList<>();
      scopes.forEach(
          (scope, of) -> sweeps.add(threads.submit(() -> sweep(scope, of, vpcs(zoned), true))));
      byRole.forEach(intent -> sweeps.add(threads.submit(() -> atTheirs(intent))));
      int done = 0;
      for (Future<?> sweep : sweeps) {
        await(sweep, threads);
        progress.report(++done, sweeps.size(), "");
      }
    }
  }

  private static void await(Future<?> sweep, ExecutorService threads) throws InterruptedException {
    try {
      sweep.get();
    } catch (InterruptedException cancelled) {
      threads.shutdownNow();
      throw cancelled;
    } catch (ExecutionException broken) {
      throw new IllegalStateException(broken.getCause());
    }
  }

  private static Set<VpcId> vpcs(Collection<Cluster> clusters) {
    return clusters.stream()
        .filter(Looks::possible)
        .map(cluster -> VpcId.parse(cluster.vpc()))
        .collect(Collectors.toSet());
  }

  /**
   * Looks at clusters of one account and region.
   *
   * @param ways whether at NAT gateways and addresses too, however lately they were looked at
   */
  private void sweep(Scope scope, List<Cluster> clusters, Set<VpcId> zoned, boolean ways) {
    Map<Cluster, VpcFacts> before = new HashMap<>();
    clusters.forEach(cluster -> before.put(cluster, known(cluster)));
    Instant stale = clock.instant().minus(AwsPeeringPlanner.FRESH);
    boolean late =
        before.values().stream().anyMatch(seen -> seen.natGateways().at().isBefore(stale));
    Map<VpcId, VpcFacts> now =
        observer.observe(
            scope, vpcs(clusters), new VpcObserver.Depth(ways || late, new HashSet<>(zoned)));
    if (stopped()) {
      return;
    }
    before.forEach(
        (cluster, old) ->
            facts.save(
                cluster.account(),
                cluster.region(),
                cluster.vpc(),
                merged(now.getOrDefault(VpcId.parse(cluster.vpc()), VpcFacts.notAsked()), old)));
    last = clock.instant();
  }

  /** What was not asked this time is as it was. */
  private static VpcFacts merged(VpcFacts now, VpcFacts before) {
    return new VpcFacts(
        now.caller(),
        now.vpc(),
        now.subnets(),
        now.routeTables(),
        now.peerings(),
        either(now.zones(), before.zones()),
        either(now.natGateways(), before.natGateways()),
        either(now.addresses(), before.addresses()));
  }

  private static <T> Fact<T> either(Fact<T> now, Fact<T> before) {
    return now.equals(Fact.<T>notAsked()) ? before : now;
  }
}
