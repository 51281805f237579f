package io.astroconnect.service.peering;

import io.astroconnect.cloud.Scope;
import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.peering.ConnectionId;
import io.astroconnect.model.peering.PeeringIntent;
import io.astroconnect.model.peering.PeeringTarget;
import io.astroconnect.model.peering.PeeringTerms;
import io.astroconnect.model.peering.Sibling;
import io.astroconnect.model.peering.Wish;
import io.astroconnect.model.peering.aws.PeeringRecord;
import io.astroconnect.model.peering.gcp.GcpPeeringChecks;
import io.astroconnect.model.peering.gcp.GcpPeeringIntent;
import io.astroconnect.model.peering.gcp.GcpPeeringObservation;
import io.astroconnect.model.peering.gcp.GcpPeeringPlanner;
import io.astroconnect.model.peering.gcp.GcpPeeringRecord;
import io.astroconnect.model.peering.gcp.GcpTerms;
import io.astroconnect.model.peering.gcp.Network;
import io.astroconnect.model.peering.gcp.NetworkFacts;
import io.astroconnect.model.peering.gcp.NetworkPeering;
import io.astroconnect.model.peering.gcp.PeerNetwork;
import io.astroconnect.model.peering.gcp.PeeringRoute;
import io.astroconnect.store.PeeringEntry;
import io.astroconnect.store.Store;
import io.astroconnect.task.Progress;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Peerings on Google Cloud: plans upon what is asked and seen, and notes what is new in it. */
final class NetworkSightings implements Sights {
  private final Store store;
  private final NetworkLooks looks;
  private final Underway underway;
  private final Ledger ledger;
  private final Clock clock;

  NetworkSightings(Store store, NetworkLooks looks, Underway underway, Ledger ledger, Clock clock) {
    this.store = store;
    this.underway = underway;
    this.looks = looks;
    this.ledger = ledger;
    this.clock = clock;
  }

  @Override
  public boolean holds(PeeringTarget target) {
    return target instanceof PeerNetwork;
  }

  @Override
  public Instant lastObserved() {
    return looks.last();
  }

  @Override
  public Preview preview(PeeringIntent wanted, boolean anew) {
    GcpPeeringIntent asked = (GcpPeeringIntent) wanted;
    looks.at(asked.cluster(), List.of(asked.target()));
    Optional<PeeringEntry> known = known(asked);
    return plan(
        known
            .filter(entry -> entry.terms().wish() == Wish.CONNECTED)
            .map(
                entry ->
                    new GcpPeeringIntent(
                        asked.cluster(),
                        asked.target(),
                        Sightings.both(
                            entry.recorded().attempts().isEmpty() ? List.of() : entry.cidrs(),
                            asked.cidrs()),
                        entry.round(),
                        asked.terms()))
            .orElse(asked),
        known.filter(entry -> entry.terms().wish() == Wish.CONNECTED));
  }

  @Override
  public Preview exactly(PeeringIntent wanted) {
    GcpPeeringIntent asked = (GcpPeeringIntent) wanted;
    looks.at(asked.cluster(), List.of(asked.target()));
    return plan(asked, known(asked));
  }

  private Optional<PeeringEntry> known(GcpPeeringIntent wanted) {
    return store.peerings().find(wanted.cluster().id(), wanted.target());
  }

  private Preview plan(GcpPeeringIntent intent, Optional<PeeringEntry> known) {
    GcpPeeringObservation seen =
        observation(
            intent,
            known.map(PeeringEntry::recorded).orElse(PeeringRecord.NOTHING),
            known.map(PeeringEntry::id),
            entries());
    return new Preview(
        GcpPeeringChecks.check(intent, seen),
        GcpPeeringPlanner.plan(intent, seen, clock.instant()));
  }

  private GcpPeeringObservation observation(
      GcpPeeringIntent intent,
      PeeringRecord recorded,
      Optional<ConnectionId> self,
      List<PeeringEntry> among) {
    return new GcpPeeringObservation(
        looks.known(intent.cluster()),
        new GcpPeeringRecord(
            recorded.told(), recorded.attempts(), recorded.reached(), recorded.turned()),
        siblings(among, intent.cluster(), self),
        looks.known(intent.target()).network(),
        self.map(underway::of).orElse(Map.of()));
  }

  /** What else is asked of the cluster: what was never sent, or is to go, takes no range. */
  private static List<Sibling> siblings(
      List<PeeringEntry> among, Cluster cluster, Optional<ConnectionId> self) {
    return among.stream()
        .filter(entry -> entry.cluster().equals(cluster.id()))
        .filter(entry -> self.filter(entry.id()::equals).isEmpty())
        .filter(entry -> entry.terms().wish() == Wish.CONNECTED)
        .filter(entry -> !entry.recorded().attempts().isEmpty())
        .map(entry -> new Sibling(entry.id(), entry.target(), entry.cidrs()))
        .toList();
  }

  @Override
  public List<Sibling> asked(Cluster cluster) {
    return siblings(entries(), cluster, Optional.empty());
  }

