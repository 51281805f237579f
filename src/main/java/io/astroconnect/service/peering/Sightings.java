package io.astroconnect.service.peering;

import io.astroconnect.cloud.Scope;
import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.checklist.StepId;
import io.astroconnect.model.cluster.AddressChange;
import io.astroconnect.model.cluster.CloudDifference;
import io.astroconnect.model.cluster.CloudSight;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterField;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.net.Ipv4;
import io.astroconnect.model.peering.ConnectionId;
import io.astroconnect.model.peering.PeeringIntent;
import io.astroconnect.model.peering.PeeringTarget;
import io.astroconnect.model.peering.PeeringTerms;
import io.astroconnect.model.peering.Sibling;
import io.astroconnect.model.peering.Wish;
import io.astroconnect.model.peering.aws.AwsPeeringChecks;
import io.astroconnect.model.peering.aws.AwsPeeringIntent;
import io.astroconnect.model.peering.aws.AwsPeeringObservation;
import io.astroconnect.model.peering.aws.AwsPeeringPlanner;
import io.astroconnect.model.peering.aws.HostedZoneId;
import io.astroconnect.model.peering.aws.Leaving;
import io.astroconnect.model.peering.aws.Limits;
import io.astroconnect.model.peering.aws.PeeringRecord;
import io.astroconnect.model.peering.aws.Target;
import io.astroconnect.model.peering.aws.Terms;
import io.astroconnect.model.peering.aws.VpcFacts;
import io.astroconnect.model.peering.aws.VpcPeering;
import io.astroconnect.store.PeeringEntry;
import io.astroconnect.store.Store;
import io.astroconnect.task.Progress;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Peerings on AWS: plans upon what is asked and seen, and notes what is new in it. */
final class Sightings implements Sights {
  private static final StepId ADDRESSES = new StepId("addresses");

  private final Store store;
  private final Looks looks;
  private final Ledger ledger;
  private final Clock clock;

  Sightings(Store store, VpcObserver observer, Ledger ledger, Clock clock) {
    this.store = store;
    this.looks = new Looks(store.facts(), observer, clock);
    this.ledger = ledger;
    this.clock = clock;
  }

  @Override
  public boolean holds(PeeringTarget target) {
    return target instanceof Target;
  }

  @Override
  public Instant lastObserved() {
    return looks.last();
  }

  @Override
  public Preview preview(PeeringIntent asked, boolean anew) {
    AwsPeeringIntent wanted = (AwsPeeringIntent) asked;
    VpcFacts facts = look(wanted);
    return plan(
        known(wanted).map(entry -> widened(entry, wanted, facts)).orElse(wanted), facts, anew);
  }

  @Override
  public Preview exactly(PeeringIntent asked) {
    AwsPeeringIntent wanted = (AwsPeeringIntent) asked;
    return plan(wanted, look(wanted), false);
  }

  private VpcFacts look(AwsPeeringIntent wanted) {
    looks.at(wanted.cluster(), true, true);
    looks.atTheirs(wanted);
    return looks.known(wanted.cluster());
  }

  private Optional<PeeringEntry> known(AwsPeeringIntent wanted) {
    return store.peerings().find(wanted.cluster().id(), wanted.target());
  }

  /** What stands, and this beside; one that ended, or was to go, is asked for anew. */
  private static AwsPeeringIntent widened(
      PeeringEntry entry, AwsPeeringIntent wanted, VpcFacts facts) {
    boolean standing =
        entry.recorded().stands(entry.round(), facts.peerings())
            && entry.terms().wish() == Wish.CONNECTED;
    return standing
        ? new AwsPeeringIntent(
            wanted.cluster(),
            wanted.target(),
            both(entry.cidrs(), wanted.cidrs()),
            wanted.dns(),
            entry.round(),
            widened(AwsAsked.terms(entry), wanted.terms()))
        : wanted;
  }

  static <T> List<T> both(List<T> some, List<T> more) {
    Set<T> all = new LinkedHashSet<>(some);
    all.addAll(more);
    return List.copyOf(all);
  }

  @Override
  public PeeringTerms widened(PeeringTerms standing, PeeringTerms others) {
    return widened((Terms) standing, (Terms) others);
  }

  static Terms widened(Terms standing, Terms others) {
    List<HostedZoneId> zones = both(standing.zones(), others.zones());
    return new Terms(
        others.wish(),
        zones,
        others.adopted() == null ? standing.adopted() : others.adopted(),
        others.role() == null ? standing.role() : others.role());
  }

