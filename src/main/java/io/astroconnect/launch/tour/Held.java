package io.astroconnect.launch.tour;

import io.astroconnect.cloud.Networks;
import io.astroconnect.cloud.Peerings;
import io.astroconnect.cloud.Scope;
import io.astroconnect.cloud.sandbox.SandboxControl;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.peering.ConnectionId;
import io.astroconnect.model.peering.aws.RouteTable;
import io.astroconnect.model.peering.aws.VpcId;
import io.astroconnect.model.peering.aws.VpcPeering;
import io.astroconnect.service.allowlist.AllowlistService;
import io.astroconnect.service.catalogue.CatalogueService;
import io.astroconnect.service.handover.HandOverService;
import io.astroconnect.service.identity.IdentityService;
import io.astroconnect.service.peering.PeeringService;
import io.astroconnect.service.peering.PeeringView;
import io.astroconnect.service.report.ReportService;
import io.astroconnect.words.Words;
import io.astroconnect.workspace.Workspace;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/**
 * A second look at the home that the window shows, with a store and clients of its own, as another
 * process of that home has them: what the store holds, what EC2 says, and the customers' hands.
 */
public record Held(
    Workspace workspace,
    CatalogueService catalogue,
    PeeringService peerings,
    HandOverService handovers,
    AllowlistService allowlists,
    IdentityService identities,
    ReportService reports,
    Networks networks,
    Peerings ec2,
    SandboxControl sandbox,
    Words words,
    Clock clock) {

  Cluster cluster(String name) {
    return catalogue.find(name).orElseThrow(() -> new TourException("tour.not-there", name));
  }

  /** As the store holds it. */
  PeeringView view(ConnectionId id) {
    return peerings.view(id);
  }

  /** As EC2 says. */
  VpcPeering peering(PeeringView view) {
    String id = view.checklist().connectionId();
    return ec2.all(scope(view)).stream()
        .filter(each -> each.id().value().equals(id))
        .findFirst()
        .orElseThrow(() -> new TourException("tour.not-there", "EC2 " + id));
  }

  /** The route tables of the cluster's VPC, as EC2 says. */
  List<RouteTable> routeTables(PeeringView view) {
    return networks.routeTables(scope(view), Set.of(VpcId.parse(view.cluster().vpc())));
  }

  /** How many peerings EC2 was asked for. */
  long requests() {
    return sandbox.calls().getOrDefault("CreateVpcPeeringConnection", 0L);
  }

  private static Scope scope(PeeringView view) {
    return new Scope(view.cluster().account(), view.cluster().region());
  }
}
