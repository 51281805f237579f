package io.astroconnect.service.peering;

import io.astroconnect.cloud.PeerNetworks;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.peering.gcp.GcpPeeringCall;
import io.astroconnect.model.peering.gcp.PeerNetwork;
import io.astroconnect.task.Progress;

/** Sends one call of a plan to Compute Engine, and follows it to its end. */
final class NetworkCalls {
  private final PeerNetworks networks;

  NetworkCalls(PeerNetworks networks) {
    this.networks = networks;
  }

  void apply(Cluster cluster, GcpPeeringCall call, Progress progress) {
    PeerNetwork ours = NetworkLooks.ours(cluster).orElseThrow();
    switch (call) {
      case GcpPeeringCall.AddPeering(var name, var target, var exchange) ->
          networks.add(ours, name, target, exchange, progress);
      case GcpPeeringCall.UpdatePeering(var name, var exchange) ->
          networks.update(ours, name, exchange, progress);
      case GcpPeeringCall.RequestRemovePeering(var name) ->
          networks.requestRemoval(ours, name, progress);
      case GcpPeeringCall.CancelRequestRemovePeering(var name) ->
          networks.withdrawRemoval(ours, name, progress);
      case GcpPeeringCall.RemovePeering(var name) -> networks.remove(ours, name, progress);
    }
  }
}
