package io.astroconnect.store.sql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.astroconnect.model.net.Ipv4;
import io.astroconnect.model.peering.aws.ElasticAddress;
import io.astroconnect.model.peering.aws.HostedZone;
import io.astroconnect.model.peering.aws.HostedZoneId;
import io.astroconnect.model.peering.aws.NatGateway;
import io.astroconnect.model.peering.aws.VpcId;

/** Zones, NAT gateways and public addresses in JSON. */
final class WaysCodec {

  private WaysCodec() {}

  static JsonNode zone(HostedZone zone) {
    return Json.object()
        .put("id", zone.id().value())
        .put("name", zone.name())
        .put("owner", zone.owner());
  }

  static HostedZone zone(JsonNode node) {
    return new HostedZone(
        new HostedZoneId(Json.text(node, "id")),
        Json.textOrBlank(node, "name"),
        Json.textOrBlank(node, "owner"));
  }

  static JsonNode gateway(NatGateway gateway) {
    ObjectNode node =
        Json.object()
            .put("id", gateway.id())
            .put("vpc", gateway.vpc().value())
            .put("subnet", gateway.subnet())
            .put("available", gateway.available());
    node.set("addresses", Json.texts(gateway.addresses()));
    return node;
  }

  static NatGateway gateway(JsonNode node) {
    return new NatGateway(
        Json.text(node, "id"),
        new VpcId(Json.text(node, "vpc")),
        Json.textOrBlank(node, "subnet"),
        Json.flag(node, "available"),
        Json.list(node.required("addresses"), address -> Ipv4.parse(address.asText())));
  }

  static JsonNode address(ElasticAddress address) {
    return Json.object()
        .put("address", address.address().toString())
        .put("allocation", address.allocation())
        .put("networkInterface", address.networkInterface());
  }

  static ElasticAddress address(JsonNode node) {
    return new ElasticAddress(
        Ipv4.parse(Json.text(node, "address")),
        Json.textOrBlank(node, "allocation"),
        Json.textOrBlank(node, "networkInterface"));
  }
}
