package io.astroconnect.cloud.gcp;

import com.google.cloud.compute.v1.ExchangedPeeringRoute;
import io.astroconnect.model.InvalidValueException;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.gcp.Consent;
import io.astroconnect.model.peering.gcp.Exchange;
import io.astroconnect.model.peering.gcp.Network;
import io.astroconnect.model.peering.gcp.NetworkPeering;
import io.astroconnect.model.peering.gcp.PeerNetwork;
import io.astroconnect.model.peering.gcp.PeeringRoute;
import io.astroconnect.model.peering.gcp.StackType;
import java.util.Optional;

/** Networks between Google's form and ours; what a service leaves out is as in a new peering. */
final class NetworkReading {

  private NetworkReading() {}

  static Network network(PeerNetwork self, com.google.cloud.compute.v1.Network from) {
    return new Network(
        self,
        from.getAutoCreateSubnetworks(),
        from.getPeeringsList().stream().map(NetworkReading::peering).toList());
  }

  private static NetworkPeering peering(com.google.cloud.compute.v1.NetworkPeering from) {
    return new NetworkPeering(
        from.getName(),
        from.getNetwork(),
        from.getState(),
        details(from.getStateDetails()),
        new Exchange(
            from.getImportCustomRoutes(),
            from.getExportCustomRoutes(),
            from.getImportSubnetRoutesWithPublicIp(),
            !from.hasExportSubnetRoutesWithPublicIp() || from.getExportSubnetRoutesWithPublicIp(),
            from.getStackType().equals(StackType.IPV4_IPV6.name())
                ? StackType.IPV4_IPV6
                : StackType.IPV4_ONLY),
        consent(from));
  }

  /** Google writes a time before its sentence, which stays the same while the state does. */
  private static String details(String from) {
    return from.replaceFirst("^\\[[0-9T:.+-]{10,40}]:\\s*", "");
  }

  /** {@code updateStrategy} and {@code consensusState.deleteStatus} of the API reference. */
  private static Consent consent(com.google.cloud.compute.v1.NetworkPeering from) {
    if (!from.getUpdateStrategy().equals("CONSENSUS")
        && !from.getConnectionStatus().getUpdateStrategy().equals("CONSENSUS")) {
      return Consent.NOT_NEEDED;
    }
    return switch (from.getConnectionStatus().getConsensusState().getDeleteStatus()) {
      case "LOCAL_DELETE_REQUESTED" -> Consent.OURS;
      case "PEER_DELETE_REQUESTED" -> Consent.THEIRS;
      case "DELETE_ACKNOWLEDGED" -> Consent.BOTH;
      default -> Consent.NOBODY;
    };
  }

  /** Empty for a route of IPv6. */
  static Optional<PeeringRoute> route(String half, ExchangedPeeringRoute from) {
    try {
      PeeringRoute.Kind kind =
          switch (from.getType()) {
            case "STATIC_PEERING_ROUTE" -> PeeringRoute.Kind.STATIC;
            case "DYNAMIC_PEERING_ROUTE" -> PeeringRoute.Kind.DYNAMIC;
            default -> PeeringRoute.Kind.SUBNET;
          };
      return Optional.of(
          new PeeringRoute(half, Cidr.parse(from.getDestRange()), kind, from.getImported()));
    } catch (InvalidValueException notIpv4) {
      return Optional.empty();
    }
  }

  static com.google.cloud.compute.v1.NetworkPeering.Builder form(String name, Exchange exchange) {
    return com.google.cloud.compute.v1.NetworkPeering.newBuilder()
        .setName(name)
        .setImportCustomRoutes(exchange.importCustom())
        .setExportCustomRoutes(exchange.exportCustom())
        .setImportSubnetRoutesWithPublicIp(exchange.importPublic())
        .setExportSubnetRoutesWithPublicIp(exchange.exportPublic())
        .setStackType(exchange.stack().name());
  }
}
