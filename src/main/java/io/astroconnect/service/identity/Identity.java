package io.astroconnect.service.identity;

import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.Deployment;
import io.astroconnect.model.identity.NameWarning;
import io.astroconnect.model.identity.ServiceAccountName;
import java.util.Optional;

/**
 * A deployment of a Google cluster, and the service account that it acts as.
 *
 * @param name as computed, with its warnings
 */
public record Identity(Deployment deployment, Cluster cluster, ServiceAccountName name) {

  /** What is granted to: what the Astro API reports counts, else the computed name. */
  public Optional<String> email() {
    return deployment.reportedIdentity().or(name::email);
  }

  /** True if the Astro API reports another account than the rule gives. */
  public boolean differs() {
    return name.codes().contains(NameWarning.REPORTED_DIFFERS);
  }
}
