package io.astroconnect.model.allowlist;

import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.cluster.Provider;
import java.util.List;
import java.util.Optional;

/**
 * What can be the case on the customer's side, such as "a policy exists".
 *
 * @param providers the clouds from which it can work; empty for all
 * @param otherwise why it cannot work from another, and what does
 */
public record Case(
    ServiceId service, String id, List<Provider> providers, Optional<AllowlistReason> otherwise) {
  public Case {
    providers = List.copyOf(providers);
  }

  /** True if it can work from this cluster. */
  public boolean worksFrom(Cluster cluster) {
    return providers.isEmpty() || providers.contains(cluster.provider());
  }

  /** The key of its name in the bundle. */
  public String key() {
    return "recipe." + service + ".case." + id;
  }
}
