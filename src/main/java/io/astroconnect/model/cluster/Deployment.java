package io.astroconnect.model.cluster;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A deployment on a cluster.
 *
 * @param workloadIdentity the identity that the Astro API reports, if it does
 * @param recoveryIdentity the one that it reports for after a failover, if it does
 * @param organization the id of the organization in which the API listed it; "" if it never did
 * @param goneSince since when the API no longer lists it; null while it does, or never did
 */
public record Deployment(
    String id,
    String name,
    String namespace,
    ClusterId cluster,
    @Nullable String workloadIdentity,
    @Nullable String recoveryIdentity,
    String organization,
    @Nullable Instant goneSince) {

  /** One that the Astro API never listed. */
  public Deployment(
      String id,
      String name,
      String namespace,
      ClusterId cluster,
      @Nullable String workloadIdentity) {
    this(id, name, namespace, cluster, workloadIdentity, null, "", null);
  }

  public Optional<String> reportedIdentity() {
    return Optional.ofNullable(workloadIdentity).filter(text -> !text.isBlank());
  }

  /** Who it acts as after a failover, if that is another account than before. */
  public Optional<String> recovering() {
    return Optional.ofNullable(recoveryIdentity)
        .filter(text -> !text.isBlank() && !text.equals(workloadIdentity));
  }

  public Optional<Instant> gone() {
    return Optional.ofNullable(goneSince);
  }

  /** The API no longer lists it. Of one that it never listed, nothing changes. */
  public Deployment goneAt(Instant at) {
    return organization.isEmpty() || goneSince != null
        ? this
        : new Deployment(
            id, name, namespace, cluster, workloadIdentity, recoveryIdentity, organization, at);
  }
}
