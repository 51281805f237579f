package io.astroconnect.cloud.gcp;

import com.google.cloud.compute.v1.AddPeeringNetworkRequest;
import com.google.cloud.compute.v1.ExchangedPeeringRoutesList;
import com.google.cloud.compute.v1.GetNetworkRequest;
import com.google.cloud.compute.v1.ListPeeringRoutesNetworksRequest;
import com.google.cloud.compute.v1.NetworksAddPeeringRequest;
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
import io.astroconnect.model.peering.gcp.PeerNetwork;
import io.astroconnect.model.peering.gcp.PeeringOperation;
import io.astroconnect.model.peering.gcp.PeeringRoute;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Networks and their peerings by Compute Engine, over HTTP and JSON. */
public final class GcpPeerNetworks implements PeerNetworks {
  /** What the peer lets out. */
  private static final String INCOMING = "INCOMING";

  /** What this network lets out. */
  private static final String OUTGOING = "OUTGOING";

  private final GcpClients clients;
  private final Operations operations;

  /**
   * Asks and changes by these clients.
   *
   * @param clock the time where the networks are
   */
  public GcpPeerNetworks(GcpClients clients, InstantSource clock) {
    this(clients, clock, Thread::sleep);
  }

  GcpPeerNetworks(GcpClients clients, InstantSource clock, Operations.Pause pause) {
    this.clients = clients;
    this.operations = new Operations(clients, clock, pause);
  }

  @Override
  public Network network(PeerNetwork network) {
    return NetworkReading.network(
        network,
        clients.compute(
            faults(network, "networks.get"),
            compute -> compute.networks().getCallable(),
            GetNetworkRequest.newBuilder()
                .setProject(network.owner())
                .setNetwork(network.network())
                .build()));
  }

  @Override
  public List<PeeringRoute> routes(Network network, String region) {
    return network.peerings().stream()
        .flatMap(half -> routes(network.self(), region, half.name(), INCOMING).stream())
        .toList();
  }

  @Override
  public List<PeeringRoute> offered(Network network, String region) {
    return network.peerings().stream()
        .filter(half -> half.active() && half.exchange().exportCustom())
        .flatMap(half -> routes(network.self(), region, half.name(), OUTGOING).stream())
        .toList();
  }

  /** A service that gives a token again and again has no further page. */
  private List<PeeringRoute> routes(
      PeerNetwork network, String region, String half, String direction) {
    List<PeeringRoute> routes = new ArrayList<>();
    Set<String> pages = new HashSet<>();
    String page = "";
    do {
      ExchangedPeeringRoutesList answer = routes(network, region, half, direction, page);
      answer
          .getItemsList()
          .forEach(route -> NetworkReading.route(half, route).ifPresent(routes::add));
      page = answer.getNextPageToken();
    } while (!page.isEmpty() && pages.add(page));
    return routes;
  }

  private ExchangedPeeringRoutesList routes(
      PeerNetwork network, String region, String half, String direction, String page) {
    return clients.compute(
        faults(network, "networks.listPeeringRoutes"),
        compute -> compute.networks().listPeeringRoutesCallable(),
        ListPeeringRoutesNetworksRequest.newBuilder()
            .setProject(network.owner())
            .setNetwork(network.network())
            .setPeeringName(half)
            .setRegion(region)
            .setDirection(direction)
            .setPageToken(page)
            .build());
  }

  @Override
  public void add(
      PeerNetwork ours,
      String name,
      PeerNetwork target,
      Exchange exchange,
      Consumer<PeeringOperation> hearing) {
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
                ours,
                "networks.addPeering",
                compute -> compute.networks().addPeeringCallable(),
                request,
                hearing));
  }

  @Override
  public void update(
      PeerNetwork ours, String name, Exchange exchange, Consumer<PeeringOperation> hearing) {
    operations.follow(
        ours,
        "networks.updatePeering",
        compute -> compute.networks().updatePeeringCallable(),
        UpdatePeeringNetworkRequest.newBuilder()
            .setProject(ours.owner())
            .setNetwork(ours.network())
            .setNetworksUpdatePeeringRequestResource(
                NetworksUpdatePeeringRequest.newBuilder()
                    .setNetworkPeering(
                        NetworkReading.form(name, exchange).setExchangeSubnetRoutes(true)))
            .build(),
        hearing);
  }

  @Override
  public void requestRemoval(PeerNetwork ours, String name, Consumer<PeeringOperation> hearing) {
    operations.follow(
        ours,
        "networks.requestRemovePeering",
        compute -> compute.networks().requestRemovePeeringCallable(),
        removal(ours, name),
        hearing);
  }

  @Override
  public void withdrawRemoval(PeerNetwork ours, String name, Consumer<PeeringOperation> hearing) {
    operations.follow(
        ours,
        "networks.cancelRequestRemovePeering",
        ComputeClients::withdrawal,
        removal(ours, name),
        hearing);
  }

  private static RequestRemovePeeringNetworkRequest removal(PeerNetwork ours, String name) {
    return RequestRemovePeeringNetworkRequest.newBuilder()
        .setProject(ours.owner())
        .setNetwork(ours.network())
        .setNetworksRequestRemovePeeringRequestResource(
            NetworksRequestRemovePeeringRequest.newBuilder().setName(name))
        .build();
  }

  @Override
  public void remove(PeerNetwork ours, String name, Consumer<PeeringOperation> hearing) {
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
                ours,
                "networks.removePeering",
                compute -> compute.networks().removePeeringCallable(),
                request,
                hearing));
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
