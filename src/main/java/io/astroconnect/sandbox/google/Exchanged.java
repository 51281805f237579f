package io.astroconnect.sandbox.google;

import io.astroconnect.model.net.Cidr;
import io.astroconnect.sandbox.google.ComputeEndpoint.Refused;
import io.astroconnect.sandbox.world.Google;
import io.astroconnect.sandbox.world.GoogleNetwork;
import io.astroconnect.sandbox.world.GoogleNetwork.Custom;
import io.astroconnect.sandbox.world.GoogleNetwork.Half;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The routes that two networks exchange ("VPC Network Peering", route exchange): private subnets
 * always, public ones and custom routes where the one half exports and the other imports them.
 *
 * @param half of the network
 */
record Exchanged(Google google, GoogleNetwork network, Half half) {

  /**
   * What the other network lets out, or what this one does, each with whether the receiver takes
   * it; nothing before both halves are there.
   *
   * @param direction as the API has it, or "" for incoming
   */
  List<Map<String, Object>> routes(String direction) {
    GoogleNetwork peer = google.networks().get(half.peer());
    Optional<Half> back = NetworkLife.back(google, network.key(), half);
    if (peer == null || back.isEmpty()) {
      return List.of();
    }
    return switch (direction) {
      case "", "INCOMING" -> routes(peer, back.get(), network, half);
      case "OUTGOING" -> routes(network, half, peer, back.get());
      default ->
          throw new Refused(400, "invalid", "Invalid value for field 'direction': '" + direction);
    };
  }

  private static List<Map<String, Object>> routes(
      GoogleNetwork from, Half exporting, GoogleNetwork to, Half importing) {
    Stream<Map<String, Object>> subnets =
        from.ranges().stream()
            .filter(range -> !open(range) || exporting.exportPublic())
            .map(
                range ->
                    route(range, "SUBNET_PEERING_ROUTE", !open(range) || importing.importPublic()));
    Stream<Map<String, Object>> customs =
        from.routes().stream()
            .filter(_ -> exporting.exportCustom())
            .map(custom -> route(custom, importing.importCustom() && free(custom, to)));
    return Stream.concat(subnets, customs).toList();
  }

  /** Addresses that are nobody's own, which only go where both sides ask for it. */
  private static boolean open(Cidr range) {
    return !range.isPrivate() && !Cidr.parse("100.64.0.0/10").contains(range);
  }

  /** A subnet of the receiver wins over a custom route within it. */
  private static boolean free(Custom custom, GoogleNetwork to) {
    return to.ranges().stream().noneMatch(range -> range.contains(custom.range()));
  }

  private static Map<String, Object> route(Custom custom, boolean taken) {
    return route(
        custom.range(), custom.dynamic() ? "DYNAMIC_PEERING_ROUTE" : "STATIC_PEERING_ROUTE", taken);
  }

  private static Map<String, Object> route(Cidr range, String type, boolean taken) {
    return Map.of("destRange", range.toString(), "type", type, "priority", 0, "imported", taken);
  }
}
