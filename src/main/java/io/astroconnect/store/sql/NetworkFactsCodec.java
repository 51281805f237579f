package io.astroconnect.store.sql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.astroconnect.model.checklist.Fact;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.gcp.Consent;
import io.astroconnect.model.peering.gcp.Network;
import io.astroconnect.model.peering.gcp.NetworkFacts;
import io.astroconnect.model.peering.gcp.NetworkPeering;
import io.astroconnect.model.peering.gcp.PeerNetwork;
import io.astroconnect.model.peering.gcp.PeeringRoute;

/** {@link NetworkFacts} in JSON. */
final class NetworkFactsCodec {

  private NetworkFactsCodec() {}

  static ObjectNode write(NetworkFacts facts) {
    ObjectNode node = Json.object();
    node.set("network", FactCodec.write(facts.network(), NetworkFactsCodec::network));
    node.set(
        "routes",
        FactCodec.write(facts.routes(), all -> Json.array(all, NetworkFactsCodec::route)));
    node.set(
        "offered",
        FactCodec.write(facts.offered(), all -> Json.array(all, NetworkFactsCodec::route)));
    return node;
  }

  static NetworkFacts read(JsonNode node) {
    return new NetworkFacts(
        FactCodec.read(node.path("network"), NetworkFactsCodec::network),
        FactCodec.read(node.path("routes"), all -> Json.list(all, NetworkFactsCodec::route)),
        node.has("offered")
            ? FactCodec.read(node.path("offered"), all -> Json.list(all, NetworkFactsCodec::route))
            : Fact.notAsked());
  }

  private static JsonNode network(Network network) {
    ObjectNode node =
        Json.object().put("self", network.self().url()).put("autoMode", network.autoMode());
    node.set("peerings", Json.array(network.peerings(), NetworkFactsCodec::peering));
    return node;
  }

  private static Network network(JsonNode node) {
    return new Network(
        PeerNetwork.ofUrl(Json.text(node, "self"))
            .orElseThrow(() -> new IllegalArgumentException("no network: " + node)),
        Json.flag(node, "autoMode"),
        Json.list(node.required("peerings"), NetworkFactsCodec::peering));
  }

  private static JsonNode peering(NetworkPeering half) {
    ObjectNode node =
        Json.object()
            .put("name", half.name())
            .put("peer", half.peer())
            .put("state", half.state())
            .put("details", half.details())
            .put("consent", half.consent().name());
    ExchangeCodec.write(half.exchange(), node);
    return node;
  }

  private static NetworkPeering peering(JsonNode node) {
    return new NetworkPeering(
        Json.text(node, "name"),
        Json.text(node, "peer"),
        Json.text(node, "state"),
        Json.textOrBlank(node, "details"),
        ExchangeCodec.read(node),
        Consent.valueOf(Json.text(node, "consent")));
  }

  private static JsonNode route(PeeringRoute route) {
    return Json.object()
        .put("peering", route.peering())
        .put("range", route.range().toString())
        .put("kind", route.kind().name())
        .put("accepted", route.accepted());
  }

  private static PeeringRoute route(JsonNode node) {
    return new PeeringRoute(
        Json.text(node, "peering"),
        Cidr.parse(Json.text(node, "range")),
        PeeringRoute.Kind.valueOf(Json.text(node, "kind")),
        Json.flag(node, "accepted"));
  }
}
