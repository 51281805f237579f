package io.astroconnect.service.identity;

import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.cluster.Deployment;
import io.astroconnect.model.cluster.Provider;
import io.astroconnect.model.identity.ServiceAccount;
import io.astroconnect.model.identity.ServiceAccountName;
import io.astroconnect.store.Clusters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The Google clusters, and their deployments by project and used part of the namespace, as they
 * stood when it was read. Asks nobody, so a name can be had with each key that is typed.
 */
public final class Estate {
  private final Map<ClusterId, Cluster> clusters;
  private final List<Deployment> deployments;
  private final Map<Place, List<Deployment>> places;

  /** Deployments of one place have one service account. */
  private record Place(String project, String used) {}

  Estate(Clusters store) {
    this.clusters =
        store.all().stream()
            .filter(cluster -> cluster.provider() == Provider.GCP)
            .collect(Collectors.toMap(Cluster::id, Function.identity()));
    this.deployments =
        store.deployments().stream()
            .filter(deployment -> clusters.containsKey(deployment.cluster()))
            .toList();
    this.places =
        deployments.stream()
            .filter(deployment -> deployment.gone().isEmpty())
            .collect(
                Collectors.groupingBy(
                    deployment -> place(project(deployment), deployment.namespace())));
  }

  /** See {@link IdentityService#identities}. */
  public List<Identity> identities() {
    return deployments.stream().map(this::identity).toList();
  }

  private Identity identity(Deployment deployment) {
    ServiceAccountName name = named(project(deployment), deployment.namespace());
    return new Identity(
        deployment, cluster(deployment), reported(deployment).map(name::comparedWith).orElse(name));
  }

  /** See {@link IdentityService#name}. */
  public ServiceAccountName name(String project, String namespace) {
    ServiceAccountName name = named(project, namespace);
    return sharing(name.project(), name.namespace()).stream()
        .filter(deployment -> deployment.namespace().equals(name.namespace()))
        .flatMap(deployment -> reported(deployment).stream())
        .findFirst()
        .map(name::comparedWith)
        .orElse(name);
  }

  private ServiceAccountName named(String project, String namespace) {
    List<String> others = sharing(project, namespace).stream().map(Deployment::namespace).toList();
    return ServiceAccountName.of(project, namespace, others);
  }

  private static Optional<String> reported(Deployment deployment) {
    return deployment.reportedIdentity();
  }

  /** The cluster of a deployment's account, or one that runs in the account's project. */
  public Optional<Cluster> cluster(ServiceAccount account) {
    return identity(account)
        .map(Identity::cluster)
        .or(
            () ->
                clusters.values().stream()
                    .filter(cluster -> ofProject(account, cluster))
                    .min(Comparator.comparing(cluster -> cluster.id().value())));
  }

  /** A deployment that acts as this account, or would after a failover; one that is there first. */
  public Optional<Identity> identity(ServiceAccount account) {
    return identities().stream()
        .filter(
            one ->
                Stream.of(one.email(), one.deployment().recovering())
                    .flatMap(Optional::stream)
                    .anyMatch(account.email()::equals))
        .min(Comparator.comparing(one -> one.deployment().gone().isPresent()));
  }

  private static boolean ofProject(ServiceAccount account, Cluster cluster) {
    return account.project().filter(in -> in.value().equals(cluster.account())).isPresent();
  }

  List<String> projects() {
    return clusters.values().stream()
        .map(Cluster::account)
        .filter(project -> !project.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  private Cluster cluster(Deployment deployment) {
    return Objects.requireNonNull(clusters.get(deployment.cluster()));
  }

  private String project(Deployment deployment) {
    return cluster(deployment).account();
  }

  /** Those whose service account would have the same name, itself among them. */
  private List<Deployment> sharing(String project, String namespace) {
    return places.getOrDefault(place(project, namespace), List.of());
  }

  private static Place place(String project, String namespace) {
    ServiceAccountName name = ServiceAccountName.of(project, namespace);
    return new Place(name.project(), name.used());
  }
}
