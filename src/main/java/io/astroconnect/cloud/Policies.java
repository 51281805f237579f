package io.astroconnect.cloud;

import io.astroconnect.model.identity.GrantTarget;
import io.astroconnect.model.identity.Policy;
import java.util.Set;

/** IAM policies of projects and of service accounts. */
public interface Policies {

  /** The policy with its conditions, and the etag to write it back with. */
  Policy read(GrantTarget target);

  /**
   * Writes a policy in place of the one that it was made from. Never sent twice.
   *
   * @return the policy as it then stands
   * @throws CloudException with a Conflict if somebody changed it since it was read
   */
  Policy write(GrantTarget target, Policy changed);

  /** Those of the permissions that we have on it; nothing is done. */
  Set<String> allowed(GrantTarget target, Set<String> permissions);
}
