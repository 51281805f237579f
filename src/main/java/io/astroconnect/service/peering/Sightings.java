package io.astroconnect.service.peering;

import io.astroconnect.cloud.Scope;
import io.astroconnect.model.checklist.Step;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.cluster.Provider;
import io.astroconnect.model.peering.ConnectionId;
import io.astroconnect.model.peering.aws.AwsPeeringChecks;
import io.astroconnect.model.peering.aws.AwsPeeringIntent;
import io.astroconnect.model.peering.aws.AwsPeeringObservation;
import io.astroconnect.model.peering.aws.AwsPeeringPlanner;
import io.astroconnect.model.peering.aws.PeeringRecord;
import io.astroconnect.model.peering.aws.Sibling;
import io.astroconnect.model.peering.aws.VpcFacts;
import io.astroconnect.model.peering.aws.VpcId;
import io.astroconnect.model.peering.aws.VpcPeering;
import io.astroconnect.store.PeeringEntry;
import io.astroconnect.store.Store;
import io.astroconnect.task.Progress;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Looks at the clouds, keeps what was seen, and plans upon it. */
final class Sightings {
  private final Store store;
  private final VpcObserver observer;
  private final Ledger ledger;
  private final Clock clock;
  private volatile Instant lastObserved = Instant.EPOCH;

  Sightings(Store store, VpcObserver observer, Ledger ledger, Clock clock) {
    this.store = store;
    this.observer = observer;
    this.ledger = ledger;
    this.clock = clock;
  }

  Instant lastObserved() {
    return lastObserved;
  }

  /** What would be done; {@code anew} looks past a request that ended. */
  Preview preview(AwsPeeringIntent wanted, boolean anew) {
    Cluster cluster = wanted.cluster();
    VpcFacts facts = observable(cluster) ? look(cluster) : VpcFacts.notAsked();
    List<PeeringEntry> all = store.peerings().all();
    Optional<PeeringEntry> known =
        all.stream()
            .filter(entry -> entry.cluster().equals(cluster.id()))
            .filter(entry -> entry.target().equals(wanted.target()))
            .findFirst();
    int round =
        known
            .map(entry -> anew && ended(entry) ? entry.round() + 1 : entry.round())
            .orElse(wanted.round());
    AwsPeeringIntent intent =
        new AwsPeeringIntent(cluster, wanted.target(), wanted.cidrs(), wanted.dns(), round);
    AwsPeeringObservation seen =
        new AwsPeeringObservation(
            facts,
            known.map(PeeringEntry::recorded).orElse(PeeringRecord.NOTHING),
            siblings(all, cluster, known.map(PeeringEntry::id), facts));
    return new Preview(
        AwsPeeringChecks.check(intent, seen),
        AwsPeeringPlanner.plan(intent, seen, clock.instant()));
  }

  private static boolean observable(Cluster cluster) {
    return cluster.provider() == Provider.AWS && !cluster.vpc().isEmpty();
  }

  private VpcFacts look(Cluster cluster) {
    VpcId vpc = VpcId.parse(cluster.vpc());
    VpcFacts facts =
        observer.observe(Scopes.ours(cluster), Set.of(vpc)).getOrDefault(vpc, VpcFacts.notAsked());
    if (stopped()) {
      return known(cluster);
    }
    keep(cluster, facts);
    return facts;
  }

  /** A look that was stopped says nothing of the cloud: what was seen before stays. */
  private static boolean stopped() {
    return Thread.currentThread().isInterrupted();
  }

  private void keep(Cluster cluster, VpcFacts facts) {
    store.facts().save(cluster.account(), cluster.region(), cluster.vpc(), facts);
    lastObserved = clock.instant();
  }

  /** What else is asked of the cluster: a request that ended or was never sent takes no range. */
  private static List<Sibling> siblings(
      List<PeeringEntry> among, Cluster cluster, Optional<ConnectionId> self, VpcFacts facts) {
    return among.stream()
        .filter(entry -> entry.cluster().equals(cluster.id()))
        .filter(entry -> self.filter(entry.id()::equals).isEmpty())
        .filter(entry -> entry.recorded().stands(entry.round(), facts.peerings()))
        .map(entry -> new Sibling(entry.id(), entry.target(), entry.cidrs()))
        .toList();
  }

  List<PeeringView> views() {
    return sights().stream().map(Sight::view).toList();
  }

  /** A peering as it stands, and the facts that this rests on. */
  private record Sight(PeeringView view, VpcFacts facts) {}

  private List<Sight> sights() {
    List<PeeringEntry> all = store.peerings().all();
    Map<ClusterId, List<PeeringEntry>> byCluster =
        all.stream().collect(Collectors.groupingBy(PeeringEntry::cluster));
    Map<ClusterId, Cluster> clusters = new HashMap<>();
    Map<ClusterId, VpcFacts> facts = new HashMap<>();
    store.clusters().all().stream()
        .filter(cluster -> byCluster.containsKey(cluster.id()))
        .forEach(
            cluster -> {
              clusters.put(cluster.id(), cluster);
              facts.put(cluster.id(), known(cluster));
            });
    return all.stream()
        .filter(entry -> clusters.containsKey(entry.cluster()))
        .map(
            entry ->
                sight(
                    entry,
                    Objects.requireNonNull(clusters.get(entry.cluster())),
                    byCluster.getOrDefault(entry.cluster(), List.of()),
                    facts.getOrDefault(entry.cluster(), VpcFacts.notAsked())))
        .toList();
  }

