package io.astroconnect.launch;

import io.astroconnect.cloud.gcp.GcpClients;
import io.astroconnect.cloud.gcp.GcpEndpoints;
import io.astroconnect.cloud.gcp.GcpOwnNetworks;
import io.astroconnect.cloud.gcp.GcpPeerNetworks;
import io.astroconnect.cloud.gcp.GcpPolicies;
import io.astroconnect.cloud.gcp.GcpProjects;
import io.astroconnect.cloud.gcp.GcpServiceAccounts;
import io.astroconnect.workspace.Workspace;
import java.time.InstantSource;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Wires Google's adapters of a workspace. The clients are made at their first call. */
record GcpWiring(GcpClients clients) {

  static GcpWiring of(Workspace workspace) {
    // gRPC tells of itself on standard error, which is for people
    Logger.getLogger("").setLevel(Level.WARNING);
    Workspace.GcpEndpoints at = workspace.gcp().endpoints();
    return new GcpWiring(
        new GcpClients(
            new GcpEndpoints(at.iam(), at.resourcemanager(), at.compute()),
            workspace.gcp().impersonate()));
  }

  GcpPolicies policies() {
    return new GcpPolicies(clients);
  }

  GcpProjects projects() {
    return new GcpProjects(clients);
  }

  GcpServiceAccounts accounts() {
    return new GcpServiceAccounts(clients);
  }

  GcpOwnNetworks ownNetworks() {
    return new GcpOwnNetworks(clients);
  }

  GcpPeerNetworks peerNetworks(InstantSource clock) {
    return new GcpPeerNetworks(clients, clock);
  }
}
