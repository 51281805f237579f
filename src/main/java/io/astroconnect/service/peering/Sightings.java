package io.astroconnect.service.peering;

import io.astroconnect.cloud.Scope;
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
import io.astroconnect.store.PeeringEntry;
import io.astroconnect.store.Store;
import io.astroconnect.task.Progress;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

  Preview preview(AwsPeeringIntent intent) {
    Cluster cluster = intent.cluster();
    VpcFacts facts = observable(cluster) ? look(cluster) : VpcFacts.notAsked();
    Optional<PeeringEntry> known = store.peerings().find(cluster.id(), intent.target());
    PeeringRecord recorded = known.map(PeeringEntry::recorded).orElse(PeeringRecord.NOTHING);
    AwsPeeringObservation seen =
        new AwsPeeringObservation(facts, recorded, siblings(cluster, known));
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
        observer
            .observe(PeeringService.scope(cluster), Set.of(vpc))
            .getOrDefault(vpc, VpcFacts.notAsked());
    keep(cluster, facts);
    return facts;
  }

  private void keep(Cluster cluster, VpcFacts facts) {
    store.facts().save(cluster.account(), cluster.region(), cluster.vpc(), facts);
    lastObserved = clock.instant();
  }

  private List<Sibling> siblings(Cluster cluster, Optional<PeeringEntry> self) {
    return siblings(store.peerings().all(), cluster, self);
  }

  private static List<Sibling> siblings(
      List<PeeringEntry> among, Cluster cluster, Optional<PeeringEntry> self) {
    return among.stream()
        .filter(entry -> entry.cluster().equals(cluster.id()))
        .filter(entry -> self.filter(me -> me.id().equals(entry.id())).isEmpty())
        .filter(entry -> !entry.recorded().ended(entry.round()))
        .map(entry -> new Sibling(entry.id(), entry.target(), entry.cidrs()))
        .toList();
  }

  List<PeeringView> views() {
    List<PeeringEntry> all = store.peerings().all();
    Map<ClusterId, Cluster> clusters =
        store.clusters().all().stream().collect(Collectors.toMap(Cluster::id, Function.identity()));
    Map<ClusterId, List<PeeringEntry>> byCluster =
        all.stream().collect(Collectors.groupingBy(PeeringEntry::cluster));
    return all.stream()
        .flatMap(
            entry ->
                Stream.ofNullable(clusters.get(entry.cluster()))
                    .map(
                        cluster ->
                            view(
                                entry,
                                cluster,
                                byCluster.getOrDefault(entry.cluster(), List.of()))))
        .toList();
  }

  PeeringView view(PeeringEntry entry) {
    return view(
        entry, store.clusters().find(entry.cluster()).orElseThrow(), store.peerings().all());
  }

  private PeeringView view(PeeringEntry entry, Cluster cluster, List<PeeringEntry> among) {
    VpcFacts facts =
        store
            .facts()
            .find(cluster.account(), cluster.region(), cluster.vpc())
            .orElseGet(VpcFacts::notAsked);
    AwsPeeringObservation seen =
        new AwsPeeringObservation(
            facts, entry.recorded(), siblings(among, cluster, Optional.of(entry)));
    AwsPeeringIntent intent =
        new AwsPeeringIntent(cluster, entry.target(), entry.cidrs(), entry.dns(), entry.round());
    return new PeeringView(
        entry.id(),
        intent,
        entry.ticket(),
        entry.by(),
        entry.createdAt(),
        entry.recorded(),
        AwsPeeringPlanner.plan(intent, seen, clock.instant()),
        facts.oldest());
  }

  PeeringView observe(PeeringEntry entry) {
    Cluster cluster = store.clusters().find(entry.cluster()).orElseThrow();
    look(cluster);
    return noted(entry.id());
  }

  /** Plans upon what was just seen and writes down what is new in it. */
  private PeeringView noted(ConnectionId id) {
    PeeringView view = view(store.peerings().find(id).orElseThrow());
    peering(view).ifPresent(peering -> ledger.seen(view, peering));
    view.checklist().steps().forEach(step -> ledger.reached(view, step));
    return view(store.peerings().find(id).orElseThrow());
  }

  private Optional<io.astroconnect.model.peering.aws.VpcPeering> peering(PeeringView view) {
    Cluster cluster = view.cluster();
    return store
        .facts()
        .find(cluster.account(), cluster.region(), cluster.vpc())
        .flatMap(facts -> facts.peerings().ifSeen())
        .flatMap(
            all ->
                all.stream()
                    .filter(p -> p.id().value().equals(view.checklist().connectionId()))
                    .findFirst());
  }

  List<PeeringView> observeAll(Progress progress) throws InterruptedException {
    Map<Scope, Set<Cluster>> scopes = new HashMap<>();
    store.peerings().all().stream()
        .flatMap(entry -> store.clusters().find(entry.cluster()).stream())
        .filter(Sightings::observable)
        .forEach(
            cluster ->
                scopes
                    .computeIfAbsent(PeeringService.scope(cluster), _ -> new HashSet<>())
                    .add(cluster));
    sweep(scopes, progress);
    store.peerings().all().forEach(entry -> noted(entry.id()));
    return views();
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
    clusters.forEach(
        cluster ->
            keep(cluster, facts.getOrDefault(VpcId.parse(cluster.vpc()), VpcFacts.notAsked())));
  }
}
