package io.astroconnect.cloud;

import io.astroconnect.model.cluster.LeftOut;
import io.astroconnect.model.cluster.Upstream;
import io.astroconnect.model.cluster.UpstreamDeployment;
import io.astroconnect.task.Progress;
import java.util.List;

/** The clusters and deployments of organizations, as the Astro API shows them. */
public interface AstroCatalogue {

  /**
   * All of an organization, each once; what has changed while it was read is as it was last read.
   *
   * @param organization its id
   * @param progress told after each page how many of them were read
   */
  Listing<Upstream> clusters(String organization, Progress progress);

  /** As {@link #clusters}. */
  Listing<UpstreamDeployment> deployments(String organization, Progress progress);

  /**
   * What was read.
   *
   * @param leftOut what this release cannot read; where it is a mere field, the rest is in the
   *     items
   * @param whole false if the list changed all the time while it was read: then one that is missing
   *     may still be there
   */
  record Listing<T>(List<T> items, List<LeftOut> leftOut, boolean whole) {
    public Listing {
      items = List.copyOf(items);
      leftOut = List.copyOf(leftOut);
    }
  }
}
