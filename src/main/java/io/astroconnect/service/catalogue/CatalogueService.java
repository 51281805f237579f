package io.astroconnect.service.catalogue;

import io.astroconnect.cloud.Catalogue;
import io.astroconnect.model.cluster.CloudDifference;
import io.astroconnect.model.cluster.CloudSight;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterField;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.cluster.ClusterRecord;
import io.astroconnect.model.cluster.Deployment;
import io.astroconnect.model.cluster.Merge;
import io.astroconnect.model.cluster.Notes;
import io.astroconnect.model.cluster.OwnNetwork;
import io.astroconnect.model.cluster.Synced;
import io.astroconnect.model.cluster.Upstream;
import io.astroconnect.model.net.Ipv4;
import io.astroconnect.service.guard.ChangeGuard;
import io.astroconnect.service.guard.LockedException;
import io.astroconnect.store.Clusters;
import io.astroconnect.store.PeeringEntry;
import io.astroconnect.store.Store;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Clusters and deployments of the workspace. What a person changes asks the guard, and is logged; a
 * sync is an observation, and a pin nobody else's matter.
 */
public final class CatalogueService {
  private final Store store;
  private final Clusters clusters;
  private final ChangeGuard guard;
  private final CatalogueLog log;

  /** Over this store; {@code who} is written beside all that is changed. */
  public CatalogueService(Store store, ChangeGuard guard, Clock clock, String who) {
    this.store = store;
    this.clusters = store.clusters();
    this.guard = guard;
    this.log = new CatalogueLog(store.activities(), clock, who);
  }

  /** Import from files, and export to them. */
  public ClusterFiles files() {
    return new ClusterFiles(clusters, guard, log);
  }

  /** All, those that are put away too, by name. */
  public List<Cluster> clusters() {
    return clusters.all();
  }

  /**
   * What a person can choose from, by name: all that are not put away, and those of these ids,
   * which were opened by name.
   */
  public List<Cluster> choices(Set<String> opened) {
    return records().stream()
        .filter(
            record -> record.notes().archived().isEmpty() || opened.contains(record.id().value()))
        .map(ClusterRecord::cluster)
        .toList();
  }

  /** Ids of those that the Astro API spoke of clusters of. */
  public List<String> organizations() {
    return records().stream()
        .flatMap(record -> record.reported().stream())
        .map(Upstream::organization)
        .distinct()
        .sorted()
        .toList();
  }

  /** Those that are put away: nobody is asked to do anything about them. */
  public Set<ClusterId> archived() {
    return records().stream()
        .filter(record -> record.notes().archived().isPresent())
        .map(ClusterRecord::id)
        .collect(Collectors.toSet());
  }

  /** By name. */
  public List<Deployment> deployments() {
    return clusters.deployments();
  }

  public Optional<Cluster> find(ClusterId id) {
    return clusters.find(id);
  }

  /** Finds by id, or by a name that only one cluster has. */
  public Optional<Cluster> find(String idOrName) {
    String wanted = idOrName.strip();
    List<Cluster> all = clusters.all();
    Optional<Cluster> byId =
        all.stream().filter(cluster -> cluster.id().value().equals(wanted)).findFirst();
    if (byId.isPresent()) {
      return byId;
    }
    List<Cluster> named = all.stream().filter(cluster -> cluster.name().equals(wanted)).toList();
    return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
  }

  /**
   * Clusters in which every word of the text occurs somewhere: name, id, address, VPC, customer.
   */
  public List<Cluster> search(String text) {
    return clusters.all().stream().filter(new Sought(text)::in).toList();
  }

  /** True if every word of the text occurs somewhere in the cluster; blank text matches all. */
  public static boolean matches(Cluster cluster, String text) {
    return new Sought(text).in(cluster);
  }

  /** The same, in what staff say of it too. */
  public static boolean matches(ClusterRecord record, String text) {
    return new Sought(text).in(record);
  }

  /** With all that is written down about them, by name. */
  public List<ClusterRecord> records() {
    return clusters.records();
  }

  /** With all that is written down about it. */
  public Optional<ClusterRecord> record(ClusterId id) {
    return clusters.record(id);
  }

  /**
   * Adds a cluster that a person typed, or replaces the one with the same id; what was typed is set
   * by hand from now on. What nobody is asked for stays as it was: the customer, and the recovery
   * region while there is a recovery set.
   *
   * @throws LockedException changes are locked, and the cluster was there; so does every other
   *     change but a pin
   */
  public Cluster add(Cluster typed) {
    return write(
            typed.id(),
            known ->
                known
                    .map(record -> Merge.edited(record, keep(record.cluster(), typed)))
                    .orElseGet(() -> Merge.added(typed)))
        .cluster();
  }

