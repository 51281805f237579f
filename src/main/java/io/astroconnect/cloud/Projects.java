package io.astroconnect.cloud;

import io.astroconnect.model.identity.ProjectId;

/** Google Cloud projects. */
public interface Projects {

  /**
   * Its display name.
   *
   * @throws CloudException with a NotAllowed also if there is no such project: Google does not say
   */
  String name(ProjectId project);
}
