package io.astroconnect.service.identity;

import io.astroconnect.model.cluster.Deployment;
import io.astroconnect.model.identity.ServiceAccountName;
import io.astroconnect.store.Clusters;
import java.util.List;
import java.util.Optional;

/** Names service accounts, compared with the other deployments of their project. */
public final class IdentityService {
  private final Clusters clusters;

  public IdentityService(Clusters clusters) {
    this.clusters = clusters;
  }

  /** The Google projects that our clusters run in. */
  public List<String> projects() {
    return new Estate(clusters).projects();
  }

  /** The deployments of Google clusters, by name, each with its service account. */
  public List<Identity> identities() {
    Estate estate = new Estate(clusters);
    return estate.deployments().stream().map(deployment -> identity(estate, deployment)).toList();
  }

  private static Identity identity(Estate estate, Deployment deployment) {
    ServiceAccountName name = named(estate, estate.project(deployment), deployment.namespace());
    return new Identity(
        deployment,
        estate.cluster(deployment),
        reported(deployment).map(name::comparedWith).orElse(name));
  }

  /**
   * The service account of what is typed, however little. Collisions are those with deployments
   * that run in the project. If one of them has this very namespace and the Astro API reports its
   * account, the two are compared.
   */
  public ServiceAccountName name(String project, String namespace) {
    Estate estate = new Estate(clusters);
    ServiceAccountName name = named(estate, project, namespace);
    return estate.sharing(name.project(), name.namespace()).stream()
        .filter(deployment -> deployment.namespace().equals(name.namespace()))
        .flatMap(deployment -> reported(deployment).stream())
        .findFirst()
        .map(name::comparedWith)
        .orElse(name);
  }

  private static ServiceAccountName named(Estate estate, String project, String namespace) {
    List<String> others =
        estate.sharing(project, namespace).stream().map(Deployment::namespace).toList();
    return ServiceAccountName.of(project, namespace, others);
  }

  private static Optional<String> reported(Deployment deployment) {
    return deployment.reportedIdentity().filter(account -> !account.isBlank());
  }
}