  /** The halves of a cluster's network that none of these is about; looks now. */
  Fact<List<Adoptable>> adoptable(Cluster cluster, List<PeeringEntry> among) {
    looks.at(cluster, List.of());
    NetworkFacts seen = looks.known(cluster);
    return switch (seen.network()) {
      case Fact.Seen<Network>(var network, var at) ->
          new Fact.Seen<>(
              network.peerings().stream()
                  .flatMap(
                      half -> half.peerNetwork().map(other -> half(half, other, seen)).stream())
                  .filter(
                      half -> among.stream().noneMatch(one -> one.target().equals(half.other())))
                  .<Adoptable>map(half -> half)
                  .toList(),
              at);
      case Fact.Unknown<Network>(var why, var at) -> new Fact.Unknown<>(why, at);
      case Fact.Gone<Network>(var at) -> new Fact.Seen<>(List.of(), at);
    };
  }

  private static Adoptable.OfNetwork half(
      NetworkPeering half, PeerNetwork other, NetworkFacts seen) {
    return new Adoptable.OfNetwork(
        half,
        other,
        seen.routes().ifSeen().orElse(List.of()).stream()
            .filter(route -> route.peering().equals(half.name()) && route.accepted())
            .map(PeeringRoute::range)
            .distinct()
            .toList());
  }

  /** Which routes go through is as asked for last. */
  @Override
  public PeeringTerms widened(PeeringTerms standing, PeeringTerms others) {
    return others;
  }

  @Override
  public List<PeeringView> views() {
    List<PeeringEntry> entries = entries();
    Map<ClusterId, Cluster> clusters = clusters(entries);
    return entries.stream()
        .filter(entry -> clusters.containsKey(entry.cluster()))
        .map(entry -> view(entry, Objects.requireNonNull(clusters.get(entry.cluster())), entries))
        .toList();
  }

  private List<PeeringEntry> entries() {
    return store.peerings().all().stream().filter(entry -> holds(entry.target())).toList();
  }

  /** Those that peerings are of: no other cluster is read. */
  private Map<ClusterId, Cluster> clusters(List<PeeringEntry> of) {
    return store.clusters().find(of.stream().map(PeeringEntry::cluster).distinct().toList());
  }

  @Override
  public PeeringView view(PeeringEntry entry) {
    return view(entry, cluster(entry), entries());
  }

  private Cluster cluster(PeeringEntry entry) {
    return store.clusters().find(entry.cluster()).orElseThrow();
  }

  private PeeringView view(PeeringEntry entry, Cluster cluster, List<PeeringEntry> among) {
    GcpPeeringIntent intent =
        new GcpPeeringIntent(
            cluster,
            (PeerNetwork) entry.target(),
            entry.cidrs(),
            entry.round(),
            (GcpTerms) entry.terms());
    GcpPeeringObservation seen =
        observation(intent, entry.recorded(), Optional.of(entry.id()), among);
    return new PeeringView(
        entry.id(),
        intent,
        entry.ticket(),
        entry.by(),
        entry.createdAt(),
        entry.recorded(),
        GcpPeeringPlanner.plan(intent, seen, clock.instant()),
        seen.cloud().oldest());
  }

  @Override
  public PeeringView observe(PeeringEntry entry) {
    looks.at(cluster(entry), List.of((PeerNetwork) entry.target()));
    PeeringView seen = view(again(entry));
    return ledger.noted(seen) ? view(again(entry)) : seen;
  }

  private PeeringEntry again(PeeringEntry entry) {
    return store.peerings().find(entry.id()).orElseThrow();
  }

  @Override
  public List<PeeringView> observeAll(Predicate<Cluster> which, Progress progress)
      throws InterruptedException {
    List<PeeringEntry> entries = entries();
    Map<ClusterId, Cluster> clusters = clusters(entries);
    Map<Cluster, List<PeerNetwork>> targets =
        entries.stream()
            .filter(
                entry ->
                    Optional.ofNullable(clusters.get(entry.cluster())).filter(which).isPresent())
            .collect(
                Collectors.groupingBy(
                    entry -> Objects.requireNonNull(clusters.get(entry.cluster())),
                    Collectors.mapping(
                        entry -> (PeerNetwork) entry.target(), Collectors.toList())));
    looks.atAll(targets, progress);
    views().stream().filter(view -> which.test(view.cluster())).forEach(ledger::noted);
    return views().stream().filter(view -> which.test(view.cluster())).toList();
  }

  @Override
  public Set<Scope> scopes() {
    List<PeeringEntry> entries = entries();
    Map<ClusterId, Cluster> clusters = clusters(entries);
    return entries.stream()
        .map(entry -> clusters.get(entry.cluster()))
        .filter(Objects::nonNull)
        .map(Scopes::ours)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Our half was there, and is seen not to be. */
  @Override
  public boolean ended(PeeringEntry entry) {
    NetworkFacts facts = looks.known(cluster(entry));
    boolean there =
        facts
            .network()
            .ifSeen()
            .filter(network -> network.with((PeerNetwork) entry.target()).isPresent())
            .isPresent();
    return !entry.recorded().attempts().isEmpty()
        && !there
        && !(facts.network() instanceof Fact.Unknown<?>);
  }
}
