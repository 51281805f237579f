package io.astroconnect.service.peering;

import io.astroconnect.cloud.CloudException;
import io.astroconnect.cloud.PeerNetworks;
import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.Provider;
import io.astroconnect.model.identity.ProjectId;
import io.astroconnect.model.peering.gcp.Network;
import io.astroconnect.model.peering.gcp.NetworkFacts;
import io.astroconnect.model.peering.gcp.NetworkName;
import io.astroconnect.model.peering.gcp.PeerNetwork;
import io.astroconnect.model.peering.gcp.PeeringRoute;
import io.astroconnect.store.Facts;
import io.astroconnect.task.Progress;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;

/** Looks at networks of Google Cloud and keeps what was seen. */
final class NetworkLooks {
  private final Facts facts;
  private final PeerNetworks networks;
  private final Clock clock;
  private volatile Instant last = Instant.EPOCH;

  NetworkLooks(Facts facts, PeerNetworks networks, Clock clock) {
    this.facts = facts;
    this.networks = networks;
    this.clock = clock;
  }

  Instant last() {
    return last;
  }

  /** The cluster's network, if it is one of Google Cloud and known. */
  static Optional<PeerNetwork> ours(Cluster cluster) {
    return cluster.provider() == Provider.GCP
            && ProjectId.possible(cluster.account())
            && NetworkName.possible(cluster.vpc())
        ? Optional.of(
            new PeerNetwork(new ProjectId(cluster.account()), new NetworkName(cluster.vpc())))
        : Optional.empty();
  }

  NetworkFacts known(Cluster cluster) {
    return ours(cluster).map(this::known).orElseGet(NetworkFacts::notAsked);
  }

  NetworkFacts known(PeerNetwork network) {
    return facts.find(network).orElseGet(NetworkFacts::notAsked);
  }

  /** Looks at one cluster's network, and at the targets', which most customers don't let us. */
  void at(Cluster cluster, Collection<PeerNetwork> targets) {
    ours(cluster)
        .ifPresent(
            ours -> {
              Fact<Network> network = ask(() -> networks.network(ours));
              String region = cluster.region();
              save(
                  ours,
                  new NetworkFacts(
                      network,
                      routes(network, seen -> networks.routes(seen, region)),
                      routes(network, seen -> networks.offered(seen, region))));
              targets.forEach(
                  target ->
                      save(
                          target,
                          new NetworkFacts(
                              ask(() -> networks.network(target)),
                              Fact.notAsked(),
                              Fact.notAsked())));
              last = clock.instant();
            });
  }

  private void save(PeerNetwork network, NetworkFacts seen) {
    if (!Thread.currentThread().isInterrupted()) {
      facts.save(network, seen);
    }
  }

  private Fact<List<PeeringRoute>> routes(
      Fact<Network> network, Function<Network, List<PeeringRoute>> read) {
    return switch (network) {
      case Fact.Seen<Network>(var seen, var _) -> ask(() -> read.apply(seen));
      case Fact.Gone<Network>(var at) -> new Fact.Gone<>(at);
      case Fact.Unknown<Network>(var why, var at) -> new Fact.Unknown<>(why, at);
    };
  }

  private <T> Fact<T> ask(Supplier<T> call) {
    Instant at = clock.instant();
    try {
      return new Fact.Seen<>(call.get(), at);
    } catch (CloudException unseen) {
      return unseen.fault() instanceof Fault.NotFound
          ? new Fact.Gone<>(at)
          : new Fact.Unknown<>(unseen.fault(), at);
    }
  }

  /** Looks at many, side by side. */
  void atAll(Map<Cluster, List<PeerNetwork>> targets, Progress progress)
      throws InterruptedException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> sweeps = new ArrayList<>();
      targets.forEach((cluster, of) -> sweeps.add(threads.submit(() -> at(cluster, of))));
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
}
