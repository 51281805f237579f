package io.astroconnect.service.catalogue;

import io.astroconnect.cloud.Catalogue;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.cluster.Deployment;
import io.astroconnect.model.net.Ipv4;
import io.astroconnect.store.Clusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Clusters and deployments of the workspace. */
public final class CatalogueService {
  private final Clusters clusters;

  public CatalogueService(Clusters clusters) {
    this.clusters = clusters;
  }

  /** By name. */
  public List<Cluster> clusters() {
    return clusters.all();
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
    return clusters.all().stream().filter(cluster -> matches(cluster, text)).toList();
  }

  /** True if every word of the text occurs somewhere in the cluster; blank text matches all. */
  public static boolean matches(Cluster cluster, String text) {
    String[] words = text.strip().toLowerCase(Locale.ROOT).split("[\\s\\u00a0]+");
    String all = String.join("\n", parts(cluster).toList()).toLowerCase(Locale.ROOT);
    return Stream.of(words).allMatch(all::contains);
  }

  private static Stream<String> parts(Cluster c) {
    return Stream.of(
            Stream.of(c.name(), c.id().value(), c.customer(), c.vpc(), c.account(), c.region()),
            Stream.of(c.provider().name(), c.type().name()),
            c.cidrs().stream().map(Object::toString),
            c.addresses().stream().map(Object::toString))
        .flatMap(part -> part);
  }

  /** Adds a cluster, or replaces the one with the same id. */
  public void save(Cluster cluster) {
    clusters.save(cluster);
  }

  /**
   * Adds a cluster that a person typed, or replaces the one with the same id. What nobody is asked
   * for stays as it was: the customer, and the recovery region while there is a recovery set.
   */
  public Cluster add(Cluster typed) {
    Cluster added = clusters.find(typed.id()).map(known -> keep(known, typed)).orElse(typed);
    clusters.save(added);
    return added;
  }

  /** The cluster leaves from these addresses now; its recovery set stays as it is. */
  public Cluster leavesFrom(ClusterId id, List<Ipv4> addresses) {
    Cluster known = clusters.find(id).orElseThrow();
    Cluster now =
        new Cluster(
            known.id(),
            known.name(),
            known.provider(),
            known.type(),
            known.account(),
            known.region(),
            known.vpc(),
            known.cidrs(),
            addresses,
            known.recoveryIps(),
            known.recoveryRegion(),
            known.privateEgress(),
            known.customer());
    clusters.save(now);
    return now;
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
  public void seed(Catalogue catalogue) {
    List<ClusterId> known = clusters.all().stream().map(Cluster::id).toList();
    catalogue.clusters().stream()
        .filter(cluster -> !known.contains(cluster.id()))
        .forEach(clusters::save);
    List<String> deployed = clusters.deployments().stream().map(Deployment::id).toList();
    catalogue.deployments().stream()
        .filter(deployment -> !deployed.contains(deployment.id()))
        .forEach(clusters::save);
  }
}