  private VpcFacts known(Cluster cluster) {
    return store
        .facts()
        .find(cluster.account(), cluster.region(), cluster.vpc())
        .orElseGet(VpcFacts::notAsked);
  }

  PeeringView view(PeeringEntry entry) {
    return sight(entry).view();
  }

  private Sight sight(PeeringEntry entry) {
    Cluster cluster = store.clusters().find(entry.cluster()).orElseThrow();
    return sight(entry, cluster, store.peerings().all(), known(cluster));
  }

  private Sight sight(
      PeeringEntry entry, Cluster cluster, List<PeeringEntry> among, VpcFacts facts) {
    AwsPeeringObservation seen =
        new AwsPeeringObservation(
            facts, entry.recorded(), siblings(among, cluster, Optional.of(entry.id()), facts));
    AwsPeeringIntent intent =
        new AwsPeeringIntent(cluster, entry.target(), entry.cidrs(), entry.dns(), entry.round());
    PeeringView view =
        new PeeringView(
            entry.id(),
            intent,
            entry.ticket(),
            entry.by(),
            entry.createdAt(),
            entry.recorded(),
            AwsPeeringPlanner.plan(intent, seen, clock.instant()),
            facts.oldest());
    return new Sight(view, facts);
  }

  PeeringView observe(PeeringEntry entry) {
    Cluster cluster = store.clusters().find(entry.cluster()).orElseThrow();
    if (observable(cluster)) {
      look(cluster);
    }
    Sight seen = sight(entry(entry.id()));
    return note(seen) ? view(entry(entry.id())) : seen.view();
  }

  /** True if its request was made and, as far as was seen, stands no more. */
  boolean ended(PeeringEntry entry) {
    VpcFacts facts = store.clusters().find(entry.cluster()).map(this::known).orElseThrow();
    return entry.recorded().issued().stream().anyMatch(mine -> mine.round() == entry.round())
        && !entry.recorded().stands(entry.round(), facts.peerings());
  }

  private PeeringEntry entry(ConnectionId id) {
    return store.peerings().find(id).orElseThrow();
  }

  /** Writes down what is new in what was just seen; true if something was. */
  private boolean note(Sight sight) {
    PeeringView view = sight.view();
    boolean changed = peering(sight).map(peering -> ledger.seen(view, peering)).orElse(false);
    for (Step step : view.checklist().steps()) {
      changed |= ledger.reached(view, step);
    }
    return changed;
  }

  private static Optional<VpcPeering> peering(Sight sight) {
    String id = sight.view().checklist().connectionId();
    return sight.facts().peerings().ifSeen().stream()
        .flatMap(List::stream)
        .filter(peering -> peering.id().value().equals(id))
        .findFirst();
  }

  List<PeeringView> observeAll(Predicate<Cluster> which, Progress progress)
      throws InterruptedException {
    Map<Scope, Set<Cluster>> scopes = new HashMap<>();
    Set<ClusterId> peered =
        store.peerings().all().stream().map(PeeringEntry::cluster).collect(Collectors.toSet());
    store.clusters().all().stream()
        .filter(cluster -> peered.contains(cluster.id()) && observable(cluster))
        .filter(which)
        .forEach(
            cluster ->
                scopes.computeIfAbsent(Scopes.ours(cluster), _ -> new HashSet<>()).add(cluster));
    sweep(scopes, progress);
    List<Sight> seen = sights();
    boolean changed = false;
    for (Sight sight : seen) {
      changed |= note(sight);
    }
    return (changed ? views().stream() : seen.stream().map(Sight::view))
        .filter(view -> which.test(view.cluster()))
        .toList();
  }

  private void sweep(Map<Scope, Set<Cluster>> scopes, Progress progress)
      throws InterruptedException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> sweeps =
          scopes.entrySet().stream()
              .<Future<?>>map(
                  scope -> threads.submit(() -> sweep(scope.getKey(), scope.getValue())))
              .toList();
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
    } catch (java.util.concurrent.ExecutionException broken) {
      throw new IllegalStateException(broken.getCause());
    }
  }

  private void sweep(Scope scope, Set<Cluster> clusters) {
    Set<VpcId> vpcs = new HashSet<>();
    clusters.forEach(cluster -> vpcs.add(VpcId.parse(cluster.vpc())));
    Map<VpcId, VpcFacts> facts = observer.observe(scope, vpcs);
    if (stopped()) {
      return;
    }
    clusters.forEach(
        cluster ->
            keep(cluster, facts.getOrDefault(VpcId.parse(cluster.vpc()), VpcFacts.notAsked())));
  }
}
