package io.astroconnect.service.identity;

import io.astroconnect.model.identity.ServiceAccountName;
import io.astroconnect.store.Clusters;
import java.util.List;

/** Names service accounts, compared with the other deployments of their project. */
public final class IdentityService {
  private final Clusters clusters;

  public IdentityService(Clusters clusters) {
    this.clusters = clusters;
  }

  /** What is known now, to be asked often. */
  public Estate estate() {
    return new Estate(clusters);
  }

  /** The Google projects that our clusters run in. */
  public List<String> projects() {
    return estate().projects();
  }

  /** The deployments of Google clusters, by name, each with its service account. */
  public List<Identity> identities() {
    return estate().identities();
  }

  /**
   * The service account of what is typed, however little. Collisions are those with deployments
   * that run in the project. If one of them has this very namespace and the Astro API reports its
   * account, the two are compared.
   */
  public ServiceAccountName name(String project, String namespace) {
    return estate().name(project, namespace);
  }
}
