package io.astroconnect.cloud.gcp;

import com.google.cloud.compute.v1.GetRouterStatusRouterRequest;
import com.google.cloud.compute.v1.ListRoutersRequest;
import com.google.cloud.compute.v1.ListSubnetworksRequest;
import com.google.cloud.compute.v1.Router;
import com.google.cloud.compute.v1.RouterList;
import com.google.cloud.compute.v1.RouterStatusNatStatus;
import com.google.cloud.compute.v1.Subnetwork;
import com.google.cloud.compute.v1.SubnetworkList;
import com.google.cloud.compute.v1.SubnetworkSecondaryRange;
import io.astroconnect.cloud.OwnNetworks;
import io.astroconnect.cloud.Scope;
import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.cluster.OwnNetwork;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.net.Ipv4;
import io.astroconnect.model.peering.gcp.PeerNetwork;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Own networks by Compute Engine: the subnets of a region, its Cloud Routers, and one more call for
 * each router that has a NAT.
 */
public final class GcpOwnNetworks implements OwnNetworks {
  private static final Logger LOG = LoggerFactory.getLogger(GcpOwnNetworks.class);

  private final GcpClients clients;

  /** Reads through these clients. */
  public GcpOwnNetworks(GcpClients clients) {
    this.clients = clients;
  }

  @Override
  public List<OwnNetwork> all(Scope scope) {
    Map<String, Set<Cidr>> ranges = new LinkedHashMap<>();
    for (Subnetwork subnet : subnets(scope)) {
      own(scope, subnet.getNetwork())
          .ifPresent(
              network ->
                  ranges
                      .computeIfAbsent(network, _ -> new LinkedHashSet<>())
                      .addAll(ranges(subnet)));
    }
    Map<String, Set<Ipv4>> addresses = new LinkedHashMap<>();
    for (Router router : routers(scope)) {
      own(scope, router.getNetwork())
          .ifPresent(
              network -> {
                ranges.putIfAbsent(network, new LinkedHashSet<>());
                if (router.getNatsCount() > 0) {
                  addresses
                      .computeIfAbsent(network, _ -> new LinkedHashSet<>())
                      .addAll(leaving(scope, router.getName()));
                }
              });
    }
    return ranges.entrySet().stream()
        .map(
            network ->
                new OwnNetwork(
                    scope.account(),
                    scope.region(),
                    network.getKey(),
                    List.copyOf(network.getValue()),
                    Map.of(OwnNetwork.NAME, network.getKey()),
                    List.copyOf(addresses.getOrDefault(network.getKey(), Set.of()))))
        .toList();
  }

  /** Networks that another project shares with this one are not ours. */
  private static Optional<String> own(Scope scope, String url) {
    return PeerNetwork.ofUrl(url)
        .filter(network -> network.owner().equals(scope.account()))
        .map(PeerNetwork::network);
  }

  private List<Subnetwork> subnets(Scope scope) {
    return pages(
        page -> {
          SubnetworkList answer =
              clients.compute(
                  faults(scope, "subnetworks.list"),
                  compute -> compute.subnetworks().listCallable(),
                  ListSubnetworksRequest.newBuilder()
                      .setProject(scope.account())
                      .setRegion(scope.region())
                      .setPageToken(page)
                      .build());
          return new Page<>(answer.getItemsList(), answer.getNextPageToken());
        });
  }

  private List<Router> routers(Scope scope) {
    return pages(
        page -> {
          RouterList answer =
              clients.compute(
                  faults(scope, "routers.list"),
                  compute -> compute.routers().listCallable(),
                  ListRoutersRequest.newBuilder()
                      .setProject(scope.account())
                      .setRegion(scope.region())
                      .setPageToken(page)
                      .build());
          return new Page<>(answer.getItemsList(), answer.getNextPageToken());
        });
  }

  private record Page<T>(List<T> items, String next) {}

  /** A service that gives a token again and again has no further page. */
  private static <T> List<T> pages(Function<String, Page<T>> read) {
    List<T> all = new ArrayList<>();
    Set<String> tokens = new HashSet<>();
    String token = "";
    do {
      Page<T> page = read.apply(token);
      all.addAll(page.items());
      token = page.next();
    } while (!token.isEmpty() && tokens.add(token));
    return all;
  }

  /** Addresses that are drained carry nothing new. */
  private List<Ipv4> leaving(Scope scope, String router) {
    return clients
        .compute(
            faults(scope, "routers.getRouterStatus"),
            compute -> compute.routers().getRouterStatusCallable(),
            GetRouterStatusRouterRequest.newBuilder()
                .setProject(scope.account())
                .setRegion(scope.region())
                .setRouter(router)
                .build())
        .getResult()
        .getNatStatusList()
        .stream()
        .flatMap(GcpOwnNetworks::addresses)
        .distinct()
        .toList();
  }

  private static Stream<Ipv4> addresses(RouterStatusNatStatus nat) {
    return Stream.concat(
            nat.getAutoAllocatedNatIpsList().stream(), nat.getUserAllocatedNatIpsList().stream())
        .flatMap(text -> read(text, Ipv4::parse));
  }

  private static List<Cidr> ranges(Subnetwork subnet) {
    return Stream.concat(
            Stream.of(subnet.getIpCidrRange()),
            subnet.getSecondaryIpRangesList().stream()
                .map(SubnetworkSecondaryRange::getIpCidrRange))
        .filter(text -> !text.isEmpty())
        .flatMap(text -> read(text, Cidr::parse))
        .toList();
  }

  private static <T> Stream<T> read(String text, Function<String, T> parse) {
    try {
      return Stream.of(parse.apply(text));
    } catch (InvalidValueException broken) {
      LOG.warn("Left out what cannot be read: {}", text);
      return Stream.empty();
    }
  }

  private static GcpFaults faults(Scope scope, String call) {
    return new GcpFaults(scope.account(), call);
  }
}