  /** The cluster leaves from these addresses now; its recovery set stays as it is. */
  public Cluster leavesFrom(ClusterId id, List<Ipv4> addresses) {
    return edit(id, known -> known.leavingFrom(addresses)).cluster();
  }

  /** Changes facts; those that differ afterwards are set by hand from now on. */
  public ClusterRecord edit(ClusterId id, UnaryOperator<Cluster> change) {
    return change(id, known -> Merge.edited(known, change.apply(known.cluster())));
  }

  /** Changes what staff say beside the facts. */
  public ClusterRecord note(ClusterId id, UnaryOperator<Notes> change) {
    return change(id, known -> known.with(change.apply(known.notes())));
  }

  /** These fields are as the Astro API says, and follow it from now on. */
  public ClusterRecord follow(ClusterId id, Set<ClusterField> fields) {
    return change(id, known -> Merge.following(known, fields));
  }

  /** Makes another record of a cluster; by {@link Merge}, so that nothing set by hand is lost. */
  public ClusterRecord change(ClusterId id, UnaryOperator<ClusterRecord> change) {
    return write(id, known -> change.apply(known.orElseThrow()));
  }

  /** Reads and writes at once, so that nobody's change gets lost between. */
  private ClusterRecord write(
      ClusterId id, Function<Optional<ClusterRecord>, ClusterRecord> change) {
    Written written =
        clusters.change(
            open -> {
              Optional<ClusterRecord> before = Optional.ofNullable(open.find(List.of(id)).get(id));
              Written one = new Written(before, change.apply(before));
              if (one.asksGuard()) {
                guard.require();
              }
              open.save(List.of(one.now()));
              return one;
            });
    log.written(written);
    return written.now();
  }

  /**
   * Takes over what the Astro API says of an organization, in one write. What a person set stays; a
   * cluster or deployment of the organization that is not among them is marked as gone, and kept.
   */
  public Synced sync(Listed listed) {
    return clusters.change(open -> Syncing.into(open, listed));
  }

  /** Those that something was asked for: a peering, or to be let in somewhere. */
  Set<ClusterId> connected() {
    return Stream.concat(
            store.peerings().all().stream().map(PeeringEntry::cluster),
            store.allowlists().all().stream().map(entry -> entry.intent().cluster()))
        .collect(Collectors.toSet());
  }

  /** What the clouds last said of the networks of clusters. */
  Map<ClusterId, CloudSight> sights() {
    return clusters.sights();
  }

  /** Where the clouds say something else of a cluster, as last seen; by field. */
  public Map<ClusterId, List<CloudDifference>> cloudDifferences() {
    Map<ClusterId, CloudSight> sights = clusters.sights();
    return clusters.all().stream()
        .filter(cluster -> sights.containsKey(cluster.id()))
        .collect(
            Collectors.toMap(
                Cluster::id,
                cluster ->
                    CloudDifference.all(
                        cluster, Objects.requireNonNull(sights.get(cluster.id())))));
  }

  /**
   * Keeps what the clouds said of the networks of these clusters.
   *
   * @param found empty where the account has no network of that name in the region
   */
  void saw(Map<Cluster, Optional<OwnNetwork>> found, Instant at) {
    if (found.isEmpty()) {
      return;
    }
    Map<ClusterId, CloudSight> before = clusters.sights();
    Map<ClusterId, CloudSight> now = new HashMap<>();
    found.forEach(
        (cluster, network) ->
            now.put(
                cluster.id(),
                CloudSight.of(
                    cluster, network, Optional.ofNullable(before.get(cluster.id())), at)));
    clusters.saveSights(now);
  }

  private static Cluster keep(Cluster known, Cluster typed) {
    return new Cluster(
        typed.id(),
        typed.name(),
        typed.provider(),
        typed.type(),
        typed.account(),
        typed.region(),
        typed.vpc(),
        typed.cidrs(),
        typed.egressIps(),
        typed.recoveryIps(),
        typed.recoveryIps().isEmpty() ? "" : known.recoveryRegion(),
        typed.privateEgress(),
        known.customer());
  }

  /** Takes over what the catalogue knows and this workspace does not; nothing is overwritten. */
  public static void seed(Clusters clusters, Catalogue catalogue) {
    List<Cluster> brought = catalogue.clusters();
    Set<ClusterId> known = clusters.find(brought.stream().map(Cluster::id).toList()).keySet();
    brought.stream().filter(cluster -> !known.contains(cluster.id())).forEach(clusters::save);
    List<String> deployed = clusters.deployments().stream().map(Deployment::id).toList();
    catalogue.deployments().stream()
        .filter(deployment -> !deployed.contains(deployment.id()))
        .forEach(clusters::save);
  }
}
