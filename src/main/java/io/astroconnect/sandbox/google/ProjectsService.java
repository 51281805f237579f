package io.astroconnect.sandbox.google;

import static io.astroconnect.sandbox.google.Meeting.status;

import com.google.cloud.resourcemanager.v3.GetProjectRequest;
import com.google.cloud.resourcemanager.v3.Project;
import com.google.cloud.resourcemanager.v3.ProjectsGrpc;
import com.google.iam.v1.GetIamPolicyRequest;
import com.google.iam.v1.Policy;
import com.google.iam.v1.SetIamPolicyRequest;
import com.google.iam.v1.TestIamPermissionsRequest;
import com.google.iam.v1.TestIamPermissionsResponse;
import io.astroconnect.sandbox.world.Google;
import io.grpc.Status.Code;
import io.grpc.stub.StreamObserver;
import java.util.List;

/** {@code google.cloud.resourcemanager.v3.Projects}, what of it a policy needs. */
final class ProjectsService extends ProjectsGrpc.ProjectsImplBase {
  private static final String SET = "resourcemanager.projects.setIamPolicy";

  private final Meeting meeting;

  ProjectsService(Meeting meeting) {
    this.meeting = meeting;
  }

  @Override
  public void getProject(GetProjectRequest request, StreamObserver<Project> out) {
    String id = id(request.getName());
    meeting.answer(
        "GetProject",
        id,
        out,
        (google, _) -> {
          Google.Project project = project(google, id, "resourcemanager.projects.get");
          return new Meeting.Result<>(
              google,
              Project.newBuilder()
                  .setName("projects/" + project.number())
                  .setProjectId(id)
                  .setDisplayName(project.name())
                  .setState(Project.State.ACTIVE)
                  .build());
        });
  }

  @Override
  public void getIamPolicy(GetIamPolicyRequest request, StreamObserver<Policy> out) {
    String id = id(request.getResource());
    meeting.answer(
        "GetIamPolicy",
        id,
        out,
        (google, _) ->
            new Meeting.Result<>(
                google,
                IamPolicies.shown(
                    project(google, id, "resourcemanager.projects.getIamPolicy").policy(),
                    request.getOptions().getRequestedPolicyVersion())));
  }

  @Override
  public void setIamPolicy(SetIamPolicyRequest request, StreamObserver<Policy> out) {
    String id = id(request.getResource());
    meeting.answer(
        "SetIamPolicy",
        id,
        out,
        (google, now) -> {
          Google.Project project = project(google, id, SET);
          Google.Guarded next = PolicyWork.set(google, project.policy(), request, now);
          return new Meeting.Result<>(google.with(project.with(next)), IamPolicies.of(next));
        });
  }

  @Override
  public void testIamPermissions(
      TestIamPermissionsRequest request, StreamObserver<TestIamPermissionsResponse> out) {
    String id = id(request.getResource());
    boolean denied = meeting.denied("SetIamPolicy", id);
    meeting.answer(
        "TestIamPermissions",
        id,
        out,
        (google, _) -> {
          Google.Project project = google.projects().get(id);
          List<String> held =
              project == null
                  ? List.of()
                  : request.getPermissionsList().stream()
                      .filter(one -> project.permissions().contains(one))
                      .filter(one -> !denied || !one.equals(SET))
                      .toList();
          return new Meeting.Result<>(
              google, TestIamPermissionsResponse.newBuilder().addAllPermissions(held).build());
        });
  }

  private static Google.Project project(Google google, String id, String permission) {
    Google.Project project = google.projects().get(id);
    if (project == null || !project.permissions().contains(permission)) {
      throw status(Code.PERMISSION_DENIED, "The caller does not have permission");
    }
    return project;
  }

  private static String id(String name) {
    if (!name.startsWith("projects/")) {
      throw status(Code.INVALID_ARGUMENT, "Request contains an invalid argument.");
    }
    return name.substring("projects/".length());
  }
}
