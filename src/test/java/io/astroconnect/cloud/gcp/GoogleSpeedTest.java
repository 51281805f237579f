package io.astroconnect.cloud.gcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.astroconnect.cloud.sandbox.SandboxControl;
import io.astroconnect.model.identity.GrantTarget;
import io.astroconnect.model.identity.Holding;
import io.astroconnect.model.identity.Policy;
import io.astroconnect.model.identity.ProjectId;
import io.astroconnect.model.identity.ServiceAccount;
import io.astroconnect.model.peering.gcp.PeerNetwork;
import io.astroconnect.sandbox.Sandbox;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the first call to each of Google's services costs, which makes its client, and the next. */
@Tag("bench")
class GoogleSpeedTest {
  private static final PeerNetwork CORVUS =
      PeerNetwork.ofUrl("projects/astro-corvus-prod/global/networks/astro-corvus-vpc")
          .orElseThrow();
  private static final ServiceAccount US =
      new ServiceAccount("etl-reader@corvus-dwh-prod.iam.gserviceaccount.com");

  @TempDir Path home;

  private static void timed(String what, Runnable call) {
    long before = System.nanoTime();
    call.run();
    System.out.printf("%s: %d ms%n", what, (System.nanoTime() - before) / 1_000_000);
  }

  @Test
  void firstCallsAndTheNext() throws Exception {
    try (Sandbox sandbox = Sandbox.openOrConnect(home);
        SandboxControl control = new SandboxControl(sandbox.endpoints().control());
        GcpClients clients =
            new GcpClients(
                new GcpEndpoints(
                    sandbox.endpoints().google(),
                    sandbox.endpoints().google(),
                    sandbox.endpoints().compute()),
                "")) {
      GcpPeerNetworks networks = new GcpPeerNetworks(clients, InstantSource.system());
      GcpServiceAccounts accounts = new GcpServiceAccounts(clients);
      GcpProjects projects = new GcpProjects(clients);
      GcpPolicies policies = new GcpPolicies(clients);
      ProjectId warehouse = new ProjectId("corvus-dwh-prod");
      timed("Compute, first call", () -> networks.network(CORVUS));
      timed("Compute, next call", () -> networks.network(CORVUS));
      timed("Resource Manager, first call", () -> projects.name(warehouse));
      timed("Resource Manager, next call", () -> projects.name(warehouse));
      timed("IAM, first call", () -> accounts.exists(US));
      timed("IAM, next call", () -> accounts.exists(US));

      GrantTarget target = new GrantTarget.OfProject(warehouse);
      Holding holding = new Holding(US.member(), "roles/bigquery.metadataViewer", null);
      timed(
          "a grant: what we may do, read, merge, write",
          () -> {
            policies.allowed(target, Set.of("resourcemanager.projects.setIamPolicy"));
            Policy before = policies.read(target);
            assertThat(policies.write(target, before.grant(holding)).holds(holding)).isTrue();
          });
      System.out.println("calls: " + control.calls());
    }
  }
}
