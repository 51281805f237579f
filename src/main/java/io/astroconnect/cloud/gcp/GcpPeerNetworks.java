package io.astroconnect.cloud.gcp;

import com.google.cloud.compute.v1.AddPeeringNetworkRequest;
import com.google.cloud.compute.v1.ExchangedPeeringRoutesList;
import com.google.cloud.compute.v1.GetNetworkRequest;
import com.google.cloud.compute.v1.ListPeeringRoutesNetworksRequest;
import com.google.cloud.compute.v1.NetworksAddPeeringRequest;
import com.google.cloud.compute.v1.NetworksClient;
import com.google.cloud.compute.v1.NetworksRemovePeeringRequest;
import com.google.cloud.compute.v1.NetworksRequestRemovePeeringRequest;
import com.google.cloud.compute.v1.NetworksUpdatePeeringRequest;
import com.google.cloud.compute.v1.RemovePeeringNetworkRequest;
import com.google.cloud.compute.v1.RequestRemovePeeringNetworkRequest;
import com.google.cloud.compute.v1.UpdatePeeringNetworkRequest;
import io.astroconnect.cloud.CloudException;
import io.astroconnect.cloud.PeerNetworks;
import io.astroconnect.model.peering.gcp.Exchange;
import io.astroconnect.model.peering.gcp.Network;
import io.astroconnect.model.peering.gcp.NetworkPeering;
import io.astroconnect.model.peering.gcp.PeerNetwork;
import io.astroconnect.model.peering.gcp.PeeringRoute;
import io.astroconnect.task.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Networks and their peerings by Compute Engine, over HTTP and JSON. */
public final class GcpPeerNetworks implements PeerNetworks {
  private static final int MOST_PAGES = 100;

  private final GcpClients clients;
  private final Operations operations;

  public GcpPeerNetworks(GcpClients clients) {
    this.clients = clients;
    this.operations = new Operations(clients, Thread::sleep);
  }

  @Override
  public Network network(PeerNetwork network) {
    return NetworkReading.network(
        network,
        clients.networks(
            faults(network, "networks.get"),
            NetworksClient::getCallable,
            GetNetworkRequest.newBuilder()
                .setProject(network.owner())
                .setNetwork(network.network())
                .build()));
  }

  @Override
  public List<PeeringRoute> routes(Network network, String region) {
    List<PeeringRoute> routes = new ArrayList<>();
    for (NetworkPeering half : network.peerings()) {
      String page = "";
      for (int i = 0; i < MOST_PAGES; i++) {
        ExchangedPeeringRoutesList answer = routes(network.self(), region, half.name(), page);
        answer
            .getItemsList()
            .forEach(route -> NetworkReading.route(half.name(), route).ifPresent(routes::add));
        page = answer.getNextPageToken();
        if (page.isEmpty()) {
          break;
        }
      }
    }
    return routes;
  }

  private ExchangedPeeringRoutesList routes(
      PeerNetwork network, String region, String half, String page) {
    return clients.networks(
        faults(network, "networks.listPeeringRoutes"),
        NetworksClient::listPeeringRoutesCallable,
        ListPeeringRoutesNetworksRequest.newBuilder()
            .setProject(network.owner())
            .setNetwork(network.network())
            .setPeeringName(half)
            .setRegion(region)
            .setDirection("INCOMING")
            .setPageToken(page)
            .build());
  }

  @Override
  public void add(
      PeerNetwork ours, String name, PeerNetwork target, Exchange exchange, Progress progress) {
    AddPeeringNetworkRequest request =
        AddPeeringNetworkRequest.newBuilder()
            .setProject(ours.owner())
            .setNetwork(ours.network())
            .setNetworksAddPeeringRequestResource(
                NetworksAddPeeringRequest.newBuilder()
                    .setNetworkPeering(
                        NetworkReading.form(name, exchange)
                            .setNetwork(target.url())
                            .setExchangeSubnetRoutes(true)))
            .build();
    unlessSo(
        ours,
        there -> there.with(target).isPresent(),
        () ->
            operations.follow(
                faults(ours, "networks.addPeering"),
                NetworksClient::addPeeringCallable,
                request,
                name,
                progress));
  }

  @Override
  public void update(PeerNetwork ours, String name, Exchange exchange, Progress progress) {
    operations.follow(
        faults(ours, "networks.updatePeering"),
        NetworksClient::updatePeeringCallable,
        UpdatePeeringNetworkRequest.newBuilder()
            .setProject(ours.owner())
            .setNetwork(ours.network())
            .setNetworksUpdatePeeringRequestResource(
                NetworksUpdatePeeringRequest.newBuilder()
                    .setNetworkPeering(
                        NetworkReading.form(name, exchange).setExchangeSubnetRoutes(true)))
            .build(),
        name,
        progress);
  }

  @Override
  public void requestRemoval(PeerNetwork ours, String name, Progress progress) {
    operations.follow(
        faults(ours, "networks.requestRemovePeering"),
        NetworksClient::requestRemovePeeringCallable,
        RequestRemovePeeringNetworkRequest.newBuilder()
            .setProject(ours.owner())
            .setNetwork(ours.network())
            .setNetworksRequestRemovePeeringRequestResource(
                NetworksRequestRemovePeeringRequest.newBuilder().setName(name))
            .build(),
        name,
        progress);
  }

  @Override
  public void remove(PeerNetwork ours, String name, Progress progress) {
    RemovePeeringNetworkRequest request =
        RemovePeeringNetworkRequest.newBuilder()
            .setProject(ours.owner())
            .setNetwork(ours.network())
            .setNetworksRemovePeeringRequestResource(
                NetworksRemovePeeringRequest.newBuilder().setName(name))
            .build();
    unlessSo(
        ours,
        there -> there.peerings().stream().noneMatch(half -> half.name().equals(name)),
        () ->
            operations.follow(
                faults(ours, "networks.removePeering"),
                NetworksClient::removePeeringCallable,
                request,
                name,
                progress));
  }

  /** A change that is refused as it was made already is as good as made. */
  private void unlessSo(PeerNetwork ours, Predicate<Network> made, Runnable change) {
    try {
      change.run();
    } catch (CloudException refused) {
      if (refused.fault().passing()
          || Thread.currentThread().isInterrupted()
          || !made.test(network(ours))) {
        throw refused;
      }
    }
  }

  private static GcpFaults faults(PeerNetwork network, String call) {
    return new GcpFaults(network.owner(), call);
  }
}
