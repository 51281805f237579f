package io.astroconnect.store.sql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.astroconnect.model.net.Cidr;
import io.astroconnect.model.peering.aws.CallerIdentity;
import io.astroconnect.model.peering.aws.Route;
import io.astroconnect.model.peering.aws.RouteTable;
import io.astroconnect.model.peering.aws.Subnet;
import io.astroconnect.model.peering.aws.Vpc;
import io.astroconnect.model.peering.aws.VpcFacts;
import io.astroconnect.model.peering.aws.VpcId;
import java.util.Set;

/** {@link VpcFacts} in JSON. */
final class VpcFactsCodec {

  private VpcFactsCodec() {}

  static ObjectNode write(VpcFacts facts) {
    ObjectNode node = Json.object();
    node.set("caller", FactCodec.write(facts.caller(), VpcFactsCodec::caller));
    node.set("vpc", FactCodec.write(facts.vpc(), VpcFactsCodec::vpc));
    node.set(
        "subnets", FactCodec.write(facts.subnets(), all -> Json.array(all, VpcFactsCodec::subnet)));
    node.set(
        "routeTables",
        FactCodec.write(facts.routeTables(), all -> Json.array(all, VpcFactsCodec::routeTable)));
    node.set(
        "peerings", FactCodec.write(facts.peerings(), all -> Json.array(all, PeeringCodec::write)));
    node.set("zones", FactCodec.write(facts.zones(), all -> Json.array(all, WaysCodec::zone)));
    node.set(
        "natGateways",
        FactCodec.write(facts.natGateways(), all -> Json.array(all, WaysCodec::gateway)));
    node.set(
        "addresses",
        FactCodec.write(facts.addresses(), all -> Json.array(all, WaysCodec::address)));
    return node;
  }

  static VpcFacts read(JsonNode node) {
    return new VpcFacts(
        FactCodec.read(node.path("caller"), VpcFactsCodec::caller),
        FactCodec.read(node.path("vpc"), VpcFactsCodec::vpc),
        FactCodec.read(node.path("subnets"), all -> Json.list(all, VpcFactsCodec::subnet)),
        FactCodec.read(node.path("routeTables"), all -> Json.list(all, VpcFactsCodec::routeTable)),
        FactCodec.read(node.path("peerings"), all -> Json.list(all, PeeringCodec::read)),
        FactCodec.read(node.path("zones"), all -> Json.list(all, WaysCodec::zone)),
        FactCodec.read(node.path("natGateways"), all -> Json.list(all, WaysCodec::gateway)),
        FactCodec.read(node.path("addresses"), all -> Json.list(all, WaysCodec::address)));
  }

  private static JsonNode caller(CallerIdentity caller) {
    return Json.object()
        .put("account", caller.account())
        .put("arn", caller.arn())
        .put("standIn", caller.standIn());
  }

  private static CallerIdentity caller(JsonNode node) {
    return new CallerIdentity(
        Json.text(node, "account"), Json.text(node, "arn"), Json.flag(node, "standIn"));
  }

  private static JsonNode vpc(Vpc vpc) {
    ObjectNode node =
        Json.object()
            .put("id", vpc.id().value())
            .put("owner", vpc.owner())
            .put("dnsSupport", vpc.dnsSupport())
            .put("dnsHostnames", vpc.dnsHostnames());
    node.set("cidrs", Json.texts(vpc.cidrs()));
    return node;
  }

  private static Vpc vpc(JsonNode node) {
    return new Vpc(
        VpcId.parse(Json.text(node, "id")),
        Json.text(node, "owner"),
        Json.ranges(node, "cidrs"),
        Json.flagIfAny(node, "dnsSupport"),
        Json.flagIfAny(node, "dnsHostnames"));
  }

  private static JsonNode subnet(Subnet subnet) {
    return Json.object().put("id", subnet.id()).put("vpc", subnet.vpc().value());
  }

  private static Subnet subnet(JsonNode node) {
    return new Subnet(Json.text(node, "id"), VpcId.parse(Json.text(node, "vpc")));
  }

  private static JsonNode routeTable(RouteTable table) {
    ObjectNode node =
        Json.object()
            .put("id", table.id())
            .put("vpc", table.vpc().value())
            .put("main", table.main());
    node.set("subnets", Json.texts(table.subnets()));
    node.set("routes", Json.array(table.routes(), VpcFactsCodec::route));
    return node;
  }

  private static RouteTable routeTable(JsonNode node) {
    return new RouteTable(
        Json.text(node, "id"),
        VpcId.parse(Json.text(node, "vpc")),
        Json.flag(node, "main"),
        Set.copyOf(Json.list(node.required("subnets"), JsonNode::asText)),
        Json.list(node.required("routes"), VpcFactsCodec::route));
  }

  private static JsonNode route(Route route) {
    return Json.object()
        .put("destination", route.destination().toString())
        .put("target", route.target())
        .put("blackhole", route.blackhole());
  }

  private static Route route(JsonNode node) {
    return new Route(
        Cidr.parse(Json.text(node, "destination")),
        Json.text(node, "target"),
        Json.flag(node, "blackhole"));
  }
}
