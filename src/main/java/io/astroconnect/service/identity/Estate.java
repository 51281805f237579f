package io.astroconnect.service.identity;

import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.ClusterId;
import io.astroconnect.model.cluster.Deployment;
import io.astroconnect.model.cluster.Provider;
import io.astroconnect.model.identity.ServiceAccountName;
import io.astroconnect.store.Clusters;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The Google clusters, and their deployments by project and used part of the namespace. */
final class Estate {
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
            .collect(
                Collectors.groupingBy(
                    deployment -> place(project(deployment), deployment.namespace())));
  }

  List<Deployment> deployments() {
    return deployments;
  }

  List<String> projects() {
    return clusters.values().stream()
        .map(Cluster::account)
        .filter(project -> !project.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  Cluster cluster(Deployment deployment) {
    return Objects.requireNonNull(clusters.get(deployment.cluster()));
  }

  String project(Deployment deployment) {
    return cluster(deployment).account();
  }

  /** Those whose service account would have the same name, itself among them. */
  List<Deployment> sharing(String project, String namespace) {
    return places.getOrDefault(place(project, namespace), List.of());
  }

  private static Place place(String project, String namespace) {
    ServiceAccountName name = ServiceAccountName.of(project, namespace);
    return new Place(name.project(), name.used());
  }
}
