package io.astroconnect.cloud;

import io.astroconnect.model.identity.ProjectId;
import io.astroconnect.model.identity.ServiceAccount;
import java.util.List;

/** Google service accounts. */
public interface ServiceAccounts {

  /**
   * True if Google shows the account; for a new one it may say yes and then no for a while.
   *
   * @throws CloudException with a NotAllowed also for an account that is not there, if we may not
   *     read those of its project
   */
  boolean exists(ServiceAccount account);

  /** All of a project. */
  List<ServiceAccount> all(ProjectId project);
}
