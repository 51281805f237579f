package io.astroconnect.service.catalogue;

import io.astroconnect.model.cluster.Deployment;
import io.astroconnect.model.cluster.Upstream;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What the Astro API listed of an organization.
 *
 * @param unread ids that it listed too, of what cannot be read: they are not gone
 * @param allClusters false if more may be there than were read: then none is marked as gone
 * @param allDeployments the same of deployments
 * @param at when it was asked
 */
public record Listed(
    String organization,
    List<Upstream> clusters,
    List<Deployment> deployments,
    Set<String> unread,
    boolean allClusters,
    boolean allDeployments,
    Instant at) {
  public Listed {
    clusters = List.copyOf(clusters);
    deployments = List.copyOf(deployments);
    unread = Set.copyOf(unread);
  }

  /** All of it, and all could be read. */
  public static Listed all(
      String organization, List<Upstream> clusters, List<Deployment> deployments, Instant at) {
    return new Listed(organization, clusters, deployments, Set.of(), true, true, at);
  }
}
