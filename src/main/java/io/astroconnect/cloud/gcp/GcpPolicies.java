package io.astroconnect.cloud.gcp;

import com.google.cloud.iam.admin.v1.IAMClient;
import com.google.cloud.resourcemanager.v3.ProjectsClient;
import com.google.iam.v1.GetIamPolicyRequest;
import com.google.iam.v1.GetPolicyOptions;
import com.google.iam.v1.SetIamPolicyRequest;
import com.google.iam.v1.TestIamPermissionsRequest;
import io.astroconnect.cloud.CloudException;
import io.astroconnect.cloud.Policies;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.identity.GrantTarget;
import io.astroconnect.model.identity.Policy;
import java.util.Set;

/** Policies of projects by Resource Manager, those of service accounts by IAM. */
public final class GcpPolicies implements Policies {
  private final GcpClients clients;

  public GcpPolicies(GcpClients clients) {
    this.clients = clients;
  }

  @Override
  public Policy read(GrantTarget target) {
    GetIamPolicyRequest request =
        GetIamPolicyRequest.newBuilder()
            .setResource(target.resource())
            .setOptions(
                GetPolicyOptions.newBuilder().setRequestedPolicyVersion(PolicyReading.VERSION))
            .build();
    return read(
        target,
        "GetIamPolicy",
        asked(
            target,
            "GetIamPolicy",
            ProjectsClient::getIamPolicyCallable,
            IAMClient::getIamPolicyCallable,
            request));
  }

  @Override
  public Policy write(GrantTarget target, Policy changed) {
    SetIamPolicyRequest request =
        SetIamPolicyRequest.newBuilder()
            .setResource(target.resource())
            .setPolicy(PolicyReading.write(changed))
            .build();
    return read(
        target,
        "SetIamPolicy",
        asked(
            target,
            "SetIamPolicy",
            ProjectsClient::setIamPolicyCallable,
            IAMClient::setIamPolicyCallable,
            request));
  }

  @Override
  public Set<String> allowed(GrantTarget target, Set<String> permissions) {
    TestIamPermissionsRequest request =
        TestIamPermissionsRequest.newBuilder()
            .setResource(target.resource())
            .addAllPermissions(permissions)
            .build();
    return Set.copyOf(
        asked(
                target,
                "TestIamPermissions",
                ProjectsClient::testIamPermissionsCallable,
                IAMClient::testIamPermissionsCallable,
                request)
            .getPermissionsList());
  }

  private <Q, A> A asked(
      GrantTarget target,
      String call,
      GcpClients.Choice<ProjectsClient, Q, A> project,
      GcpClients.Choice<IAMClient, Q, A> account,
      Q request) {
    GcpFaults faults = new GcpFaults(target.label(), call);
    return switch (target) {
      case GrantTarget.OfProject _ -> clients.projects(faults, project, request);
      case GrantTarget.OfAccount _ -> clients.iam(faults, account, request);
    };
  }

  /** A policy that could not be written back as it is must not be touched at all. */
  private static Policy read(GrantTarget target, String call, com.google.iam.v1.Policy answer) {
    return PolicyReading.read(answer)
        .orElseThrow(
            () ->
                new CloudException(
                    new Fault.Bug(
                        new Fault.Where(target.label(), "", call, ""),
                        "the policy holds what this release does not know; it was left alone")));
  }
}