  private Preview plan(AwsPeeringIntent wanted, VpcFacts facts, boolean anew) {
    Optional<PeeringEntry> known = known(wanted);
    AwsPeeringIntent intent =
        new AwsPeeringIntent(
            wanted.cluster(),
            wanted.target(),
            wanted.cidrs(),
            wanted.dns(),
            known
                .map(entry -> anew && ended(entry) ? entry.round() + 1 : entry.round())
                .orElse(wanted.round()),
            wanted.terms());
    AwsPeeringObservation seen =
        new AwsPeeringObservation(
            facts,
            known.map(PeeringEntry::recorded).orElse(PeeringRecord.NOTHING),
            siblings(entries(), intent.cluster(), known.map(PeeringEntry::id), facts),
            looks.knownTheirs(intent),
            limits());
    return new Preview(
        AwsPeeringChecks.check(intent, seen),
        AwsPeeringPlanner.plan(intent, seen, clock.instant()));
  }

  private Limits limits() {
    return new Limits(
        limit("aws.limit.peerings", Limits.USUAL.peerings()),
        limit("aws.limit.routes", Limits.USUAL.routes()));
  }

  private int limit(String name, int usual) {
    return store
        .preferences()
        .get(name)
        .filter(text -> text.matches("[1-9][0-9]{0,5}"))
        .map(Integer::parseInt)
        .orElse(usual);
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

  private List<PeeringEntry> entries() {
    return store.peerings().all().stream().filter(AwsAsked::holds).toList();
  }

  /** What is asked for with a cluster, as far as it was last seen to stand. */
  @Override
  public List<Sibling> asked(Cluster cluster) {
    return siblings(entries(), cluster, Optional.empty(), looks.known(cluster));
  }

  @Override
  public List<PeeringView> views() {
    return sights(_ -> true).stream().map(Sight::view).toList();
  }

  /** A peering as it stands, and the facts that this rests on. */
  private record Sight(PeeringView view, VpcFacts facts) {}

  private List<Sight> sights(Predicate<Cluster> which) {
    List<PeeringEntry> all = entries();
    Limits limits = limits();
    Map<ClusterId, List<PeeringEntry>> byCluster =
        all.stream().collect(Collectors.groupingBy(PeeringEntry::cluster));
    Map<ClusterId, Cluster> clusters = new HashMap<>();
    Map<ClusterId, VpcFacts> facts = new HashMap<>();
    store.clusters().find(byCluster.keySet()).values().stream()
        .filter(which)
        .forEach(
            cluster -> {
              clusters.put(cluster.id(), cluster);
              facts.put(cluster.id(), looks.known(cluster));
            });
    return all.stream()
        .filter(entry -> clusters.containsKey(entry.cluster()))
        .map(
            entry ->
                sight(
                    entry,
                    Objects.requireNonNull(clusters.get(entry.cluster())),
                    byCluster.getOrDefault(entry.cluster(), List.of()),
                    facts.getOrDefault(entry.cluster(), VpcFacts.notAsked()),
                    limits))
        .toList();
  }

  /** The clusters that leave from other addresses than the catalogue gives, as last seen. */
  List<AddressDrift> addressDrifts() {
    List<PeeringEntry> all = entries();
    Map<ClusterId, CloudSight> sights = store.clusters().sights();
    Predicate<Cluster> seen = looks.seen();
    return store.clusters().all().stream()
        .filter(cluster -> sights.containsKey(cluster.id()) || seen.test(cluster))
        .flatMap(cluster -> addressDrift(cluster, all, sights, seen).stream())
        .toList();
  }

  /** Those of whose networks anything was seen, by name. */
  List<Cluster> seen() {
    return store.clusters().all().stream().filter(looks.seen()).toList();
  }

  private Optional<AddressDrift> addressDrift(
      Cluster cluster,
      List<PeeringEntry> among,
      Map<ClusterId, CloudSight> sights,
      Predicate<Cluster> seen) {
    VpcFacts facts = seen.test(cluster) ? looks.known(cluster) : VpcFacts.notAsked();
    List<Ipv4> leaving = Leaving.of(facts);
    return leaving.isEmpty()
        ? Optional.ofNullable(sights.get(cluster.id()))
            .flatMap(sight -> addressDrift(cluster, sight))
        : AddressChange.of(cluster, leaving)
            .map(change -> new AddressDrift(cluster, change, since(cluster, among, facts)));
  }

  private static Optional<AddressDrift> addressDrift(Cluster cluster, CloudSight sight) {
    return CloudDifference.addresses(cluster, sight)
        .map(
            change ->
                new AddressDrift(
                    cluster,
                    change,
                    sight.since().getOrDefault(ClusterField.EGRESS_IPS, sight.at())));
  }

  private static Instant since(Cluster cluster, List<PeeringEntry> among, VpcFacts facts) {
    return among.stream()
        .filter(entry -> entry.cluster().equals(cluster.id()))
        .flatMap(entry -> Optional.ofNullable(entry.recorded().turned().get(ADDRESSES)).stream())
        .min(Comparator.naturalOrder())
        .orElse(facts.natGateways().at());
  }

  @Override
  public PeeringView view(PeeringEntry entry) {
    return sight(entry).view();
  }

  private Sight sight(PeeringEntry entry) {
    Cluster cluster = cluster(entry);
    return sight(entry, cluster, entries(), looks.known(cluster), limits());
  }

  private Cluster cluster(PeeringEntry entry) {
    return store.clusters().find(entry.cluster()).orElseThrow();
  }

  private Sight sight(
      PeeringEntry entry,
      Cluster cluster,
      List<PeeringEntry> among,
      VpcFacts facts,
      Limits limits) {
    AwsPeeringIntent intent = AwsAsked.intent(entry, cluster);
    AwsPeeringObservation seen =
        new AwsPeeringObservation(
            facts,
            entry.recorded(),
            siblings(among, cluster, Optional.of(entry.id()), facts),
            looks.knownTheirs(intent),
            limits);
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

  @Override
  public PeeringView observe(PeeringEntry entry) {
    return observe(entry, true);
  }

  @Override
  public PeeringView glance(PeeringEntry entry) {
    return observe(entry, false);
  }

  @Override
  public void forget() {
    looks.forget();
  }

  private PeeringView observe(PeeringEntry entry, boolean anew) {
    Cluster cluster = cluster(entry);
    looks.at(cluster, zoned(entry), anew);
    looks.atTheirs(AwsAsked.intent(entry, cluster));
    Sight seen = sight(entry(entry.id()));
    return note(seen) ? view(entry(entry.id())) : seen.view();
  }

  /** True if hosted zones were asked for, now or before. */
  private static boolean zoned(PeeringEntry entry) {
    return !AwsAsked.terms(entry).zones().isEmpty()
        || entry.recorded().made().keySet().stream().anyMatch(id -> id.kind().equals("zone"));
  }

  @Override
  public boolean ended(PeeringEntry entry) {
    return entry.recorded().issued().stream().anyMatch(mine -> mine.round() == entry.round())
        && !entry.recorded().stands(entry.round(), looks.known(cluster(entry)).peerings());
  }

  /** What was last seen of a cluster's VPC. */
  VpcFacts known(Cluster cluster) {
    return Looks.possible(cluster) ? looks.known(cluster) : VpcFacts.notAsked();
  }

  /** The peerings that a cluster's VPC is a side of, looked at now. */
  List<VpcPeering> peerings(Cluster cluster) {
    return look(cluster).ifSeen().orElse(List.of());
  }

  Fact<List<VpcPeering>> look(Cluster cluster) {
    looks.at(cluster, false, true);
    return looks.known(cluster).peerings();
  }

  private PeeringEntry entry(ConnectionId id) {
    return store.peerings().find(id).orElseThrow();
  }

  /** Writes down what is new in what was just seen; true if something was. */
  private boolean note(Sight sight) {
    PeeringView view = sight.view();
    boolean changed = peering(sight).map(peering -> ledger.seen(view, peering)).orElse(false);
    return ledger.noted(view) || changed;
  }

  private static Optional<VpcPeering> peering(Sight sight) {
    String id = sight.view().checklist().connectionId();
    return sight.facts().peerings().ifSeen().stream()
        .flatMap(List::stream)
        .filter(peering -> peering.id().value().equals(id))
        .findFirst();
  }

  @Override
  public List<PeeringView> observeAll(Predicate<Cluster> which, Progress progress)
      throws InterruptedException {
    List<PeeringEntry> entries = entries();
    Map<ClusterId, Cluster> clusters =
        clusters(entries).stream()
            .filter(which)
            .collect(Collectors.toMap(Cluster::id, cluster -> cluster));
    List<PeeringEntry> looked =
        entries.stream().filter(entry -> clusters.containsKey(entry.cluster())).toList();
    looks.atAll(
        of(looked.stream(), clusters),
        of(looked.stream().filter(Sightings::zoned), clusters),
        looked.stream()
            .map(
                entry ->
                    AwsAsked.intent(entry, Objects.requireNonNull(clusters.get(entry.cluster()))))
            .filter(intent -> intent.terms().roleIfAny().isPresent())
            .toList(),
        progress);
    List<Sight> seen = sights(which);
    boolean changed = false;
    for (Sight sight : seen) {
      changed |= note(sight);
    }
    return (changed ? sights(which) : seen).stream().map(Sight::view).toList();
  }

  @Override
  public Set<Scope> scopes() {
    return clusters(entries()).stream()
        .map(Scopes::ours)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Those that peerings are of: no other cluster is read. */
  private Collection<Cluster> clusters(List<PeeringEntry> of) {
    return store
        .clusters()
        .find(of.stream().map(PeeringEntry::cluster).distinct().toList())
        .values();
  }

  private static Set<Cluster> of(Stream<PeeringEntry> entries, Map<ClusterId, Cluster> clusters) {
    return entries
        .map(entry -> Objects.requireNonNull(clusters.get(entry.cluster())))
        .collect(Collectors.toSet());
  }
}
