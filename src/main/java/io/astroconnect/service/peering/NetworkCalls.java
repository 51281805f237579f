package io.astroconnect.service.peering;

import io.astroconnect.cloud.PeerNetworks;
import io.astroconnect.model.cluster.Cluster;
import io.astroconnect.model.peering.gcp.GcpPeeringCall;
import io.astroconnect.model.peering.gcp.PeerNetwork;
import io.astroconnect.model.peering.gcp.PeeringOperation;
import java.util.function.Consumer;

/** Sends one call of a plan to Compute Engine, and follows it to its end. */
final class NetworkCalls {
  private final PeerNetworks networks;

  NetworkCalls(PeerNetworks networks) {
    this.networks = networks;
  }

  void apply(Cluster cluster, GcpPeeringCall call, Consumer<PeeringOperation> hearing) {
    PeerNetwork ours = NetworkLooks.ours(cluster).orElseThrow();
    switch (call) {
      case GcpPeeringCall.AddPeering(var name, var target, var exchange) ->
          networks.add(ours, name, target, exchange, hearing);
      case GcpPeeringCall.UpdatePeering(var name, var exchange) ->
          networks.update(ours, name, exchange, hearing);
      case GcpPeeringCall.RequestRemovePeering(var name) ->
          networks.requestRemoval(ours, name, hearing);
      case GcpPeeringCall.CancelRequestRemovePeering(var name) ->
          networks.withdrawRemoval(ours, name, hearing);
      case GcpPeeringCall.RemovePeering(var name) -> networks.remove(ours, name, hearing);
    }
  }
}
