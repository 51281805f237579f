package io.astroconnect.model.cluster;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A deployment on a cluster.
 *
 * @param workloadIdentity the identity that the Astro API reports, if it does
 */
public record Deployment(
    String id,
    String name,
    String namespace,
    ClusterId cluster,
    @Nullable String workloadIdentity) {

  public Optional<String> reportedIdentity() {
    return Optional.ofNullable(workloadIdentity);
  }
}
