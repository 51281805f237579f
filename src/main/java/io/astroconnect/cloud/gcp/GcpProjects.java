package io.astroconnect.cloud.gcp;

import com.google.cloud.resourcemanager.v3.GetProjectRequest;
import com.google.cloud.resourcemanager.v3.ProjectsClient;
import io.astroconnect.cloud.Projects;
import io.astroconnect.model.identity.ProjectId;

/** Projects by Resource Manager. */
public final class GcpProjects implements Projects {
  private final GcpClients clients;

  public GcpProjects(GcpClients clients) {
    this.clients = clients;
  }

  @Override
  public String name(ProjectId project) {
    return clients
        .projects(
            new GcpFaults(project.value(), "GetProject"),
            ProjectsClient::getProjectCallable,
            GetProjectRequest.newBuilder().setName("projects/" + project).build())
        .getDisplayName();
  }
}
