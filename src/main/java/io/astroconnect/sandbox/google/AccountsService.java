package io.astroconnect.sandbox.google;

import static io.astroconnect.sandbox.google.Meeting.status;

import com.google.iam.admin.v1.GetServiceAccountRequest;
import com.google.iam.admin.v1.IAMGrpc;
import com.google.iam.admin.v1.ListServiceAccountsRequest;
import com.google.iam.admin.v1.ListServiceAccountsResponse;
import com.google.iam.admin.v1.ServiceAccount;
import com.google.iam.v1.GetIamPolicyRequest;
import com.google.iam.v1.Policy;
import com.google.iam.v1.SetIamPolicyRequest;
import com.google.iam.v1.TestIamPermissionsRequest;
import com.google.iam.v1.TestIamPermissionsResponse;
import io.astroconnect.sandbox.world.Google;
import io.grpc.Status.Code;
import io.grpc.stub.StreamObserver;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** {@code google.iam.admin.v1.IAM}, what of it service accounts and their policies need. */
final class AccountsService extends IAMGrpc.IAMImplBase {
  private static final String SET = "iam.serviceAccounts.setIamPolicy";
  private static final int PAGE = 20;

  private final Meeting meeting;
  private final AtomicLong reads = new AtomicLong();

  AccountsService(Meeting meeting) {
    this.meeting = meeting;
  }

  @Override
  public void getServiceAccount(
      GetServiceAccountRequest request, StreamObserver<ServiceAccount> out) {
    String email = email(request.getName());
    meeting.answer(
        "GetServiceAccount",
        email,
        out,
        (google, now) ->
            new Meeting.Result<>(
                google, form(account(google, email, "iam.serviceAccounts.get", now))));
  }

  @Override
  public void listServiceAccounts(
      ListServiceAccountsRequest request, StreamObserver<ListServiceAccountsResponse> out) {
    String project = request.getName().substring("projects/".length());
    meeting.answer(
        "ListServiceAccounts",
        project,
        out,
        (google, _) -> {
          allowed(google, project, "iam.serviceAccounts.list");
          return new Meeting.Result<>(google, page(google, project, request));
        });
  }

  private static ListServiceAccountsResponse page(
      Google google, String project, ListServiceAccountsRequest request) {
    List<Google.Account> all =
        google.accounts().values().stream()
            .filter(account -> account.project().equals(project))
            .toList();
    int from = request.getPageToken().isEmpty() ? 0 : Integer.parseInt(request.getPageToken());
    int size = request.getPageSize() == 0 ? PAGE : Math.min(request.getPageSize(), 100);
    int to = Math.min(from + size, all.size());
    ListServiceAccountsResponse.Builder page = ListServiceAccountsResponse.newBuilder();
    all.subList(from, to).forEach(account -> page.addAccounts(form(account)));
    return page.setNextPageToken(to < all.size() ? Integer.toString(to) : "").build();
  }

  @Override
  public void getIamPolicy(GetIamPolicyRequest request, StreamObserver<Policy> out) {
    String email = email(request.getResource());
    meeting.answer(
        "GetIamPolicy",
        email,
        out,
        (google, now) ->
            new Meeting.Result<>(
                google,
                IamPolicies.shown(
                    account(google, email, "iam.serviceAccounts.getIamPolicy", now).policy(),
                    request.getOptions().getRequestedPolicyVersion())));
  }

  @Override
  public void setIamPolicy(SetIamPolicyRequest request, StreamObserver<Policy> out) {
    String email = email(request.getResource());
    meeting.answer(
        "SetIamPolicy",
        email,
        out,
        (google, now) -> {
          Google.Account account = account(google, email, SET, now);
          Google.Guarded next = PolicyWork.set(google, account.policy(), request, now);
          return new Meeting.Result<>(google.with(account.with(next)), IamPolicies.of(next));
        });
  }

  @Override
  public void testIamPermissions(
      TestIamPermissionsRequest request, StreamObserver<TestIamPermissionsResponse> out) {
    String email = email(request.getResource());
    boolean denied = meeting.denied("SetIamPolicy", Meeting.project(email));
    meeting.answer(
        "TestIamPermissions",
        email,
        out,
        (google, _) -> {
          Google.Project project = google.projects().get(Meeting.project(email));
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

  /** Every other look at a new account meets a place that does not know it yet. */
  private Google.Account account(Google google, String email, String permission, Instant now) {
    allowed(google, Meeting.project(email), permission);
    Google.Account account = google.accounts().get(email);
    if (account == null
        || (PolicyWork.spreading(account, now) && reads.getAndIncrement() % 2 == 1)) {
      throw status(
          Code.NOT_FOUND, "Unknown service account " + email + " or it was deleted recently.");
    }
    return account;
  }

  private static void allowed(Google google, String project, String permission) {
    Google.Project known = google.projects().get(project);
    if (known == null || !known.permissions().contains(permission)) {
      throw status(
          Code.PERMISSION_DENIED,
          "Permission '" + permission + "' denied on resource (or it may not exist).");
    }
  }

  private static ServiceAccount form(Google.Account account) {
    return ServiceAccount.newBuilder()
        .setName("projects/" + account.project() + "/serviceAccounts/" + account.email())
        .setProjectId(account.project())
        .setUniqueId(account.uid())
        .setEmail(account.email())
        .build();
  }

  private static String email(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }
}
