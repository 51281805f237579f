package io.astroconnect.cloud;

import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.Deployment;
import java.util.List;

/** The clusters and deployments that the service's own side knows. */
public interface Catalogue {
  List<Cluster> clusters();

  List<Deployment> deployments();
}
