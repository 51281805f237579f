package io.astroconnect.cloud.gcp;

import com.google.cloud.iam.admin.v1.IAMClient;
import com.google.iam.admin.v1.GetServiceAccountRequest;
import com.google.iam.admin.v1.ListServiceAccountsRequest;
import com.google.iam.admin.v1.ListServiceAccountsResponse;
import io.astroconnect.cloud.CloudException;
import io.astroconnect.cloud.ServiceAccounts;
import io.astroconnect.model.checklist.Fault;
import io.astroconnect.model.identity.ProjectId;
import io.astroconnect.model.identity.ServiceAccount;
import java.util.ArrayList;
import java.util.List;

/** Service accounts by IAM. */
public final class GcpServiceAccounts implements ServiceAccounts {
  private static final int PAGE = 100;
  private static final int MOST_PAGES = 1000;

  private final GcpClients clients;

  public GcpServiceAccounts(GcpClients clients) {
    this.clients = clients;
  }

  @Override
  public boolean exists(ServiceAccount account) {
    try {
      return clients
          .iam(
              new GcpFaults(account.email(), "GetServiceAccount"),
              IAMClient::getServiceAccountCallable,
              GetServiceAccountRequest.newBuilder()
                  .setName("projects/-/serviceAccounts/" + account.email())
                  .build())
          .getEmail()
          .equals(account.email());
    } catch (CloudException refused) {
      if (refused.fault() instanceof Fault.NotFound) {
        return false;
      }
      throw refused;
    }
  }

  @Override
  public List<ServiceAccount> all(ProjectId project) {
    List<ServiceAccount> all = new ArrayList<>();
    String page = "";
    for (int i = 0; i < MOST_PAGES; i++) {
      ListServiceAccountsResponse answer =
          clients.iam(
              new GcpFaults(project.value(), "ListServiceAccounts"),
              IAMClient::listServiceAccountsCallable,
              ListServiceAccountsRequest.newBuilder()
                  .setName("projects/" + project)
                  .setPageSize(PAGE)
                  .setPageToken(page)
                  .build());
      answer.getAccountsList().forEach(one -> all.add(new ServiceAccount(one.getEmail())));
      page = answer.getNextPageToken();
      if (page.isEmpty()) {
        return all;
      }
    }
    return all;
  }
}
